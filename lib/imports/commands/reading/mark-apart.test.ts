import { describe, expect, it } from "vitest";
import { makeWorkbook } from "@/tests/fixtures/make-workbook";
import { FileRefused } from "../../messages";
import type { Marks } from "../../schema/mark";
import { READING_LIMITS } from "../../schema/sheet";
import { markApart } from "./mark-apart";
import { readApart } from "./read-apart";

const said = (sheet: string | null): Marks => ({
  titles: [{ sheet, row: 1 }],
  rows: [{ sheet, row: 2, text: "Ditolak." }],
  cells: [],
});
const refusal = (marking: Promise<Buffer>) =>
  marking.then(
    () => "marked",
    (error: unknown) => (error instanceof FileRefused ? error.rejection.code : error),
  );

describe("markApart", () => {
  it("gives a workbook back that reads as before, with verdicts", async () => {
    const bytes = makeWorkbook({ sheets: [{ name: "S", rows: [["Wilayah"], ["Siak"]] }] });
    const { sheets } = await readApart(await markApart(bytes, said("S")));
    expect(sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["Wilayah", "Hasil pemeriksaan"],
      ["Siak", "Ditolak."],
    ]);
  });

  it("gives a CSV back whose first line is the file's own", async () => {
    const marked = await markApart(Buffer.from("\uFEFFkode;n\n11.01;5\n"), said(null));
    expect(marked.toString("utf8")).toBe("\uFEFFkode;n;Hasil pemeriksaan\n11.01;5;Ditolak.\n");
  });

  it("refuses what the reader refuses", async () => {
    expect(await refusal(markApart(Buffer.alloc(0), said(null)))).toBe("I.005");
    expect(await refusal(markApart(Buffer.alloc(READING_LIMITS.bytes + 1), said(null)))).toBe("I.004");
    expect(await refusal(markApart(Buffer.from("PK\u0003\u0004 and nothing that follows"), said("S")))).toBe("I.023");
  });
});
