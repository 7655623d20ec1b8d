import { refused } from "./messages";
import { FRAME_BYTES, readFrames } from "./frames";
import { endSchema, headerSchema, jsonIn, type End, type Header, type Piece } from "./schema";

/** The first byte of a frame's body; those of rows go on with the number of the table, in two. */
const KIND = { header: 0, rows: 1, end: 2 } as const;
const NEWLINE = 10;

export function headerBody(header: Header): Buffer {
  return Buffer.concat([Buffer.of(KIND.header), Buffer.from(JSON.stringify(header))]);
}

export function endBody(end: End): Buffer {
  return Buffer.concat([Buffer.of(KIND.end), Buffer.from(JSON.stringify(end))]);
}

/** @returns the rows of a table, of which a frame may end anywhere, as bodies of about the same size */
export async function* rowBodies(table: number, rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  const start = Buffer.of(KIND.rows, table >> 8, table & 255);
  let held: Buffer[] = [start];
  let size = 0;
  for await (const chunk of rows) {
    // One row alone may be larger than a frame: a file that was brought is one value.
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + FRAME_BYTES - size);
      held.push(part);
      size += part.length;
      from += part.length;
      if (size < FRAME_BYTES) continue;
      yield Buffer.concat(held);
      held = [start];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

/**
 * What a file holds, piece by piece. Whether the whole is in order is known only once it has ended.
 * @throws BackupRefused C.101 to C.110
 */
export async function* readPieces(
  source: AsyncIterable<Buffer>,
  file: string,
  passphrase: string | null,
): AsyncGenerator<Piece, void, void> {
  const odd = (what: string) => refused("C.110", { file, what });
  let header: Header | null = null;
  let table = 0;
  let rows = 0;
  let hasEnded = false;
  for await (const body of readFrames(source, file, passphrase)) {
    if (header === null) {
      header = readJson(body, KIND.header, (said) => headerSchema.safeParse(said)) ?? null;
      if (header === null) throw odd("daftar isi");
      yield { kind: "header", header };
    } else if (body[0] === KIND.rows) {
      const of = body.length < 3 ? header.tables.length : body.readUInt16BE(1);
      if (of < table || of >= header.tables.length) throw odd("urutan tabel");
      for (; table < of; table += 1, rows = 0) refuseOtherNumber(header, table, rows, odd);
      const bytes = body.subarray(3);
      rows += linesIn(bytes);
      yield { kind: "rows", table, bytes };
    } else {
      const end = readJson(body, KIND.end, (said) => endSchema.safeParse(said));
      if (!end) throw odd("bagian akhir");
      for (; table < header.tables.length; table += 1, rows = 0) refuseOtherNumber(header, table, rows, odd);
      hasEnded = true;
      yield { kind: "end", end };
    }
  }
  if (!hasEnded) throw odd("bagian akhir");
}

function refuseOtherNumber({ tables }: Header, table: number, rows: number, odd: (what: string) => Error): void {
  const { name, rows: expected } = tables[table]!;
  if (rows !== expected) throw odd(`${name}: ${rows} dari ${expected} baris`);
}

function readJson<T>(
  body: Buffer,
  kind: number,
  parse: (value: unknown) => { success: true; data: T } | { success: false },
): T | undefined {
  if (body[0] !== kind) return undefined;
  const parsed = parse(jsonIn(body.toString("utf8", 1)));
  return parsed.success ? parsed.data : undefined;
}

/** Rows of COPY: what is a line break inside of a value is written `\n` there. */
export function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
