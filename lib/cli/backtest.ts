import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/auth/actor";
import { unknownOptionText } from "@/lib/core/unknown-option";
import { backTestJson, describeBackTest } from "@/lib/outlook/format/back-test";
import { backTestAll } from "@/lib/outlook/queries/back-test";
import { withClient } from "./database";

const HELP = `Menguji mundur proyeksi: dari setiap bulan yang lalu, apa yang akan dikatakan halaman saat itu, dan apa yang kemudian terjadi.

  npm run backtest -- [--json]    semua wilayah dan semua bulan, dengan cakupan dari semua penduduk bekerja

  --json  {regions,origins,projection:{error},naive:{error},inside,
           horizons:[{months,tests,projection:{error},naive:{error},inside}],simulated:{...},real:{...}}
          error dalam poin persen, inside bagian dari angka yang jatuh di dalam kisaran 80% (0 sampai 1)

Kode keluar: 0 selesai, 1 gagal atau perintah tidak dikenal.`;

/** `npm run backtest` @returns the exit code: 0 done, 1 the words make no command */
export async function main(options: string[]): Promise<number> {
  const asked = readOptions(options);
  if ("wrong" in asked) {
    process.stderr.write(`${asked.wrong}\n${HELP}\n`);
    return 1;
  }
  if (asked.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const tested = await withClient(() => backTestAll(commandLineActor("backtest")));
  process.stdout.write(`${asked.json ? backTestJson(tested) : describeBackTest(tested)}\n`);
  return 0;
}

function readOptions(options: string[]): { json: boolean; help: boolean } | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: options,
      options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    });
    return values;
  } catch (error) {
    return { wrong: unknownOptionText(error) };
  }
}
