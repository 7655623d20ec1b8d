import { parseArgs } from "node:util";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, parsePeriod, type Period } from "@/lib/core/period";
import { unknownOptionText } from "@/lib/core/unknown-option";
import type { LettersDone } from "../schema";

export const LETTERS_HELP = `Mengirim lembar bulanan kepada yang memintanya, satu surat untuk setiap orang.

  npm run letters -- [--period TTTT-BB] [--json]    tanpa --period: bulan terbaru di halaman nasional

Setiap lembar dikirim satu kali; perintah yang diulang hanya mengirim yang belum terkirim.
Alamat pada surat: APP_URL, atau alamat server yang sedang berjalan.

Kode keluar: 0 semua surat terkirim, 2 ada surat atau lembar yang gagal, 1 gagal atau perintah tidak dikenal.`;

export type LettersCommand = { period: Period | null; json: boolean } | { help: true } | { unknown: string };

/** @returns what is asked for, or in words what is wrong with it */
export function readLettersCommand(options: readonly string[]): LettersCommand {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: {
        period: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean" },
      },
    });
    if (values.help) return { help: true };
    const period = values.period === undefined ? null : parsePeriod(values.period);
    if (values.period !== undefined && period === null)
      return { unknown: "--period diisi bulan sebagai TTTT-BB, misalnya --period 2025-09" };
    return { period, json: values.json };
  } catch (error) {
    return { unknown: unknownOptionText(error) };
  }
}

/** @returns `September 2025: 3 surat dengan 5 lembar terkirim`, and how many failed */
export function describeLetters(period: Period | null, { letters, sheets, failedLetters }: LettersDone): string {
  if (period === null) return "Belum ada bulan yang lembarnya dapat dikirim.";
  const failed = failedLetters.length === 0 ? "" : `, ${formatCount(failedLetters.length)} surat gagal`;
  return `${formatPeriod(period)}: ${formatCount(letters)} surat dengan ${formatCount(sheets)} lembar terkirim${failed}`;
}

/** @returns a line for each region without a figure, and for each sheet and letter that failed; no address is among them */
export function describeNotSent({ withoutFigure, failedSheets, failedLetters }: LettersDone): string[] {
  return [
    ...withoutFigure.map(({ code, name }) => `${code} ${name}: belum ada angka, jadi lembarnya tidak dikirim`),
    ...failedSheets.map(({ code, name, message }) => `${code} ${name}: ${message}`),
    ...failedLetters.map(({ userId, reason }) => `Surat untuk akun ${userId} gagal dikirim (${reason})`),
  ];
}

/** @returns the exit code: 0 nothing failed, else 2 */
export function exitCodeOf({ failedSheets, failedLetters }: LettersDone): number {
  return failedSheets.length + failedLetters.length > 0 ? 2 : 0;
}
