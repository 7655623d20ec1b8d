import { commandLineActor } from "@/lib/auth/actor";
import { formatCount } from "@/lib/core/numbers";
import { rebuildDerived } from "@/lib/coverage/commands/rebuild-derived";
import { describeDerived } from "@/lib/coverage/format/derived";
import { checkDerived } from "@/lib/coverage/queries/derived";
import { withClient } from "./database";

const HELP = `Jumlah provinsi dan nasional yang disimpan agar halaman cepat; bukan sumber angka.

  npm run derived -- verify     menghitung ulang bulan-bulan terbaru dan membandingkannya
  npm run derived -- rebuild    membuang semuanya dan menghitungnya lagi

Kode keluar: 0 sama, 2 ada yang berbeda, 1 perintah tidak dikenal.`;

/** `npm run derived -- verify | rebuild` @returns the exit code: 0 all is the same, 2 something differs, 1 no such command */
export async function main([command, ...rest]: string[]): Promise<number> {
  if (command === "--help") {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (rest.length > 0 || (command !== "verify" && command !== "rebuild")) {
    process.stderr.write(`${HELP}\n`);
    return 1;
  }
  const actor = commandLineActor("derived");
  if (command === "rebuild") {
    const made = await withClient(() => rebuildDerived(actor));
    process.stdout.write(`${formatCount(made)} bulan dihitung dan disimpan.\n`);
    return 0;
  }
  const check = await withClient(() => checkDerived(actor));
  process.stdout.write(`${describeDerived(check)}\n`);
  return check.different.length === 0 ? 0 : 2;
}
