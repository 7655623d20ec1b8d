import { z } from "zod";
import { oneLine } from "@/lib/core/one-line";
import { reasonSchema } from "@/lib/users/format";
import type { GivenInstrument } from "../rules/revisions";
import { DOCUMENT_KINDS } from "../format";
import { OWN } from "../rules/choices";
import { INTERPOLATIONS, type Instrument } from "../schema";
import { filled, optionalLine, optionalUrl, problemsOf, type FormReading, type FormValues } from "./target-form";

/** The fields of the form of a document, as they are typed. */
export const INSTRUMENT_FORM = [
  ...["judul", "jenis", "keluarga", "nomor", "tanggal", "tautan", "sumber", "menurut", "antara", "milik", "alasan"],
] as const;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const instrumentSchema = z.object({
  judul: oneLine("Judul")
    .min(3, "Judul perlu diisi, sedikitnya 3 huruf.")
    .max(200, "Judul paling banyak 200 karakter."),
  jenis: z.enum(DOCUMENT_KINDS, "Pilih jenis dokumen dari daftarnya."),
  keluarga: z
    .string()
    .trim()
    .max(32, "Pilih keluarga dari daftarnya.")
    .regex(/^[a-z0-9-]*$/, "Pilih keluarga dari daftarnya.")
    .refine((family) => family !== OWN, "Pilih keluarga dari daftarnya."),
  nomor: optionalLine("Nomor", 120),
  tanggal: z
    .string()
    .trim()
    .refine(
      (text) => text === "" || isDate(text),
      "Tanggal ditulis TTTT, TTTT-BB, atau TTTT-BB-HH, misalnya 2025 atau 2025-02-10, dan harus ada di kalender.",
    )
    .transform((text) => (text === "" ? null : text)),
  tautan: optionalUrl("Tautan dokumen"),
  sumber: optionalUrl("Sumber"),
  menurut: optionalLine("Yang menyatakan", 300),
  antara: z.enum(INTERPOLATIONS, "Pilih dari daftarnya."),
  milik: z.string().regex(/^(\d{2}(\.\d{2})?)?$/, "Pilih wilayah dari daftarnya."),
  alasan: reasonSchema,
});

/** @param id of the document that is said otherwise; null for a new one */
export function readInstrumentForm(values: FormValues, id: string | null): FormReading<GivenInstrument> {
  const parsed = instrumentSchema.safeParse(filled(values, INSTRUMENT_FORM));
  if (!parsed.success) return { given: null, reason: null, problems: problemsOf(parsed.error) };
  const { judul, jenis, keluarga, nomor, tanggal, tautan, sumber, menurut, antara, milik, alasan } = parsed.data;
  return {
    given: {
      ...{ id, title: judul, kind: jenis, family: keluarga, number: nomor, dated: tanggal, url: tautan },
      ...{ sourceUrl: sumber, statedBy: menurut, interpolation: antara, regionCode: milik === "" ? null : milik },
    },
    reason: alasan,
    problems: null,
  };
}

/** @returns a document as its form shows it */
export function instrumentValues(document: Instrument): Record<string, string> {
  const { title, kind, family, number, dated, url, sourceUrl, statedBy, interpolation, regionCode } = document;
  return {
    ...{ judul: title, jenis: kind, keluarga: family, nomor: number ?? "", tanggal: dated ?? "", tautan: url ?? "" },
    ...{ sumber: sourceUrl ?? "", menurut: statedBy ?? "", antara: interpolation, milik: regionCode ?? "", alasan: "" },
  };
}

function isDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = DATE.exec(text) ?? [];
  return year !== undefined && Number(year) >= 1945 && z.iso.date().safeParse(`${year}-${month}-${day}`).success;
}
