import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvText, type CsvCell } from "./csv";

const read = (text: string, delimiter: string) => parse(text, { bom: true, delimiter, relax_column_count: true });

/** What an Excel set to Indonesian shows in a cell. */
function shown(cell: string): string {
  return /^="(.*)"$/.exec(cell)?.[1] ?? cell;
}

it("an Indonesian Excel finds columns, commas and codes as they are", () => {
  const text = csvText(
    ["kode", "rasio", "orang"],
    [
      ["11.10", 0.287, 38336],
      ["2025-09", null, 1e6],
    ],
    "id",
  );
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.split("\r\n").slice(0, 3)).toEqual([
    "\uFEFFkode;rasio;orang",
    '"=""11.10""";0,287;38336',
    '"=""2025-09""";;1000000',
  ]);
});

it.each(["=1+1", "+62812", "-2", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1", '=HYPERLINK("http://x")'])(
  "%j is never run",
  (text) => {
    const [, [cell]] = read(csvText(["x"], [[text]], "id"), ";") as [string[], [string]];
    expect(cell).toBe(`'${text}`);
    const [, [plain]] = read(csvText(["x"], [[text]]), ",") as [string[], [string]];
    expect(/^[=+\-@]/.test(plain)).toBe(false);
  },
);

it("read back, both forms say the same", () => {
  const word = fc.string().filter((text) => !/^\s*[=+\-@'＝＋－＠]|^[\t\r]|^\uFEFF/.test(text));
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(
    word,
    fc.integer(),
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const plain = read(csvText(["a", "b"], rows), ",");
      const excel = read(csvText(["a", "b"], rows, "id"), ";").map((row, index) =>
        row.map((text, column) => {
          const from = index === 0 ? "a" : rows[index - 1]![column];
          return typeof from === "number" ? text.replace(",", ".") : shown(text);
        }),
      );
      expect(excel).toEqual(plain);
    }),
  );
});
