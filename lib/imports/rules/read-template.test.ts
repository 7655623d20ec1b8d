import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import { readBook } from "../format/read-book";
import { writeTemplate } from "../format/template/write-template";
import type { FoundTable } from "../schema/found-table";
import type { Sheet, SheetRow } from "../schema/sheet";
import { STAMP_WORDS, TEMPLATE_COLUMNS, type TemplateMonth, type TemplateRow } from "../schema/template";
import { refusePersonalTitles } from "./check-titles";
import { findTables } from "./find-tables";

const AT = new Date("2025-11-03T02:00:00Z");
const CODES = ["11.10", "35.03", "35.05", "35.72", "91.01"];
const row = (code: string, more: Partial<TemplateRow> = {}): TemplateRow => ({
  ...{ code, name: `Kabupaten ${code}`, isOpen: true, cells: {}, lastMonth: {} },
  ...more,
});
const monthOf = (rows: TemplateRow[], period = "2025-10"): TemplateMonth => ({
  branch: { id: "blitar", name: "Cabang Blitar" },
  period: period as Period,
  rows,
});

/** The sheets of a template as files are read. */
async function sheetsOf(...months: TemplateMonth[]): Promise<Sheet[]> {
  const book = await readBook(await writeTemplate(months, AT), () => new Set());
  refusePersonalTitles(book);
  return book.sheets;
}

/** What a table says of its regions, column by column of the form: the text of each cell that has a meaning. */
function figuresIn({ body, measures, codeColumns, nameColumns }: FoundTable): Record<string, Record<string, string>> {
  const region = codeColumns[0] ?? nameColumns[0];
  return Object.fromEntries(
    body.map(({ cells }) => {
      const figures = measures.flatMap(({ column, meaning }) => {
        const text = cells.find((cell) => cell.column === column)?.text;
        if (meaning?.of !== "participants" || text === undefined) return [];
        const segment = meaning.segment === "total" ? "TOTAL" : meaning.segment;
        return [[meaning.status === "inactive" ? `${segment}_INACTIVE` : segment, text]];
      });
      return [cells.find(({ column }) => column === region)?.text ?? "", Object.fromEntries(figures)];
    }),
  );
}

const FILLED = monthOf([
  row("11.10", { cells: { PU: 0, BPU: 119_345, PMI_INACTIVE: 3 }, lastMonth: { PU: 99, TOTAL: 99 } }),
  row("35.03", { lastMonth: { PU: 5, PU_INACTIVE: 4, TOTAL: 5 } }),
  row("35.72", { cells: { JAKON: 12, TOTAL: 50, BPU: "1.234" }, isOpen: false }),
]);
const FIGURES = {
  "11.10": { PU: "0", BPU: "119345", PMI_INACTIVE: "3" },
  "35.03": {},
  "35.72": { JAKON: "12", TOTAL: "50", BPU: "1.234" },
};

const tableIn = (sheet: Sheet): FoundTable => {
  const tables = findTables(sheet);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const refusal = (sheet: Sheet): string => {
  try {
    findTables(sheet);
    return "read";
  } catch (error) {
    return (error as { rejection: { code: string } }).rejection.code;
  }
};
/** The sheet with its cells changed by their text; null takes a cell away. */
const reworded = (sheet: Sheet, change: (text: string) => string | null): Sheet => ({
  ...sheet,
  rows: sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.flatMap((cell) => {
      const text = change(cell.text);
      return text === null ? [] : [{ ...cell, text }];
    }),
  })),
});
/** The sheet with its columns moved: what stood in column n stands in `to(n)`, nothing where that is null. */
const moved = (sheet: Sheet, to: (column: number) => number | null): Sheet => ({
  ...sheet,
  rows: sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells
      .flatMap((cell) => {
        const column = to(cell.column);
        return column === null ? [] : [{ ...cell, column }];
      })
      .sort((one, other) => one.column - other.column),
  })),
});
const numbered = (rows: readonly SheetRow[]): SheetRow[] => rows.map(({ cells }, index) => ({ row: index + 1, cells }));

describe("a template as it was written", () => {
  it("says its month, its branch and what each column counts, and nothing of the month before", async () => {
    const [october, november, how] = await sheetsOf(FILLED, monthOf([row("35.05")], "2025-11"));
    const table = tableIn(october!);
    expect(table).toMatchObject({
      ...{ period: "2025-10", unit: { people: 1 }, headerRows: [4], codeColumns: [1], nameColumns: [2], notes: [] },
      template: { version: 1, period: "2025-10", branch: "blitar" },
    });
    expect(figuresIn(table)).toEqual(FIGURES);
    const titles = table.measures.filter(({ meaning }) => meaning === null).map(({ titles }) => titles.join());
    expect(titles).toEqual([
      "PU bulan lalu (September 2025)",
      "Jumlah bulan lalu (September 2025)",
      "PU nonaktif bulan lalu (September 2025)",
    ]);
    expect(tableIn(november!)).toMatchObject({ period: "2025-11", template: { period: "2025-11" } });
    expect(findTables(how!)).toEqual([]);
  });

  it("gives back every figure, whatever they are: missing stays missing, 0 stays 0", async () => {
    const people = fc.option(fc.oneof(fc.constant(0), fc.nat(300_000_000)), { nil: undefined });
    const cells = fc
      .record(Object.fromEntries(TEMPLATE_COLUMNS.map((column) => [column, people])))
      .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    const rows = fc
      .subarray(CODES, { minLength: 1 })
      .chain((codes) =>
        fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), cells, lastMonth: cells }))),
      );
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [sheet] = await sheetsOf(
          monthOf(given.map(({ code, ...more }) => row(code, more as Partial<TemplateRow>))),
        );
        const expected = given.map(({ code, cells }): [string, Record<string, string>] => [
          code,
          Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, String(value)])),
        ]);
        expect(figuresIn(tableIn(sheet!))).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 25 },
    );
  });
});

