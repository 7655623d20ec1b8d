import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import { baseLabel, kindName } from "../format";
import { statusLabel } from "../rules";
import type { GivenTarget } from "../rules/revisions";
import type { Instrument, Interpolation } from "../schema";

/** A part of a target or a document in words; null where nothing is said. */
export type FieldWords = { label: string; text: string | null };

/** @returns what a target says, part by part, always the same parts */
export function targetFields(target: Omit<GivenTarget, "instrumentId">): FieldWords[] {
  const { percent, headcount, status, statedBy, url } = target;
  return [
    { label: "Target (persen)", text: percent === null ? null : formatStatedPercent(percent, 4) },
    { label: "Target (orang)", text: headcount === null ? null : formatCount(headcount) },
    { label: "Dasar", text: baseLabel(target) },
    { label: "Kepastian", text: statusLabel(status) },
    { label: "Dinyatakan oleh", text: statedBy },
    { label: "Sumber pernyataan", text: url },
  ];
}

/** @returns what is said of a document, part by part, always the same parts */
export function instrumentFields(
  document: Omit<Instrument, "id" | "regionCode">,
  familyName: (family: string) => string = (family) => family,
): FieldWords[] {
  const { title, kind, family, number, dated, url, sourceUrl, statedBy, interpolation } = document;
  return [
    { label: "Judul", text: title },
    { label: "Jenis", text: kindName(kind) },
    { label: "Keluarga", text: family === "" ? "keluarga baru" : familyName(family) },
    { label: "Nomor", text: number },
    { label: "Tanggal", text: dated && formatDate(dated) },
    { label: "Tautan dokumen", text: url },
    { label: "Sumber", text: sourceUrl },
    { label: "Dinyatakan oleh", text: statedBy },
    { label: "Di antara tahun", text: interpolationWords(interpolation) },
  ];
}

/** @returns what a document says of the years between those it names */
export function interpolationWords(interpolation: Interpolation): string {
  switch (interpolation) {
    case "NONE":
      return "tidak disebut dokumen";
    case "LINEAR":
      return "garis lurus menurut dokumen";
  }
}

/** A part as it was and as it is; null where nothing is said. */
export type FieldChange = { label: string; before: string | null; after: string | null; isChanged: boolean };

/** @param before null where there was nothing */
export function fieldChanges(before: readonly FieldWords[] | null, after: readonly FieldWords[]): FieldChange[] {
  return after.map(({ label, text }, index) => {
    const was = before?.[index]?.text ?? null;
    return { label, before: was, after: text, isChanged: was !== text };
  });
}
