import { beforeAll, describe, expect, it } from "vitest";
import { GET as getCoverageCsv } from "@/app/api/v1/coverage.csv/route";
import { GET as getDataSetCsv } from "@/app/api/v1/data-set.csv/route";
import { GET as getDataSetXlsx } from "@/app/api/v1/data-set.xlsx/route";
import { addMonths, periodOf } from "@/lib/core/period";
import { useDatabase } from "@/lib/env";
import { readBook } from "@/lib/imports/format/read-book";
import { findOwnFile } from "@/lib/imports/rules/find-own-file";
import { importing } from "../support/importing";
import { sentStatements } from "../support/sent-statements";

const { database, workers, participants } = importing();
const statementsOf = sentStatements();
const MONTHS = Array.from({ length: 40 }, (_, index) => addMonths(periodOf(2019, 11), index));

beforeAll(async () => {
  useDatabase(database.url);
  await workers(["35.74,2020,119345,55991", "11.10,2019,50000,"]);
  await participants(MONTHS.map((period, index) => `35.74,${period},PU,${27_000 + index},`));
  await participants(["11.10,2020-03,ALL,4321,"]);
});

type Handler = (request: Request, context: { params: Promise<{ code: string }> }) => Promise<Response>;
const ask = (handler: Handler, path: string, method = "GET") =>
  handler(new Request(`http://jangkau.test/api/v1/${path}`, { method }), { params: Promise.resolve({ code: "" }) });
const linesOf = async (response: Response) => (await response.text()).replace("\uFEFF", "").trimEnd().split("\r\n");

describe("every month as one file", () => {
  it.each(["&level=regency", "&level=province&locale=id", "&level=nation&indicator=bpu&data=real"])(
    "has the rows of each month, in the order of time (%s)",
    async (query) => {
      const [head, ...rows] = await linesOf(await ask(getDataSetCsv, `data-set.csv?from=2020-02&to=2020-04${query}`));
      const months = await Promise.all(
        ["2020-02", "2020-03", "2020-04"].map(async (period) =>
          linesOf(await ask(getCoverageCsv, `coverage.csv?period=${period}${query}`)),
        ),
      );
      expect(head).toBe(months[0]![0]);
      expect(rows).toEqual(months.flatMap((lines) => lines.slice(1)));
    },
  );

  it("is a workbook of a sheet a year, which can be read again", async () => {
    const response = await ask(getDataSetXlsx, "data-set.xlsx?level=nation");
    const book = await readBook(Buffer.from(await response.arrayBuffer()), () => new Set());
    expect(book.sheets.map(({ name }) => name)).toEqual(["2019", "2020", "2021", "2022", "2023", "Keterangan"]);
    expect(book.sheets.map(({ rows }) => rows.length - 1).slice(0, 5)).toEqual([2, 12, 12, 12, 2]);
    expect(findOwnFile(book)).not.toBeNull();
    expect(book.sheets[0]!.rows[1]!.cells.slice(0, 3).map(({ text }) => text)).toEqual(["2019-11", "employed", "00"]);
  });

  it("is written a month at a time, and no further when the client leaves", async () => {
    const all = await statementsOf(async () => (await ask(getDataSetCsv, "data-set.csv?level=regency")).text());
    const left = await statementsOf(async () => {
      const reader = (await ask(getDataSetCsv, "data-set.csv?level=regency")).body!.getReader();
      await reader.read();
      await reader.read();
      await reader.cancel();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(all.length).toBeGreaterThan(MONTHS.length);
    expect(left.length).toBeLessThan(12);
  });

  it("is written for so many at once, and for the next when one of them has left", async () => {
    const short = "from=2020-02&to=2020-02&level=nation";
    const open = await Promise.all([1, 2, 3].map(() => ask(getDataSetCsv, "data-set.csv")));
    const readers = open.map(({ body }) => body!.getReader());
    await Promise.all(readers.map((reader) => reader.read()));
    const next = await ask(getDataSetXlsx, `data-set.xlsx?${short}`);
    let hasCome = false;
    const coming = next.arrayBuffer().then(() => (hasCome = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([next.status, hasCome]).toEqual([200, false]);
    await readers[0]!.cancel();
    await coming;
    await Promise.all(readers.map((reader) => reader.cancel()));
    expect(await linesOf(await ask(getDataSetCsv, `data-set.csv?${short}`))).toHaveLength(2);
  });

  it("writes nothing for whoever asks for its headers alone, and refuses what it does not know", async () => {
    const sent = await statementsOf(async () => {
      expect((await ask(getDataSetXlsx, "data-set.xlsx", "HEAD")).body).toBeNull();
    });
    expect(sent.length).toBeLessThan(8);
    for (const wrong of ["indicator=x", "target=x", "period=2020-01", "from=abc"])
      expect((await ask(getDataSetCsv, `data-set.csv?${wrong}`)).status).toBe(400);
  });
});
