import { parseArgs } from "node:util";
import { unknownOptionText } from "@/lib/core/unknown-option";
import { parseSemester, type Semester } from "../rules/semester";

export const PACK_HELP = `Membuat paket dewan satu semester: PDF dan berkas Excel dengan angka yang sama.

  npm run pack -- --semester TTTT-1|TTTT-2 --out FOLDER [--json]

Alamat pada paket: APP_URL, atau alamat server yang sedang berjalan.

Kode keluar: 0 paket ada, 1 gagal atau perintah tidak dikenal.`;

export type PackCommand = { semester: Semester; folder: string; json: boolean } | { help: true } | { unknown: string };

/** @returns what is asked for, or in words what is wrong with it */
export function readPackCommand(options: readonly string[]): PackCommand {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: {
        semester: { type: "string" },
        out: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean" },
      },
    });
    if (values.help) return { help: true };
    const semester = parseSemester(values.semester ?? "");
    if (semester === null)
      return { unknown: "--semester diisi tahun dan 1 atau 2, misalnya --semester 2025-1 untuk Januari sampai Juni" };
    if (!values.out) return { unknown: "--out diisi folder tempat paket ditulis, misalnya --out paket" };
    return { semester, folder: values.out, json: values.json };
  } catch (error) {
    return { unknown: unknownOptionText(error) };
  }
}
