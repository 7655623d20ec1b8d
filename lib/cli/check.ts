import { parseArgs } from "node:util";
import { describeVerdict } from "@/lib/audit/format";
import { commandLineActor } from "@/lib/auth/actor";
import { parsePeriod, type Period } from "@/lib/core/period";
import { describeDerived } from "@/lib/coverage/format/derived";
import { checkDerived } from "@/lib/coverage/queries/derived";
import { db } from "@/lib/db/client";
import { describeMonthCheck, exitCodeOf, monthCheckJson } from "@/lib/reports/format/month-check";
import { checkMonth } from "@/lib/reports/queries/month-check";
import { checkNightly } from "@/lib/upkeep/commands/check-nightly";
import { withSite } from "./database";

const HELP = `Memeriksa angka yang disetujui dengan aturan yang sama seperti saat mengisi, dan menghitung ulang jumlah yang tersimpan.

  npm run check -- [--period TTTT-BB] [--json]    tanpa --period: bulan terakhir yang disetujui
  npm run check -- --notify                       juga jejak audit, cadangan, dan disk; dicatat di halaman Sistem, dan
                                                  yang menonjol disurati kepada semua administrator

Kode keluar: 0 tanpa kesalahan (peringatan boleh ada), 2 ada kesalahan atau jumlah tersimpan yang berbeda, 1 gagal atau perintah tidak dikenal.`;

type Command = { period: Period | null; json: boolean; notify: boolean } | { help: true } | { unknown: true };

/**
 * `npm run check`: for a nightly job.
 * @returns the exit code: 0 no error of the catalogue, 2 at least one or a stored sum that differs, 1 the words make no command
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
  const actor = commandLineActor("check");
  const { check, derived, chain } = await withSite(async () =>
    command.notify
      ? checkNightly(actor, command)
      : { check: await checkMonth(db(), actor, command.period), derived: await checkDerived(actor), chain: null },
  );
  process.stdout.write(
    command.json
      ? `${monthCheckJson(check, derived)}\n`
      : `${[describeMonthCheck(check), describeDerived(derived), ...(chain ? [describeVerdict(chain)] : [])].join("\n")}\n`,
  );
  return derived.different.length > 0 || (chain !== null && chain.broken !== null) ? 2 : exitCodeOf(check);
}

function readCommand(options: string[]): Command {
  try {
    const { values } = parseArgs({
      args: options,
      options: {
        period: { type: "string" },
        json: { type: "boolean" },
        notify: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return { help: true };
    const period = values.period === undefined ? null : parsePeriod(values.period);
    if (values.period !== undefined && period === null) return { unknown: true };
    return { period, json: values.json === true, notify: values.notify === true };
  } catch {
    return { unknown: true };
  }
}
