import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/auth/actor";
import { parsePeriod, type Period } from "@/lib/core/period";
import { openDb } from "@/lib/db/client";
import { describeMonthCheck, exitCodeOf, monthCheckJson } from "@/lib/reports/format/month-check";
import { checkMonth } from "@/lib/reports/queries/month-check";
import { withDatabase } from "./database";

const HELP = `Memeriksa angka yang disetujui dengan aturan yang sama seperti saat mengisi; hanya membaca.

  npm run check -- [--period TTTT-BB] [--json]    tanpa --period: bulan terakhir yang disetujui

Kode keluar: 0 tanpa kesalahan (peringatan boleh ada), 2 ada kesalahan, 1 gagal atau perintah tidak dikenal.`;

type Command = { period: Period | null; json: boolean } | { help: true } | { unknown: true };

/**
 * `npm run check`: for a nightly job.
 * @returns the exit code: 0 no error of the catalogue, 2 at least one, 1 the words make no command
 */
export async function main(options: string[]): Promise<number> {
  const command = readCommand(options);
  if ("help" in command) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if ("unknown" in command) {
    process.stderr.write(`${HELP}\n`);
    return 1;
  }
  const check = await withDatabase(async (url) => {
    const db = openDb(url);
    try {
      return await checkMonth(db, commandLineActor("check"), command.period);
    } finally {
      await db.$disconnect();
    }
  });
  process.stdout.write(`${command.json ? monthCheckJson(check) : describeMonthCheck(check)}\n`);
  return exitCodeOf(check);
}

function readCommand(options: string[]): Command {
  try {
    const { values } = parseArgs({
      args: options,
      options: { period: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean" } },
    });
    if (values.help) return { help: true };
    const period = values.period === undefined ? null : parsePeriod(values.period);
    if (values.period !== undefined && period === null) return { unknown: true };
    return { period, json: values.json === true };
  } catch {
    return { unknown: true };
  }
}
