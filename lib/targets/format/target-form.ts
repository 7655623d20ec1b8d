import { z } from "zod";
import { readFigure } from "@/lib/core/figures/read-figure";
import { oneLine } from "@/lib/core/one-line";
import { WORKER_BASES, type WorkerBase } from "@/lib/core/vocabulary";
import { reasonSchema } from "@/lib/users/format";
import type { GivenTarget } from "../rules/revisions";
import { TARGET_STATUSES } from "../schema";

/** The fields of the form of a target, as they are typed. */
export const TARGET_FORM = [
  ...["wilayah", "tahun", "dokumen", "persen", "orang", "dasar", "kepastian", "menurut", "tautan", "alasan"],
] as const;
export type FormValues = Readonly<Record<string, string>>;

/** What a form says, or what is wrong with it by field. */
export type FormReading<Given> =
  { given: Given; reason: string; problems: null } | { given: null; reason: null; problems: Record<string, string> };

export const BASE_CHOICES = ["", ...WORKER_BASES, ...WORKER_BASES.map((base) => `${base}?` as const)] as const;

const MOST_PERCENT = 999;
/** Three digits after a point are thousands to readers here, and no percentage. */
const PERCENT = /^(\d{1,3})(?:,(\d{1,4})|\.(\d{1,2}|\d{4}))?\s*%?$/;

/** Text that may be left out; null where it is. */
export const optionalLine = (what: string, longest: number) =>
  oneLine(what)
    .max(longest, `${what} paling banyak ${longest} karakter.`)
    .transform((text) => (text === "" ? null : text));

/** An address of the web that may be left out; null where it is. */
export const optionalUrl = (what: string) =>
  z
    .string()
    .trim()
    .max(1000, `${what} paling banyak 1.000 karakter.`)
    .refine(
      (text) => text === "" || z.url({ protocol: /^https?$/ }).safeParse(text).success,
      `${what} adalah alamat yang diawali https://.`,
    )
    .transform((text) => (text === "" ? null : text));

/** @returns the percentage that is written, NaN where it is none */
export function writtenPercent(text: string): number {
  const written = PERCENT.exec(text);
  return written ? Number(`${written[1]}.${written[2] ?? written[3] ?? "0"}`) : Number.NaN;
}

const percent = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const value = writtenPercent(text);
    if (value >= 1 && value <= MOST_PERCENT) return value;
    context.addIssue(`Target dalam persen ditulis seperti 61 atau 61,5, antara 1 dan ${MOST_PERCENT}; 61% bukan 0,61.`);
    return z.NEVER;
  });

const headcount = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const figure = readFigure(text, { thousands: "." });
    if (figure.kind === "count" && figure.people > 0) return figure.people;
    context.addIssue("Target dalam orang adalah bilangan bulat di atas nol, misalnya 93.848.");
    return z.NEVER;
  });

const targetSchema = z.object({
  wilayah: z
    .string()
    .trim()
    .regex(/^\d{2}(\.\d{2})?$/, "Pilih wilayah dari daftarnya."),
  tahun: z
    .string()
    .trim()
    .regex(/^(199\d|20\d\d|2100)$/, "Tahun ditulis dengan empat angka, antara 1990 dan 2100.")
    .transform(Number),
  dokumen: z.string().trim().min(1, "Pilih dokumen yang menyatakan target ini.").max(64, "Dokumen itu tidak ada."),
  persen: percent,
  orang: headcount,
  dasar: z.enum(BASE_CHOICES, "Pilih dasar dari daftarnya."),
  kepastian: z.enum(TARGET_STATUSES, "Pilih kepastian dari daftarnya."),
  menurut: optionalLine("Yang menyatakan", 300),
  tautan: optionalUrl("Sumber pernyataan"),
  alasan: reasonSchema,
});

/** Reads the form of a target; every field that is wrong is named at once. */
export function readTargetForm(values: FormValues): FormReading<GivenTarget> {
  const parsed = targetSchema.safeParse(filled(values, TARGET_FORM));
  const problems = problemsOf(parsed.error);
  if (parsed.success && parsed.data.persen === null && parsed.data.orang === null)
    problems.persen = "Isi target dalam persen, dalam orang, atau keduanya.";
  if (!parsed.success || Object.keys(problems).length > 0) return { given: null, reason: null, problems };
  const { wilayah, tahun, dokumen, persen, orang, dasar, kepastian, menurut, tautan, alasan } = parsed.data;
  return {
    given: {
      ...{ regionCode: wilayah, year: tahun, instrumentId: dokumen, percent: persen, headcount: orang },
      ...{ base: dasar === "" ? null : (dasar.replace("?", "") as WorkerBase), baseAssumed: dasar.endsWith("?") },
      ...{ status: kepastian, statedBy: menurut, url: tautan },
    },
    reason: alasan,
    problems: null,
  };
}

/** @returns a target as its form shows it */
export function targetValues(target: GivenTarget): Record<string, string> {
  const { regionCode, year, instrumentId, percent, headcount, base, baseAssumed, status, statedBy, url } = target;
  return {
    ...{ wilayah: regionCode, tahun: String(year), dokumen: instrumentId },
    persen: percent === null ? "" : percentField(percent),
    orang: headcount === null ? "" : String(headcount),
    dasar: base === null ? "" : `${base}${baseAssumed ? "?" : ""}`,
    ...{ kepastian: status, menurut: statedBy ?? "", tautan: url ?? "", alasan: "" },
  };
}

/** @returns a percentage as it is typed into a field: `61,5` */
export function percentField(percent: number): string {
  return String(percent).replace(".", ",");
}

/** Fields that did not come are empty. */
export function filled(values: FormValues, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));
}

/** @returns the first thing that is wrong with each field */
export function problemsOf(error: z.ZodError | undefined): Record<string, string> {
  return Object.fromEntries([...(error?.issues ?? [])].reverse().map(({ path, message }) => [path.join("."), message]));
}
