import { describe, expect, it } from "vitest";
import { totalNotices } from "./check-totals";
import type { TableFigure, TableRowFigures, TotalRow } from "./judge-table";

const WORKERS = { of: "workers", part: "all" } as const;
const figure = (people: number, more: Partial<TableFigure> = {}): TableFigure => ({
  ...{ role: WORKERS, period: "2023", people, column: "B", unit: 1, ...more },
});
const data = (regionCode: string, ...figures: TableFigure[]): TableRowFigures => ({
  ...{ sheet: null, row: 2, regionCode, figures },
});
const total = (row: number, regionCode: string | null, ...figures: TableFigure[]): TotalRow => ({
  ...{ sheet: null, row, regionCode, figures },
});

const EAST = [data("35.05", figure(100)), data("35.72", figure(50))];
const BALI = [data("51.71", figure(7))];

describe("totalNotices", () => {
  it("says nothing where totals add up, and where there is none", () => {
    expect(totalNotices([...EAST, ...BALI], [])).toEqual([]);
    const right = [total(5, "35", figure(150)), total(6, "51", figure(7)), total(7, "00", figure(157))];
    expect(totalNotices([...EAST, ...BALI], right)).toEqual([]);
  });

  it("names the row, what stands there and what its parts come to", () => {
    const [notice] = totalNotices(EAST, [total(5, "35", figure(151))]);
    expect(notice).toContain("1 dari 1 total");
    expect(notice).toContain("baris 5: 151, jumlah rinciannya 150");
    expect(notice).toContain("Total tidak dicatat");
  });

  it("adds up what lies inside an area only, everything for a bare Jumlah, and no area for itself", () => {
    expect(totalNotices([...EAST, ...BALI], [total(5, "51", figure(157))])[0]).toContain("jumlah rinciannya 7");
    expect(totalNotices([...EAST, ...BALI], [total(5, null, figure(1))])[0]).toContain("jumlah rinciannya 157");
    // A province among its own rows is the total, not a part of it.
    expect(totalNotices([data("35", figure(9)), ...EAST], [total(5, "35", figure(150))])).toEqual([]);
  });

  it("compares like with like: another year, segment or status is another sum", () => {
    const people = (segment: "PU" | "BPU", status: "active" | "inactive" = "active") => ({
      role: { of: "participants", segment, status } as const,
    });
    const parts = [
      data("35.05", figure(10, people("PU")), figure(4, people("BPU")), figure(1, people("PU", "inactive"))),
    ];
    const right = total(
      5,
      "35",
      figure(10, people("PU")),
      figure(4, people("BPU")),
      figure(1, people("PU", "inactive")),
    );
    expect(totalNotices(parts, [right])).toEqual([]);
    expect(totalNotices(parts, [total(5, "35", figure(14, people("PU")))])).toHaveLength(1);
    // What nothing is known of is not compared.
    expect(totalNotices(parts, [total(5, "35", figure(99, { ...people("PU"), period: "2024" }))])).toEqual([]);
  });

  it("lets rounded figures differ by half a unit for each part and the total, and no more", () => {
    const thousands = (people: number) => figure(people, { unit: 1000 });
    const parts = [data("35.05", thousands(100_000)), data("35.72", thousands(50_000))];
    expect(totalNotices(parts, [total(5, "35", thousands(151_000))])).toEqual([]);
    expect(totalNotices(parts, [total(5, "35", thousands(152_000))])).toHaveLength(1);
  });

  it("names three and says that there are more", () => {
    const wrong = [4, 5, 6, 7].map((row) => total(row, "35", figure(row)));
    const [notice] = totalNotices(EAST, wrong);
    expect(notice).toContain("4 dari 4 total");
    expect(notice).toContain("baris 6:");
    expect(notice).not.toContain("baris 7:");
    expect(notice).toContain("; ...");
  });
});
