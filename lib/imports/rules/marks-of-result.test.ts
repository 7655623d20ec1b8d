import { describe, expect, it } from "vitest";
import type { ReadTable } from "../schema/table-reading";
import { marksOfResult } from "./marks-of-result";

const words = {
  rejectionWords: ({ code, message }: { code: string; message: string }) => `Ditolak: ${code} ${message}`,
  skipWords: (reason: string) => reason,
};
const table = (sheet: string, headerRow: number) =>
  ({ sheet, table: { headerRows: [headerRow] } }) as unknown as Pick<ReadTable, "sheet" | "table">;

describe("what is written into a file from the command line", () => {
  it("is the reason at its cell and row, and the title where a sheet has any", () => {
    const rejected = [
      { sheet: "Rekap", row: 4, column: "D", code: "I.201", message: "Bukan angka." },
      { sheet: "Rekap", row: 4, column: null, code: "I.205", message: "Jumlahnya lain." },
      { row: null, column: null, code: "I.040", message: "Tidak jelas." },
    ];
    const skipped = [{ sheet: "Rekap", row: 9, reason: "total" as const }];
    expect(marksOfResult({ rejected, skipped }, [table("Rekap", 2), table("Lain", 1)], words)).toEqual({
      cells: [{ sheet: "Rekap", row: 4, column: 4, text: "Ditolak: I.201 Bukan angka." }],
      rows: [
        { sheet: "Rekap", row: 4, text: "Ditolak: I.201 Bukan angka.; Ditolak: I.205 Jumlahnya lain." },
        { sheet: "Rekap", row: 9, text: "total" },
      ],
      titles: [{ sheet: "Rekap", row: 2 }],
    });
  });

  it("names the column of a tidy CSV by its title", () => {
    const rejected = [{ row: 2, column: "employed", code: "I.201", message: "Bukan angka." }];
    expect(marksOfResult({ rejected }, null, words)).toEqual({
      cells: [],
      rows: [{ sheet: null, row: 2, text: "kolom employed: Ditolak: I.201 Bukan angka." }],
      titles: [{ sheet: null, row: 1 }],
    });
  });
});
