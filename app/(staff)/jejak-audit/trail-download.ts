import { readWholeTrail } from "@/lib/audit/queries";
import { MOST_IN_FILE, type Trail } from "@/lib/audit/schema";
import { visitingActorOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { CSV_TYPE, csvHead, csvLines } from "@/lib/core/csv";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";
import { streamPlaces, type StreamPlaces } from "@/lib/core/stream-places";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { workbookStream } from "@/lib/core/workbook-stream";
import { appUrl } from "@/lib/env";
import { streamedFile } from "@/lib/http/streamed-file";
import { TRAIL_COLUMNS, trailAbout, trailCells } from "@/lib/trail/format/trail-file";
import { readTrailQuery, trailQuery, type TrailQuery } from "@/lib/trail/format/trail-query";

// The page's events as a file, newest first: however long the trail, the server holds a thousand of them (DECISIONS 123).

const NAME = "jejak-audit";
const MOST = { atOnce: 2, waiting: 10 };
/** Longer than any line needs for what a thousand events take. */
const PATIENCE_MS = 60_000;

// Next loads the two routes apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauTrails?: StreamPlaces };
const places = (): StreamPlaces => (shared.__jangkauTrails ??= streamPlaces(MOST, PATIENCE_MS));

type Opened = { query: TrailQuery; first: Trail; pages: () => AsyncGenerator<Trail, void, void> };

async function open(request: Request): Promise<Opened> {
  const { searchParams } = new URL(request.url);
  const query = trailQuery((name) => searchParams.get(name) ?? "");
  const { filter, problems } = readTrailQuery(query);
  const actor = await visitingActorOf(request.headers);
  if (problems.length > 0) throw new AppError("invalid-input", problems.join(" "));
  if (places().isFull())
    throw new AppError("unavailable", "Banyak orang sedang mengunduh jejak audit. Coba lagi beberapa menit lagi.");
  return readWholeTrail(actor, filter, MOST_IN_FILE).then(({ first, pages }) => ({ query, first, pages }));
}

async function answered(respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}

/** `sebelum` continues below the last number of the file before. */
export function trailCsv(request: Request): Promise<Response> {
  return answered(async () => {
    const { pages } = await open(request);
    async function* bytes(): AsyncGenerator<Uint8Array, void, void> {
      yield Buffer.from(csvHead(TRAIL_COLUMNS.map(({ words }) => words)));
      for await (const page of pages()) if (page.events.length > 0) yield Buffer.from(csvLines(trailCells(page)));
    }
    return streamedFile(request, places(), { name: `${NAME}.csv`, type: CSV_TYPE, bytes: bytes() });
  });
}

/** The same events as a workbook. */
export function trailWorkbook(request: Request): Promise<Response> {
  return answered(async () => {
    const { query, first, pages } = await open(request);
    const { pathname, search } = new URL(request.url);
    async function* rows(): AsyncGenerator<ReturnType<typeof trailCells>, void, void> {
      for await (const page of pages()) yield trailCells(page);
    }
    const bytes = workbookStream(TRAIL_COLUMNS, [{ name: "Data", rows: rows() }], {
      ...{ title: "Jejak audit", about: trailAbout(query, first) },
      ...{ address: appUrl() + pathname + search, at: now() },
    });
    return streamedFile(request, places(), { name: `${NAME}.xlsx`, type: WORKBOOK_TYPE, bytes });
  });
}
