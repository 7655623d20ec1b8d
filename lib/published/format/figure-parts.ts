import { BASIS_WORDS } from "@/lib/core/basis-words";
import { formatCount, formatStatedPercent, MISSING } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import { segmentLabel } from "../rules";
import { changedParts, wholeFigure, type WholeFigure } from "../rules/revisions";
import type { GivenFigure } from "../schema/recorded";
import { partsText, unitsText } from "./figure-state";

/** What the parts of a printed figure are called. */
export const PART_LABELS: Readonly<Record<Exclude<keyof WholeFigure, "regionCode">, string>> = {
  printedDate: "tanggal tercetak",
  printedWeekday: "hari tercetak",
  acceptedDate: "tanggal dibaca sebagai",
  segment: "yang dihitung",
  countingBasis: "cara hitung",
  workers: "pekerja",
  participants: "peserta",
  percent: "persen",
  rounded: "dibulatkan",
  publisher: "penerbit",
  url: "tautan",
  note: "catatan",
  percentDecimals: "angka desimal tercetak",
  units: "satuan tercetak",
  saidBy: "dikatakan oleh",
  targetPercent: "target tercetak (persen)",
  targetPeople: "target tercetak (orang)",
  uncovered: "belum terlindungi",
  parts: "bagian",
  counted: "peserta yang dihitung",
};

export const COUNTED_WORDS = { ACTIVE: "aktif", REGISTERED: "terdaftar" } as const;

/** A part that is said otherwise; `before` null where the figure is new. */
export type PartChange = { label: string; before: string | null; after: string };

/** @returns what a figure says otherwise than before, or of a new one everything that it says */
export function partChanges(
  before: GivenFigure | null,
  after: GivenFigure,
  regionName: (code: string) => string,
): PartChange[] {
  const is = wholeFigure(after);
  const was = before && wholeFigure(before);
  const parts = before
    ? changedParts(before, after)
    : (Object.keys(is) as (keyof WholeFigure)[]).filter((part) => is[part] !== null);
  return parts.map((part) => ({
    label: part === "regionCode" ? "daerah" : PART_LABELS[part],
    before: was && partText(was, part, regionName),
    after: partText(is, part, regionName),
  }));
}

function partText(figure: WholeFigure, part: keyof WholeFigure, regionName: (code: string) => string): string {
  switch (part) {
    case "regionCode":
      return regionName(figure.regionCode);
    case "printedDate":
      return formatDate(figure.printedDate);
    case "acceptedDate":
      return figure.acceptedDate === null ? MISSING : formatDate(figure.acceptedDate);
    case "segment":
      return segmentLabel(figure.segment);
    case "countingBasis":
      return figure.countingBasis === null ? MISSING : BASIS_WORDS[figure.countingBasis];
    case "counted":
      return figure.counted === null ? MISSING : COUNTED_WORDS[figure.counted];
    case "rounded":
      return figure.rounded ? "ya" : "tidak";
    case "percent":
    case "targetPercent":
      return formatStatedPercent(figure[part], 3);
    case "workers":
    case "participants":
    case "targetPeople":
    case "uncovered":
    case "percentDecimals":
      return formatCount(figure[part]);
    case "units":
      return unitsText(figure.units) ?? MISSING;
    case "parts":
      return partsText(figure.parts) ?? MISSING;
    case "printedWeekday":
    case "publisher":
    case "url":
    case "note":
    case "saidBy":
      return figure[part] ?? MISSING;
  }
}

/** @returns the numbers of a figure in one line: `23%, 119.345 pekerja`; `tidak memuat angka` */
export function numbersText({ percent, participants, workers }: GivenFigure): string {
  const parts = [
    ...(percent === null ? [] : [formatStatedPercent(percent, 3)]),
    ...(participants === null ? [] : [`${formatCount(participants)} peserta`]),
    ...(workers === null ? [] : [`${formatCount(workers)} pekerja`]),
  ];
  return parts.length === 0 ? "tidak memuat angka" : parts.join(", ");
}
