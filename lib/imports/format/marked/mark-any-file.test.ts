import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileFiles } from "@/tests/fixtures/hostile-files";
import { makeWorkbook, xml } from "@/tests/fixtures/make-workbook";
import { brokenParts } from "@/tests/support/workbook-parts";
import { FileRefused } from "../../messages";
import type { Marks } from "../../schema/mark";
import { columnName, type Book, type Sheet } from "../../schema/sheet";
import { readBook } from "../read-book";
import { openArchive } from "../workbook/open-archive";
import { readAddress } from "../workbook/read-address";
import { readXml } from "../workbook/read-xml";
import { markFile } from "./mark-file";

const everything = (sheet: Sheet) => new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
const read = (bytes: Buffer) => readBook(bytes, everything);
const orRefused = <T>(act: Promise<T>) =>
  act.catch((error: unknown) => {
    if (error instanceof FileRefused) return error.rejection.code;
    throw error;
  });
const listed = ({ sheets }: Book) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, kind, text }) => ({ sheet: name, row, column, said: `${kind} ${text}` })),
    ),
  );

/** Cells of a sheet as somebody may write them: 0 is empty without a style, 3 an empty one with a style. */
type Written = { row: number; cells: { column: number; style: number; value: number | null }[] };
type Habits = { prefix: string; rowPlaces: boolean; cellPlaces: boolean; quote: string; space: string };

const PLACES = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 });
const ROWS: fc.Arbitrary<Written[]> = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }).chain((rows) =>
  fc.tuple(
    ...rows
      .sort((a, b) => a - b)
      .map((row) =>
        PLACES.chain((columns) =>
          fc.record({
            row: fc.constant(row),
            cells: fc.tuple(
              ...columns
                .sort((a, b) => a - b)
                .map((column) =>
                  fc.record({
                    column: fc.constant(column),
                    style: fc.integer({ min: 0, max: 2 }),
                    value: fc.option(fc.integer({ min: 0, max: 99 })),
                  }),
                ),
            ),
          }),
        ),
      ),
  ),
);
const HABITS: fc.Arbitrary<Habits> = fc.record({
  prefix: fc.constantFrom("", "x:", "main:"),
  rowPlaces: fc.boolean(),
  cellPlaces: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
  space: fc.constantFrom("", " ", "\n  "),
});
const MARKED: fc.Arbitrary<Marks> = fc.record({
  titles: fc.constantFrom([], [{ sheet: "S", row: 1 }]),
  rows: fc.array(
    fc.record({
      sheet: fc.constant("S"),
      row: fc.integer({ min: 2, max: 14 }),
      text: fc.stringMatching(/^x[ -~]{0,9}x$/),
    }),
  ),
  cells: fc.array(
    fc.record({
      sheet: fc.constant("S"),
      row: fc.integer({ min: 1, max: 14 }),
      column: fc.option(fc.integer({ min: 1, max: 10 })),
      text: fc.string({ unit: "binary" }),
    }),
  ),
});

/** Places are left out only where they follow from what stands before. */
function written(rows: Written[], { prefix: p, rowPlaces, cellPlaces, quote: q, space }: Habits): string {
  let lastRow = 0;
  const lines = rows.map(({ row, cells }) => {
    const place = rowPlaces || row !== lastRow + 1 ? ` r=${q}${row}${q}` : "";
    lastRow = row;
    let lastColumn = 0;
    const inside = cells.map(({ column, style, value }) => {
      const at = cellPlaces || column !== lastColumn + 1 ? ` r=${q}${columnName(column)}${row}${q}` : "";
      lastColumn = column;
      const tag = `${p}c${at}${style === 0 ? "" : ` s=${q}${style}${q}`}`;
      return value === null ? `<${tag}/>` : `<${tag}${space}><${p}v>${value}</${p}v></${p}c${space}>`;
    });
    return inside.length === 0 ? `<${p}row${place}/>` : `<${p}row${place}>${inside.join(space)}</${p}row>`;
  });
  const space_ = `xmlns${p === "" ? "" : `:${p.slice(0, -1)}`}=${q}http://schemas.openxmlformats.org/spreadsheetml/2006/main${q}`;
  return xml(`<${p}worksheet ${space_}><${p}sheetData>${lines.join(space)}</${p}sheetData></${p}worksheet>`);
}

