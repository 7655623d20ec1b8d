import { parseArgs } from "node:util";
import { formatCount } from "@/lib/core/numbers";
import { parsePeriod, type Period } from "@/lib/core/period";
import { unknownOptionText } from "@/lib/core/unknown-option";
import type { SheetsDone } from "../schema";

export const SHEETS_HELP = `Membuat lembar A4 semua provinsi dan kabupaten/kota sebagai PDF.

  npm run sheets -- --period TTTT-BB --out FOLDER [--province KODE] [--json]

Dengan --province hanya provinsi itu dan daerah di dalamnya.
Lembar yang sudah utuh dan datanya belum berubah dilewati, jadi perintah yang terhenti dapat diulang.
Alamat pada lembar: APP_URL, atau alamat server yang sedang berjalan.

Kode keluar: 0 semua lembar ada, 2 ada yang tidak dapat dibuat, 1 gagal atau perintah tidak dikenal.`;

export type SheetsCommand =
  { period: Period; folder: string; province: string | null; json: boolean } | { help: true } | { unknown: string };

/** @returns what is asked for, or in words what is wrong with it */
export function readSheetsCommand(options: readonly string[]): SheetsCommand {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: {
        period: { type: "string" },
        out: { type: "string" },
        province: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean" },
      },
    });
    if (values.help) return { help: true };
    const period = values.period === undefined ? null : parsePeriod(values.period);
    if (period === null) return { unknown: "--period diisi bulan sebagai TTTT-BB, misalnya --period 2025-09" };
    if (!values.out) return { unknown: "--out diisi folder tempat lembar ditulis, misalnya --out lembar-2025-09" };
    return { period, folder: values.out, province: values.province ?? null, json: values.json };
  } catch (error) {
    return { unknown: unknownOptionText(error) };
  }
}

/** @returns `120 dari 552 lembar: 100 dibuat, 20 sudah ada` */
export function describeSheets({ of, made, kept, failed }: SheetsDone): string {
  const missing = failed.length === 0 ? "" : `, ${formatCount(failed.length)} gagal`;
  const all = formatCount(made + kept + failed.length);
  return `${all} dari ${formatCount(of)} lembar: ${formatCount(made)} dibuat, ${formatCount(kept)} sudah ada${missing}`;
}

/** @returns a line for each sheet that could not be made */
export function describeFailed({ failed }: SheetsDone): string[] {
  return failed.map(({ code, name, message }) => `${code} ${name}: ${message}`);
}
