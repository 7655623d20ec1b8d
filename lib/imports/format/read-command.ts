import { parseArgs } from "node:util";
import { unknownOptionText } from "@/lib/core/unknown-option";
import { reject } from "../messages";
import { importRequestSchema, type ImportRequest, type Rejection } from "../schema";
import { LIMITS } from "../schema/limits";

/** What `--help` answers. */
export const HELP = `Impor CSV rapi (UTF-8, pemisah koma, judul kolom di baris pertama), atau tabel apa adanya dari .xlsx dan CSV lain.

  npm run import -- workers BERKAS       CSV rapi: region_code,year,employed[,employees]
  npm run import -- participants BERKAS  CSV rapi: region_code,period,segment,active[,inactive]
  npm run import -- inspect BERKAS       perlihatkan tabel yang ditemukan; tidak mencatat

  --codes kemendagri|bps       sistem kode wilayah (CSV rapi: kemendagri; tabel menunjukkannya sendiri)
  --source JUDUL               judul sumber (nama berkas)
  --publisher NAMA --url URL   penerbit dan alamat sumber
  --kind official|published    rilis resmi, atau angka yang dipublikasikan (published)
  --sheet NAMA                 lembar buku kerja, bila lebih dari satu memuat angkanya
  --measure JUDUL              judul kolom angkanya, bila tidak dikenal dari katanya
  --marked BERKAS              tulis berkas yang sama dengan sel bermasalah ditandai dan alasannya, seperti di halaman
  --dry-run                    periksa saja, tidak mencatat
  --json                       jawaban satu baris JSON

Hanya workers:
  --base employed|eligible|labour-force     pekerja yang dihitung (employed)
  --year TTTT                               bila tabel tidak menyebut tahunnya
Hanya participants:
  --period TTTT-BB                          bila berkas tidak punya kolom period
  --as own|total                            total: sudah mencakup wilayah di bawahnya (own)
  --basis registration|domicile             menurut tempat pendaftaran atau domisili (registration)

Satu baris ditolak berarti tidak ada yang dicatat. Paling besar ${LIMITS.bytes / 1024 ** 2} MiB dan ${LIMITS.rows.toLocaleString("id-ID")} baris.
Kode keluar: 0 selesai, 2 ditolak, 1 gagal karena basis data atau sebab lain.`;

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const COMMON = {
  codes: TEXT,
  source: TEXT,
  publisher: TEXT,
  url: TEXT,
  kind: TEXT,
  sheet: TEXT,
  measure: TEXT,
  marked: TEXT,
  "dry-run": FLAG,
  json: FLAG,
  help: FLAG,
};
const OPTIONS = { ...COMMON, base: TEXT, year: TEXT, period: TEXT, as: TEXT, basis: TEXT };

/** The command line's names for what the request calls otherwise. */
const OPTION_OF: Record<string, string> = { title: "source", extent: "as", of: "workers|participants" };

/** A file and what to do with it; or a wish for help; or why the words make no command (I.901). */
export type ImportCommand =
  | { file: string; request: ImportRequest; marked?: string }
  | { inspect: string; measure: string | undefined }
  | { help: true }
  | { refused: Rejection };

/** Reads the words after `npm run import --`. */
export function readCommand(options: string[]): ImportCommand {
  let parsed;
  try {
    parsed = parseArgs({ args: options, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { refused: usage(unknownOptionText(error)) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { help: true };
  const [of, file, ...rest] = positionals;
  if (of === "inspect") return readInspect([file, ...rest], values);
  if (of !== "workers" && of !== "participants")
    return { refused: usage("sebutkan workers, participants, atau inspect") };
  if (file === undefined) return { refused: usage("sebutkan berkasnya") };
  if (rest.length > 0) return { refused: usage("hanya satu berkas sekali jalan") };

  const { "dry-run": dryRun, source: title, as: extent, codes, publisher, url, kind, base, period, basis } = values;
  const { sheet, measure, year, marked } = values;
  if (marked === "") return { refused: usage("--marked: sebutkan berkasnya") };
  const given = { of, codes, title, publisher, url, kind, dryRun, base, period, extent, basis, sheet, measure, year };
  const request = importRequestSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (request.success) return { file, request: request.data, ...(marked === undefined ? {} : { marked }) };
  const issue = request.error.issues[0]!;
  if (issue.code === "unrecognized_keys") {
    return { refused: usage(`--${nameOf(issue.keys[0]!)} tidak berlaku untuk ${of}`) };
  }
  return { refused: usage(`--${nameOf(String(issue.path[0]))}: ${issue.message.replace(/\.$/, "")}`) };
}

/** Showing what a file holds takes the file, and the title of a column where the sheet is too large to keep whole. */
function readInspect(files: (string | undefined)[], values: Record<string, unknown>): ImportCommand {
  const [file, ...rest] = files.filter((name) => name !== undefined);
  if (file === undefined) return { refused: usage("sebutkan berkasnya") };
  if (rest.length > 0) return { refused: usage("hanya satu berkas sekali jalan") };
  const other = Object.keys(values).find((name) => name !== "json" && name !== "measure");
  if (other !== undefined) return { refused: usage(`--${other} tidak berlaku untuk inspect`) };
  return { inspect: file, measure: typeof values.measure === "string" ? values.measure : undefined };
}

function usage(what: string): Rejection {
  return reject("I.901", null, null, { what });
}

function nameOf(field: string): string {
  return OPTION_OF[field] ?? field;
}
