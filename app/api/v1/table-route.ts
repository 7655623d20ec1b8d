import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { readerOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { csvResponse, type CsvLocale } from "@/lib/core/csv";
import { parseQuery } from "@/lib/core/problem";
import type { TableFile } from "@/lib/core/table-file";
import { workbookResponse } from "@/lib/core/workbook";
import { appUrl } from "@/lib/env";
import { answerWith } from "./answer";
import type { CodeContext } from "./code";
import { csvQuery } from "./endpoint-queries";
import { asKnown, knownMoment, type KnownMoment } from "./known-moment";

/**
 * A table of the API: what may be asked, and how it is read. `context` has the code of a path that names one, `known` the
 * moment up to which things were known; the file itself is marked with it here.
 */
export type Table<Query extends z.ZodObject> = {
  query: Query;
  read: (actor: Actor, asked: z.output<Query>, context: CodeContext, known: KnownMoment) => Promise<TableFile>;
};

type CsvAsked<Query extends z.ZodObject> = z.output<Query> & { locale?: CsvLocale };
type Route = (request: Request, context: CodeContext) => Promise<Response>;

/** The table as CSV. */
export function csvRoute<Query extends z.ZodObject>({ query, read }: Table<Query>): Route {
  return (request, context) =>
    answerWith(async () => {
      const actor = await readerOf(request.headers);
      const { locale, ...asked } = parseQuery(new URL(request.url), csvQuery(query)) as CsvAsked<Query>;
      const known = knownMoment(asked);
      const file = await read(actor, asked as unknown as z.output<Query>, context, known);
      const { name, columns, rows } = asKnown(file, known.day);
      const head = columns.map((column) => (locale === undefined ? column.name : column.words));
      return csvResponse(`${name}.csv`, head, rows, locale);
    });
}

/** The same table as a workbook. */
export function workbookRoute<Query extends z.ZodObject>({ query, read }: Table<Query>): Route {
  return (request, context) =>
    answerWith(async () => {
      const actor = await readerOf(request.headers);
      const url = new URL(request.url);
      const asked = parseQuery(url, query);
      const known = knownMoment(asked);
      const file = asKnown(await read(actor, asked, context, known), known.day);
      return workbookResponse(file, { address: appUrl() + url.pathname + url.search, at: now() });
    });
}
