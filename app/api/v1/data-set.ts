import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { readerOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { CSV_TYPE, csvHead, csvLines, forExcel, type CsvCell, type CsvLocale } from "@/lib/core/csv";
import { AppError } from "@/lib/core/errors";
import { parseQuery } from "@/lib/core/problem";
import { streamPlaces, type StreamPlaces } from "@/lib/core/stream-places";
import { columnsOf } from "@/lib/core/table-file";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { workbookStream } from "@/lib/core/workbook-stream";
import { aboutFile, FILE_FORMATS, FILE_LABELS, fileRow, type FileView } from "@/lib/coverage/format/csv";
import { readAllMonths, type YearOfMonths } from "@/lib/coverage/queries/coverage";
import { appUrl } from "@/lib/env";
import { streamedFile } from "@/lib/http/streamed-file";
import { answerWith } from "./answer";
import { csvQuery, dataSetQuery } from "./endpoint-queries";
import { knownMoment, nameAsKnown } from "./known-moment";
import { fileViewOf } from "./tables/coverage";

// Every month there is as one file. It is written as it is read and as the client takes it, a month at a time: what the
// server holds does not grow with the years, and a client that leaves ends the work (DECISIONS 114).

const NAME = "cakupan-semua-bulan";
const COLUMNS = columnsOf(FILE_LABELS, FILE_FORMATS);
/** Each keeps a processor busy for as long as it lasts. */
const MOST = { atOnce: 3, waiting: 30 };
/** Longer than any line needs for what one month takes. */
const PATIENCE_MS = 60_000;

// Next loads the two routes apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauDataSets?: StreamPlaces };
const places = (): StreamPlaces => (shared.__jangkauDataSets ??= streamPlaces(MOST, PATIENCE_MS));

type Asked = z.output<typeof dataSetQuery>;
type Rows = (readonly CsvCell[])[];

async function open(actor: Actor, asked: Asked): Promise<{ view: FileView; years: YearOfMonths[] }> {
  if (places().isFull())
    throw new AppError("unavailable", "Banyak orang sedang mengunduh seluruh data. Coba lagi beberapa menit lagi.");
  const known = knownMoment(asked);
  const view = await fileViewOf(actor, asked, known);
  return { view, years: await readAllMonths(actor, { ...asked, knownAt: known.at }) };
}

async function* rowsOf({ months }: YearOfMonths, view: FileView): AsyncGenerator<Rows, void, void> {
  for await (const { period, rows } of months()) yield rows.map((area) => fileRow(area, period, view));
}

export function dataSetCsv(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const asked = parseQuery(new URL(request.url), csvQuery(dataSetQuery)) as Asked & { locale?: CsvLocale };
    const { locale } = asked;
    const { view, years } = await open(actor, asked);
    async function* bytes(): AsyncGenerator<Uint8Array, void, void> {
      yield Buffer.from(
        csvHead(
          COLUMNS.map(({ name, words }) => (locale === undefined ? name : words)),
          locale,
        ),
      );
      for (const year of years)
        for await (const rows of rowsOf(year, view)) if (rows.length > 0) yield Buffer.from(csvLines(rows, locale));
    }
    const name = `${nameAsKnown(NAME, view.knownAt)}.csv`;
    return streamedFile(request, places(), {
      ...{ name: locale === undefined ? name : forExcel(name), type: CSV_TYPE, bytes: bytes() },
    });
  });
}

export function dataSetWorkbook(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const url = new URL(request.url);
    const { view, years } = await open(actor, parseQuery(url, dataSetQuery));
    const sheets = years.map((year) => ({ name: String(year.year), rows: rowsOf(year, view) }));
    const bytes = workbookStream(COLUMNS, sheets, {
      ...{ title: "Cakupan semua bulan", about: aboutFile(view) },
      ...{ address: appUrl() + url.pathname + url.search, at: now() },
    });
    const name = `${nameAsKnown(NAME, view.knownAt)}.xlsx`;
    return streamedFile(request, places(), { name, type: WORKBOOK_TYPE, bytes });
  });
}
