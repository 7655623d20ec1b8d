import { describe, expect, it } from "vitest";
import type { Cell, Merge, Sheet } from "../schema/sheet";
import { findTables } from "./find-tables";

type Written = string | number | null;
const cellOf = (value: Written, column: number): Cell[] =>
  value === null ? [] : [{ column, kind: typeof value === "number" ? "number" : "text", text: String(value) }];

function sheetOf(rows: Written[][], merges: Merge[] = []): Sheet {
  const written = rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.flatMap((value, column) => cellOf(value, column + 1)),
  }));
  return { name: null, rows: written.filter(({ cells }) => cells.length > 0), merges, leftOut: [] };
}

const shown = (sheet: Sheet) =>
  findTables(sheet).map(({ headerRows, measures, body, notes, period, unit }) => ({
    headerRows,
    body: body.map(({ row }) => row),
    notes: notes.map(({ row }) => row),
    measures: measures.map(({ titles, period, meaning }) => [
      titles.join(" > "),
      period,
      meaning === null || meaning.of === "targets"
        ? null
        : meaning.of === "workers"
          ? `${meaning.base} ${meaning.part}`
          : meaning.segment,
    ]),
    period,
    unit,
  }));

describe("findTables", () => {
  it("spans titles over years and months, merged or merely empty", () => {
    const rows = [
      ["Wilayah", "Penduduk bekerja", null, null, "Pengangguran", null],
      [null, 2023, null, 2024, 2023, 2024],
      [null, "Februari", "Agustus", "Agustus", "Agustus", "Agustus"],
      ["Kota Blitar", 10, 11, 12, 1, 2],
      ["Kota Batu", 20, 21, 22, 3, 4],
    ];
    const measures = [
      ["Penduduk bekerja > 2023 > Februari", "2023-02", "EMPLOYED all"],
      ["Penduduk bekerja > 2023 > Agustus", "2023-08", "EMPLOYED all"],
      ["Penduduk bekerja > 2024 > Agustus", "2024-08", "EMPLOYED all"],
      ["Pengangguran > 2023 > Agustus", "2023-08", null],
      ["Pengangguran > 2024 > Agustus", "2024-08", null],
    ];
    const merges = [
      { top: 1, left: 2, bottom: 1, right: 4 },
      { top: 1, left: 5, bottom: 1, right: 6 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ];
    for (const sheet of [sheetOf(rows), sheetOf(rows, merges)]) {
      expect(shown(sheet)).toMatchObject([{ headerRows: [1, 2, 3], body: [4, 5], measures }]);
    }
  });

  it("tells stacked tables apart, and notes from what stands over the next", () => {
    const rows = [
      ["Peserta 2022 (ribu orang)"],
      ["Provinsi", "PU", "BPU", "Jumlah"],
      ["Bali", 10.5, 5, 15.5],
      [],
      ["Peserta 2023 (ribu orang)"],
      ["Provinsi", "Bukan penerima upah"],
      ["Bali", 6],
      ["Banten", "–"],
      ["Catatan: angka sementara"],
    ];
    expect(shown(sheetOf(rows))).toEqual([
      {
        headerRows: [2],
        body: [3],
        notes: [],
        measures: [
          ["PU", "2022", "PU"],
          ["BPU", "2022", "BPU"],
          ["Jumlah", "2022", "total"],
        ],
        period: "2022",
        unit: { people: 1000 },
      },
      {
        headerRows: [6],
        body: [7, 8],
        notes: [9],
        measures: [["Bukan penerima upah", "2023", "BPU"]],
        period: "2023",
        unit: { people: 1000 },
      },
    ]);
  });

  it("takes small counts for no codes and no numbering where their title says what they are", () => {
    const rows = [["No", "Kabupaten/Kota", "Pekerja migran (PMI)"], ...[1, 2, 3].map((n) => [n, `Kota ${n}a`, n])];
    expect(shown(sheetOf(rows))[0]!.measures).toEqual([["Pekerja migran (PMI)", null, "PMI"]]);
    const counts = [
      ["Kabupaten/Kota", "Penduduk bekerja 2023"],
      ["Kota Blitar", 3171],
      ["Kota Batu", 3172],
    ];
    const [table] = findTables(sheetOf(counts));
    expect(table).toMatchObject({ codeColumns: [], nameColumns: [1] });
  });
});
