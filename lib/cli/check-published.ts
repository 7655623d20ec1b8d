import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/auth/actor";
import { unknownOptionText } from "@/lib/core/unknown-option";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { checksJson, describeChecks, exitCodeOf } from "@/lib/published/format/check-words";
import type { CheckedStatement, Statement } from "@/lib/published/schema/check";
import { checkFile } from "./check-published-file";
import { withClient } from "./database";

const HELP = `Memeriksa angka tercetak: persen terhadap jumlahnya, tanggal, target, bagian, dan pertentangan dengan angka lain.

  npm run check:published -- [--json]                                semua angka tercetak dalam basis data
  npm run check:published -- --file CSV [--workers CSV] [--json]     berkas lain, tanpa basis data

  --file CSV      kolom seperti prisma/seed/reference/published-figures.csv; wajib: id, region_code, as_of.
                  Boleh ditambah: accepted_date, note, said_by, target_percent, target_people,
                  uncovered (yang disebut belum terlindungi), parts (PU 24.286 + BPU 4.754), counted (active|registered)
  --workers CSV   region_code,year,employed[,employees]: pembagi yang dicoba untuk bacaan
  --json          [{id,verdicts:[{code,severity,detail}],readings:[{base,year,value,percent,fit}],unchecked:[{code,why}]}]

severity: error tidak mungkin benar seperti tercetak, warning perlu penjelasan, info tidak menyalahkan.
Kode keluar: 0 tanpa kesalahan (peringatan boleh ada), 2 ada kesalahan, 1 gagal, berkas tidak terbaca, atau perintah tidak dikenal.`;

type Asked = { json: boolean; file?: string; workers?: string; help: boolean };

/**
 * `npm run check:published`: judges printed figures, those of the database or of a file.
 * @returns the exit code: 0 no error among the verdicts, 2 at least one, 1 the words make no command
 * @throws PlainFailure for a file that cannot be read
 */
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
  const { statements, checked } =
    asked.file === undefined ? await ofDatabase() : await checkFile(asked.file, asked.workers, say);
  process.stdout.write(`${asked.json ? checksJson(checked) : describeChecks(statements, checked)}\n`);
  return exitCodeOf(checked);
}

async function ofDatabase(): Promise<{ statements: readonly Statement[]; checked: CheckedStatement[] }> {
  const { figures, checked } = await withClient(() => readCheckedFigures(commandLineActor("check"), null));
  return { statements: figures, checked };
}

function readOptions(options: string[]): Asked | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: options,
      options: {
        json: { type: "boolean", default: false },
        file: { type: "string" },
        workers: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.workers !== undefined && values.file === undefined)
      return { wrong: "--workers hanya berlaku bersama --file." };
    return values;
  } catch (error) {
    return { wrong: unknownOptionText(error) };
  }
}

/** Notices leave stdout to the answer. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