/** @returns the style of every cell that the sheet writes down, also of empty ones, by row and column */
async function stylesIn(bytes: Buffer): Promise<Map<string, number>> {
  const archive = await openArchive(bytes);
  const styles = new Map<string, number>();
  const at = { row: 0, column: 0 };
  await readXml(archive.read("xl/worksheets/sheet1.xml"), "", {
    open: (name, { r, s = "0" }) => {
      if (name === "row") Object.assign(at, { row: r === undefined ? at.row + 1 : Number(r), column: 0 });
      if (name !== "c") return;
      at.column = r === undefined ? at.column + 1 : readAddress(r).column;
      styles.set(`${at.row} ${at.column}`, Number(s));
    },
    text: () => undefined,
    close: () => undefined,
  });
  return styles;
}

describe("markFile with whatever comes", () => {
  it("keeps every cell and every style that is not marked", async () => {
    await fc.assert(
      fc.asyncProperty(ROWS, HABITS, MARKED, async (rows, habits, marks) => {
        const parts = { "xl/worksheets/sheet1.xml": written(rows, habits) };
        const bytes = makeWorkbook({ sheets: [{ name: "S", rows: [] }], parts });
        const marked = await markFile(bytes, marks);
        expect(await brokenParts(marked)).toEqual([]);

        const before = listed(await read(bytes));
        const after = listed(await read(marked));
        const last = before.reduce((most, { column }) => Math.max(most, column), 0);
        expect(after.filter(({ column }) => column <= last)).toEqual(before);
        const verdicts = new Set(
          [...marks.rows, ...marks.cells.filter(({ column }) => column === null)].map(({ row }) => row),
        );
        for (const { row, column, said } of after.filter((cell) => cell.column > last)) {
          expect(column).toBe(last + 1);
          expect(verdicts.has(row) || said === "text Hasil pemeriksaan").toBe(true);
        }

        for (const { row, text } of marks.rows) {
          expect(after.find((cell) => cell.row === row && cell.column === last + 1)?.said).toContain(text);
        }

        const places = new Set(marks.cells.map(({ row, column }) => `${row} ${column ?? 0}`));
        const styles = await stylesIn(marked);
        for (const { row, column } of marks.cells) {
          if (column === null || column === last + 1) continue;
          expect(styles.get(`${row} ${column}`)).toBeGreaterThan(2);
        }
        for (const [place, style] of await stylesIn(bytes)) {
          if (place.endsWith(` ${last + 1}`)) continue;
          if (!places.has(place)) expect(styles.get(place)).toBe(style);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(hostileFiles().map(({ name, bytes }) => [name, bytes] as const))("takes or refuses: %s", async (_, bytes) => {
    const before = await orRefused(read(bytes));
    const sheets = typeof before === "string" ? [{ name: "Data", rows: [] }] : before.sheets;
    const marks: Marks = {
      titles: sheets.map(({ name, rows }) => ({ sheet: name, row: rows[0]?.row ?? 1 })),
      rows: sheets.flatMap(({ name, rows }) =>
        rows.slice(1, 50).map(({ row }) => ({ sheet: name, row, text: "Ditolak." })),
      ),
      cells: sheets.flatMap(({ name, rows }) =>
        rows.slice(1, 50).map(({ row }) => ({ sheet: name, row, column: 1, text: "?" })),
      ),
    };
    const marked = await orRefused(markFile(bytes, marks));
    if (typeof before === "string" || typeof marked === "string") {
      // What cannot be read can hardly be marked; what can be read can be marked.
      expect(typeof before).toBe("string");
      return;
    }
    const added = /^text (Hasil pemeriksaan|Ditolak\.|Ditolak\. Kolom A: \?)$/;
    const kept = listed(await read(marked)).filter(({ said }) => !added.test(said));
    expect(kept).toEqual(listed(before).filter(({ said }) => !added.test(said)));
  });
});
