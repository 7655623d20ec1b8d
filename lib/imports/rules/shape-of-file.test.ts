import { expect, it } from "vitest";
import type { Book, SheetRow } from "../schema/sheet";
import { readTables } from "./read-tables";
import { shapeOfFile } from "./shape-of-file";

const cellsOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    column: index + 1,
    kind: /^\d+$/.test(text) ? ("number" as const) : ("text" as const),
    text,
  }));

function shapeOf(...sheets: string[][][]): string {
  const book: Book = {
    layout: "workbook",
    sheets: sheets.map((rows, index) => ({
      name: `Lembar ${index}`,
      rows: rows.map((texts, row): SheetRow => ({ row: row + 1, cells: cellsOf(texts) })),
      merges: [],
      leftOut: [],
    })),
  };
  return shapeOfFile(
    book,
    readTables(book, () => ({ rows: [], codes: null, evidence: "", refused: null })),
  );
}

const month = (words: string, places = ["Kab. Blitar", "Kota Blitar"], titles = ["Daerah", `PU ${words}`, "BPU"]) => [
  titles,
  ...places.map((place, index) => [place, String(1200 + index), String(300 + index)]),
];

it("files of one make have one shape, whatever their month, figures, places and number of sheets", () => {
  const own = shapeOf(month("September 2025"));
  expect(shapeOf(month("Oktober 2025", ["Kab. Kediri", "Kota Kediri", "Kab. Nganjuk"]))).toBe(own);
  expect(shapeOf(month("Sep 2025"), month("Okt 2025"))).toBe(own);
});

it("other titles, and the same titles elsewhere, are another shape", () => {
  const own = shapeOf(month("September 2025"));
  expect(shapeOf(month("", undefined, ["Daerah", "BPU", "PU"]))).not.toBe(own);
  expect(shapeOf(month("", undefined, ["Daerah", "Jakon", "BPU"]))).not.toBe(own);
});

it("the same titles under a heading about something else are another shape", () => {
  const under = (title: string) => shapeOf([[title], ...month("", undefined, ["Daerah", "Jumlah", "Laki-laki"])]);
  expect(under("Peserta BPU September 2025")).toBe(under("Peserta BPU Oktober 2025"));
  expect(under("Peserta BPU September 2025")).not.toBe(under("Peserta PU September 2025"));
});
