import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/auth/actor";
import { openDb } from "@/lib/db/client";
import { importFile } from "@/lib/imports/commands/import-file";
import { describeResult, toJsonLine } from "@/lib/imports/format/describe-result";
import { reject } from "@/lib/imports/messages";
import { importRequestSchema, LIMITS, type ImportRequest, type ImportResult, type Rejection } from "@/lib/imports/schema";
import { withDatabase } from "./database";

const HELP = `Impor CSV rapi (UTF-8, pemisah koma, judul kolom di baris pertama).

  npm run import -- workers BERKAS       kolom: region_code,year,employed[,employees]
  npm run import -- participants BERKAS  kolom: region_code,period,segment,active[,inactive]

  --codes kemendagri|bps       sistem kode wilayah dalam berkas (kemendagri)
  --source JUDUL               judul sumber (nama berkas)
  --publisher NAMA --url URL   penerbit dan alamat sumber
  --kind official|published    rilis resmi, atau angka yang dipublikasikan (published)
  --dry-run                    periksa saja, tidak mencatat
  --json                       jawaban satu baris JSON

Hanya workers:
  --base employed|eligible|labour-force     pekerja yang dihitung (employed)
Hanya participants:
  --period TTTT-BB                          bila berkas tidak punya kolom period
  --as own|total                            total: sudah mencakup wilayah di bawahnya (own)
  --basis registration|domicile             menurut tempat pendaftaran atau domisili (registration)

Satu baris ditolak berarti tidak ada yang dicatat. Paling besar ${LIMITS.bytes / 1024 ** 2} MiB dan ${LIMITS.rows.toLocaleString("id-ID")} baris.
Kode keluar: 0 selesai, 2 ditolak, 1 gagal karena basis data atau sebab lain.`;

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const COMMON = { codes: TEXT, source: TEXT, publisher: TEXT, url: TEXT, kind: TEXT, "dry-run": FLAG, json: FLAG, help: FLAG };
const OPTIONS = { ...COMMON, base: TEXT, period: TEXT, as: TEXT, basis: TEXT };

/** The command line's names for what the request calls otherwise. */
const OPTION_OF: Record<string, string> = { title: "source", extent: "as", of: "workers|participants" };

/**
 * `npm run import -- workers|participants FILE ...`
 * @returns the exit code: 0 done, 2 refused
 * @throws whatever keeps the database from working, after one line of JSON where that was asked for
 */
export async function main(options: string[]): Promise<number> {
  const json = options.includes("--json");
  const command = readCommand(options);
  if ("help" in command) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  try {
    const result = "refused" in command ? failed(command.refused) : await runImport(command);
    process.stdout.write(`${json ? toJsonLine(result) : describeResult(result)}\n`);
    for (const notice of result.notices) say(`Perhatikan: ${notice}`);
    return result.rejected.length > 0 ? 2 : 0;
  } catch (error) {
    if (json) process.stdout.write(`${toJsonLine(failed(failureOf(error)))}\n`);
    throw error;
  }
}

type Command = { file: string; request: ImportRequest };

function readCommand(options: string[]): Command | { help: true } | { refused: Rejection } {
  let parsed;
  try {
    parsed = parseArgs({ args: options, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const named = /'(-[^']*)'/.exec((error as Error).message)?.[1] ?? "";
    return { refused: usage(`pilihan ${named} tidak dikenal, atau nilainya tidak ada`) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { help: true };
  const [of, file, ...rest] = positionals;
  if (of !== "workers" && of !== "participants") return { refused: usage("sebutkan workers atau participants") };
  if (file === undefined) return { refused: usage("sebutkan berkasnya") };
  if (rest.length > 0) return { refused: usage("hanya satu berkas sekali jalan") };

  const { "dry-run": dryRun, source: title, as: extent, codes, publisher, url, kind, base, period, basis } = values;
  const given = { of, codes, title, publisher, url, kind, dryRun, base, period, extent, basis };
  const request = importRequestSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (request.success) return { file, request: request.data };
  const issue = request.error.issues[0]!;
  if (issue.code === "unrecognized_keys") {
    return { refused: usage(`--${nameOf(issue.keys[0]!)} tidak berlaku untuk ${of}`) };
  }
  return { refused: usage(`--${nameOf(String(issue.path[0]))}: ${issue.message.replace(/\.$/, "")}`) };
}

async function runImport({ file, request }: Command): Promise<ImportResult> {
  return withDatabase(async (url) => {
    const db = openDb(url);
    try {
      return await importFile(commandLineActor("import"), db, file, request, say);
    } finally {
      await db.$disconnect();
    }
  });
}

function failed(rejection: Rejection): ImportResult {
  return { rows: 0, accepted: 0, unchanged: 0, rejected: [rejection], dryRun: false, notices: [] };
}

function failureOf(error: unknown): Rejection {
  const { name, message } = error as Error;
  return name === "PlainFailure" ? reject("I.902", null, null, { why: message }) : reject("I.903", null, null);
}

function usage(what: string): Rejection {
  return reject("I.901", null, null, { what });
}

function nameOf(field: string): string {
  return OPTION_OF[field] ?? field;
}

/** Progress and notices leave stdout to the answer. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
