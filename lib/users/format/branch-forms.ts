import { z } from "zod";
import { oneLine } from "@/lib/core/one-line";
import { parseFields, reasonSchema } from "../format";
import type { IsoDate } from "@/lib/access/rules";

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** One line of text that a page shows. */
const line = (what: string, shortest: number, longest: number) =>
  oneLine(what)
    .min(shortest, `${what} perlu diisi, sedikitnya ${shortest} huruf.`)
    .max(longest, `${what} paling banyak ${longest} karakter.`);

const day = (what: string) =>
  z
    .string({ error: `${what} perlu diisi.` })
    .trim()
    .pipe(
      z.iso.date({
        error: `${what} ditulis sebagai TTTT-BB-HH, misalnya 2026-01-31, dan harus ada di kalender.`,
        abort: true,
      }),
    )
    .refine((date) => FIRST_DAY <= date && date <= LAST_DAY, `${what} harus antara tahun 2000 dan 2099.`);

const branch = z.string({ error: "Pilih cabang." }).trim().min(1, "Pilih cabang.").max(48, "Cabang itu tidak ada.");
const region = z
  .string({ error: "Pilih kabupaten/kota." })
  .trim()
  .min(1, { error: "Pilih kabupaten/kota.", abort: true })
  .regex(/^\d{2}\.\d{2}$/, "Kabupaten/kota itu tidak ada; pilih dari daftarnya.");
const source = line("Sumber", 3, 300);

const newBranchSchema = z.object({
  id: z
    .string({ error: "Kode cabang perlu diisi." })
    .trim()
    .max(48, "Kode cabang paling banyak 48 karakter.")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Kode cabang ditulis dengan huruf kecil, angka, dan tanda hubung: batu-malang."),
  name: line("Nama cabang", 3, 120),
  office: z.string({ error: "Pilih kantor wilayah." }).trim().min(1, "Pilih kantor wilayah."),
  source,
});

const beginSchema = z.object({ branch, region, from: day("Tanggal mulai"), source });

const endSchema = z.object({ branch, region, until: day("Hari terakhir"), reason: reasonSchema });

export type NewBranch = z.infer<typeof newBranchSchema>;
/** `from` is the first day. */
export type Beginning = { branch: string; region: string; from: IsoDate; source: string };
/** `until` is the last day on which it holds. */
export type Ending = { branch: string; region: string; until: IsoDate; reason: string };

/** @throws AppError invalid-input that names each field */
export function parseNewBranch(given: Record<string, unknown>): NewBranch {
  return parseFields(newBranchSchema, given);
}

/** @throws AppError invalid-input that names each field */
export function parseBeginning(given: Record<string, unknown>): Beginning {
  return parseFields(beginSchema, given);
}

/** @throws AppError invalid-input that names each field */
export function parseEnding(given: Record<string, unknown>): Ending {
  return parseFields(endSchema, given);
}
