import { z } from "zod";
import { oneLine } from "@/lib/core/one-line";
import { formatStatedPercent } from "@/lib/core/numbers";
import { fieldChanges, type FieldChange, type FieldWords } from "@/lib/targets/format/field-words";
import {
  filled,
  optionalLine,
  optionalUrl,
  percentField,
  problemsOf,
  writtenPercent,
  type FormReading,
  type FormValues,
} from "@/lib/targets/format/target-form";
import { reasonSchema } from "@/lib/users/format";
import { bandCode, MOST_BANDS, scaleProblem } from "../rules/band-scale";
import type { Band } from "../schema";

/** The places of the form, from 1; a place without a name is no band. */
export const BAND_PLACES = Array.from({ length: MOST_BANDS }, (_, index) => index + 1);

/** @returns the names of a place's fields */
export const bandFields = (place: number) => ({
  code: `kode${place}`,
  name: `nama${place}`,
  from: `mulai${place}`,
  source: `sumber${place}`,
  url: `tautan${place}`,
});

/** The fields of the form of the scale, as they are typed. */
export const BAND_FORM = [...BAND_PLACES.flatMap((place) => Object.values(bandFields(place))), "alasan"] as const;

const fromPercent = z
  .string()
  .trim()
  .transform((text, context) => {
    const value = writtenPercent(text);
    if (value >= 0 && value <= 100) return value;
    context.addIssue("Ambang ditulis seperti 40 atau 42,5, antara 0 dan 100.");
    return z.NEVER;
  });

function placeSchema(place: number) {
  const { code, name, from, source, url } = bandFields(place);
  return z.object({
    [code]: z.string().regex(/^[a-z0-9-]{0,32}$/, "Golongan itu tidak dikenal."),
    [name]: oneLine("Nama")
      .min(2, "Nama golongan sedikitnya 2 huruf.")
      .max(40, "Nama golongan paling banyak 40 karakter."),
    [from]: fromPercent,
    [source]: optionalLine("Sumber", 300),
    [url]: optionalUrl("Tautan sumber"),
  });
}

/** Reads the form of the scale; every field that is wrong is named at once. The reason is last, as it is written last. */
export function readBandForm(values: FormValues): FormReading<Band[]> {
  const problems: Record<string, string> = {};
  const typed = filled(values, BAND_FORM);
  const used = BAND_PLACES.filter((place) => isUsed(typed, place));
  const bands = used.flatMap((place): Band[] => {
    const parsed = placeSchema(place).safeParse(typed);
    Object.assign(problems, problemsOf(parsed.error));
    if (!parsed.success) return [];
    const fields = bandFields(place);
    const said = parsed.data as Record<string, string | number | null>;
    const name = String(said[fields.name]);
    return [
      {
        ...{ code: String(said[fields.code]) || bandCode(name), name, fromPercent: Number(said[fields.from]) },
        ...{ source: said[fields.source] as string | null, url: said[fields.url] as string | null },
      },
    ];
  });
  const reason = reasonSchema.safeParse(typed.alasan);
  if (Object.keys(problems).length === 0) {
    const problem = scaleProblem(bands);
    if (problem) problems[bandFields(used[problem.index ?? 0] ?? 1)[problem.field]] = problem.message;
  }
  if (!reason.success) problems.alasan = reason.error.issues[0]!.message;
  if (!reason.success || Object.keys(problems).length > 0) return { given: null, reason: null, problems };
  return { given: bands, reason: reason.data, problems: null };
}

function isUsed(values: FormValues, place: number): boolean {
  const { name, from, source, url } = bandFields(place);
  return [name, from, source, url].some((field) => (values[field] ?? "").trim() !== "");
}

/** @returns the scale as its form shows it */
export function bandValues(bands: readonly Band[]): Record<string, string> {
  return Object.assign(
    { alasan: "" },
    ...bands.map((band, index) => {
      const { code, name, from, source, url } = bandFields(index + 1);
      return {
        ...{ [code]: band.code, [name]: band.name, [from]: percentField(band.fromPercent) },
        ...{ [source]: band.source ?? "", [url]: band.url ?? "" },
      };
    }),
  ) as Record<string, string>;
}

/** @returns the scale band by band, in places, so that two scales can stand beside each other */
export function bandParts(bands: readonly Band[]): FieldWords[] {
  return BAND_PLACES.map((place) => {
    const band = bands[place - 1];
    const source = band?.source ?? "ambang Jangkau, tanpa sumber resmi";
    return {
      label: `Golongan ${place}`,
      text: band
        ? `${band.name}, mulai ${formatStatedPercent(band.fromPercent, 4)}; ${[source, band.url].filter(Boolean).join(", ")}`
        : null,
    };
  });
}

/** @returns both scales place by place, without the places that neither has */
export function bandChanges(before: readonly Band[], after: readonly Band[]): FieldChange[] {
  return fieldChanges(bandParts(before), bandParts(after))
    .filter((change) => change.before !== null || change.after !== null)
    .map((change) => ({ ...change, before: change.before ?? "belum ada", after: change.after ?? "ditarik" }));
}
