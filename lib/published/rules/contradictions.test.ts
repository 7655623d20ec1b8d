import { describe, expect, it } from "vitest";
import { contradictionCells, CONTRADICTION_LABELS, endingText } from "../format/contradictions";
import { contradictionChoices, contradictionsFile } from "../format/contradiction-filter";
import type { Verdict, VerdictCode } from "../schema/check";
import type { AcceptedReading, RecordedFigure } from "../schema/recorded";
import { allContradictions, contradictionsIn, type Contradiction } from "./contradictions";

const figure = (id: string, more: Partial<RecordedFigure> = {}): RecordedFigure => ({
  ...{ id, regionCode: "52.72", printedDate: "2022-03-10", printedWeekday: null, acceptedDate: null },
  ...{ segment: "ALL", countingBasis: null, workers: null, participants: null, percent: 10, rounded: false },
  ...{ publisher: "Koran Uji", url: null, note: null, revision: 1, withdrawn: false, byExample: false, accepted: null },
  ...{ recorded: { at: "2026-01-01T00:00:00.000Z", role: "ADMIN", reason: "Ralat penerbit" } },
  ...more,
});
const accepted: AcceptedReading = {
  ...{ base: "EMPLOYED", year: 2022, value: 94_370, percent: 9.54 },
  ...{ at: "2026-01-02T00:00:00.000Z", role: "ADMIN", reason: "Menurut dewan" },
};
const verdict = (code: VerdictCode, severity: Verdict["severity"] = "error"): Verdict => ({
  ...{ code, severity, detail: `${code}.` },
});
const judged = (one: RecordedFigure, ...verdicts: Verdict[]) => ({ figure: one, checked: { verdicts, readings: [] } });
const seen = (all: readonly Contradiction[]) => all.map((one) => [one.figure.id, one.verdict.code, one.ending]);

describe("allContradictions", () => {
  it("is open until a reading explains what another base explains, and nothing else", () => {
    const both = [verdict("PERCENT_MISMATCH"), verdict("PARTS_MISMATCH"), verdict("DATE_IMPOSSIBLE")];
    expect(seen(allContradictions([judged(figure("R1"), ...both)]))).toEqual([
      ["R1", "PERCENT_MISMATCH", null],
      ["R1", "PARTS_MISMATCH", null],
      ["R1", "DATE_IMPOSSIBLE", null],
    ]);
    expect(seen(allContradictions([judged(figure("R1", { accepted, acceptedDate: "2022-03-11" }), ...both)]))).toEqual([
      ["R1", "PARTS_MISMATCH", null],
      ["R1", "PERCENT_MISMATCH", "reading"],
      ["R1", "DATE_IMPOSSIBLE", "date"],
    ]);
  });

  it("accuses nobody by a remark, and ends with what was withdrawn", () => {
    expect(allContradictions([judged(figure("R1"), verdict("OVER_100", "info"))])).toEqual([]);
    const gone = judged(
      figure("R2", { withdrawn: true, accepted }),
      verdict("PERCENT_MISMATCH"),
      verdict("PARTS_MISMATCH"),
    );
    expect(seen(allContradictions([gone])).map(([, , ending]) => ending)).toEqual(["withdrawn", "withdrawn"]);
  });

  it("stands by place, the newest first, and is narrowed by province and publisher", () => {
    const of = (id: string, more: Partial<RecordedFigure>) =>
      judged(figure(id, more), verdict("CONTRADICTS", "warning"));
    const all = allContradictions([
      of("R1", { regionCode: "52.72" }),
      of("R2", { regionCode: "52", publisher: "Lain" }),
      of("R3", { regionCode: "52.72", printedDate: "2024" }),
      of("R4", { regionCode: "11.01", publisher: null }),
    ]);
    expect(all.map((one) => one.figure.id)).toEqual(["R4", "R2", "R3", "R1"]);
    const ids = (filter: { province: string; publisher: string }) =>
      contradictionsIn(all, filter).map((one) => one.figure.id);
    expect(ids({ province: "52", publisher: "" })).toEqual(["R2", "R3", "R1"]);
    expect(ids({ province: "52", publisher: "Lain" })).toEqual(["R2"]);
    const regions = [
      { code: "52", name: "Nusa Tenggara Barat" },
      { code: "31", name: "Jakarta" },
    ];
    const { provinces, publishers } = contradictionChoices(all, regions);
    expect(provinces.map(({ label }) => label)).toEqual(["semua", "Nusa Tenggara Barat"]);
    expect(publishers.map(({ value }) => value)).toEqual(["", "Koran Uji", "Lain"]);
  });
});

it("says what would resolve a contradiction, or what has", () => {
  const [open] = allContradictions([judged(figure("R1"), verdict("PERCENT_MISMATCH"))]);
  const cells = contradictionCells(open!, "Kota Bima");
  expect(cells).toHaveLength(Object.keys(CONTRADICTION_LABELS).length);
  expect(cells).toContain("terbuka");
  expect(cells).toContain("Terima bacaan dengan pembagi lain yang cocok, atau minta ralat penerbitnya.");
  const [read] = allContradictions([judged(figure("R1", { accepted }), verdict("PERCENT_MISMATCH"))]);
  expect(endingText(read!)).toBe(
    "dibaca sebagai bagian dari penduduk bekerja Agustus 2022: 94.370 orang (9,54%) (diterima 2 Jan 2026 oleh Administrator: Menurut dewan)",
  );
  const [gone] = allContradictions([judged(figure("R1", { withdrawn: true }), verdict("PERCENT_MISMATCH"))]);
  expect(endingText(gone!)).toBe("ditarik 1 Jan 2026 oleh Administrator: Ralat penerbit");
});

it("the file is narrowed as the list is", () => {
  expect(contradictionsFile({ province: "", publisher: "" }, null)).toBe("/api/v1/contradictions.csv");
  expect(contradictionsFile({ province: "52", publisher: "A & B" }, null)).toBe(
    "/api/v1/contradictions.csv?province=52&publisher=A+%26+B",
  );
});