describe("a template that somebody has worked on", () => {
  it("is read by its titles wherever columns were moved, and without those that were taken away", async () => {
    const [sheet] = await sheetsOf(FILLED);
    const width = 20;
    expect(figuresIn(tableIn(moved(sheet!, (column) => width - column)))).toEqual(FIGURES);
    const withoutCodes = tableIn(moved(sheet!, (column) => (column === 1 ? null : column)));
    expect(withoutCodes).toMatchObject({ codeColumns: [], nameColumns: [2] });
    expect(refusal(moved(sheet!, (column) => (column < 3 ? null : column)))).toBe("read");
    const withoutBpu = tableIn(moved(sheet!, (column) => (column === 4 ? null : column)));
    expect(figuresIn(withoutBpu)["11.10"]).toEqual({ PU: "0", PMI_INACTIVE: "3" });
    // What the month before had is no figure of this one, whatever its title is made.
    const withoutPu = moved(sheet!, (column) => (column === 3 ? null : column));
    const titled = ["PU bulan lalu (September 2025)", "PU bulan lalu", "PU September 2025"].map((title) =>
      reworded(withoutPu, (text) => (text.startsWith("PU bulan lalu") ? title : text)),
    );
    for (const one of titled) expect(figuresIn(tableIn(one))["11.10"]).toEqual({ BPU: "119345", PMI_INACTIVE: "3" });
  });

  it("has the rows that are there: gone, added, and sorted over its header", async () => {
    const [sheet] = await sheetsOf(FILLED);
    const [title, hint, stamp, header, , second, third] = sheet!.rows;
    const added: SheetRow = {
      row: 0,
      cells: third!.cells.map((cell) => (cell.column === 1 ? { ...cell, text: "35.05" } : cell)),
    };
    const rows = numbered([second, header, third, hint, stamp, title, added].map((one) => one!));
    const table = tableIn({ ...sheet!, rows });
    expect(figuresIn(table)).toEqual({ "35.03": {}, "35.72": FIGURES["35.72"], "35.05": FIGURES["35.72"] });
    expect(table.notes.map(({ row }) => row)).toEqual([4, 6]);
  });

  it("takes a title in other words for the one that is gone, never for a second one", async () => {
    const [sheet] = await sheetsOf(FILLED);
    const renamed = reworded(sheet!, (text) => (text === "BPU" ? "Bukan penerima upah" : text));
    expect(figuresIn(tableIn(renamed))).toEqual(FIGURES);
    const second = reworded(sheet!, (text) => (text.startsWith("PU bulan lalu") ? "Penerima upah" : text));
    expect(figuresIn(tableIn(second))).toEqual(FIGURES);
  });

  it("says what cannot be read", async () => {
    const [sheet] = await sheetsOf(FILLED);
    const stamped = (stamp: string) =>
      refusal(reworded(sheet!, (text) => (text.startsWith(STAMP_WORDS) ? stamp : text)));
    expect(stamped("templat  jangkau 1 bulan 2025-10 cabang blitar ")).toBe("read");
    expect(stamped("Templat Jangkau 2 bulan 2025-10 cabang blitar")).toBe("I.070");
    expect(stamped("Templat Jangkau 1 bulan 2025-13 cabang blitar")).toBe("I.071");
    expect(stamped("Templat Jangkau 1")).toBe("I.071");
    expect(stamped("Templat Jangkau 1 bulan 2025-11 cabang blitar")).toBe("I.072");
    expect(refusal({ ...sheet!, name: "2025-11" })).toBe("I.072");
    expect(refusal({ ...sheet!, name: "November 2025" })).toBe("I.072");
    expect(refusal({ ...sheet!, name: "Blitar" })).toBe("read");
    const titled = reworded(sheet!, (text) => text.replace("Oktober 2025,", "November 2025,"));
    expect(refusal({ ...titled, name: "Blitar" })).toBe("I.072");
    expect(refusal({ ...sheet!, rows: sheet!.rows.filter(({ row }) => row !== 4) })).toBe("I.073");
    const other = reworded(sheet!, (text) => text.replace("2025-10", "2025-11"));
    const two = { ...sheet!, rows: numbered([...sheet!.rows, ...other.rows]) };
    expect(refusal(two)).toBe("I.071");
  });

  it("is found by its shape and words without its stamp", async () => {
    const [sheet] = await sheetsOf(FILLED);
    const table = tableIn(reworded(sheet!, (text) => (text.startsWith(STAMP_WORDS) ? null : text)));
    expect(table.template).toBeUndefined();
    expect(table).toMatchObject({ codeColumns: [1], nameColumns: [2], period: "2025-10", unit: { people: 1 } });
    const ofOctober = { ...table, measures: table.measures.filter(({ period }) => period === "2025-10") };
    expect(figuresIn(ofOctober)["11.10"]).toMatchObject({ PU: "0", BPU: "119345" });
  });
});
