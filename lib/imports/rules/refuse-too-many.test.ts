import { expect, it } from "vitest";
import { MOST_FIGURES } from "../schema/plan";
import { importRequestSchema } from "../schema";
import type { Book } from "../schema/sheet";
import { readTables } from "./read-tables";
import { refuseTooMany } from "./refuse-too-many";

const request = importRequestSchema.parse({ of: "participants" });

function tablesOf(rows: number) {
  const number = (column: number) => ({ column, kind: "number" as const, text: "1234" });
  const text = (column: number, said: string) => ({ column, kind: "text" as const, text: said });
  const head = { row: 1, cells: [text(1, "Daerah"), text(2, "Peserta PU"), text(3, "Peserta BPU")] };
  const body = Array.from({ length: rows }, (_, index) => ({
    row: index + 2,
    cells: [text(1, `Kab. ${index}`), number(2), number(3)],
  }));
  const book: Book = { layout: "workbook", sheets: [{ name: "A", rows: [head, ...body], merges: [], leftOut: [] }] };
  return readTables(book, (written) => ({
    rows: written.map(() => ({ kind: "resolved", code: "35.05" })),
    codes: null,
    evidence: "",
    refused: null,
  }));
}

it("takes as many figures as a page may show, and one row more is refused in words", () => {
  expect(() => {
    refuseTooMany(tablesOf(MOST_FIGURES / 2), request);
  }).not.toThrow();
  expect(() => {
    refuseTooMany(tablesOf(MOST_FIGURES / 2 + 1), request);
  }).toThrow(/60\.002 angka/);
});
