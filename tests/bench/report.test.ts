import { describe, expect, it } from "vitest";
import { judgeMeasure, toJson, toTable, type Measure } from "./report";

const measure = (changes: Partial<Measure>): Measure => ({
  ...{ name: "first answer", years: 10, value: 1.2, unit: "ratio", aim: { most: 1.2 } },
  ...changes,
});

describe("judging a measure", () => {
  it.each([
    [{}, "<= 1.2", true],
    [{ value: 1.21 }, "<= 1.2", false],
    [{ aim: { least: 0.5 }, value: 0.5 }, ">= 0.5", true],
    [{ aim: { least: 0.5 }, value: 0.499 }, ">= 0.5", false],
    [{ aim: null }, null, null],
    [{ value: null }, "<= 1.2", null],
    [{ value: Number.NaN }, "<= 1.2", null],
  ] satisfies [Partial<Measure>, string | null, boolean | null][])("%j", (changes, aim, reached) => {
    expect(judgeMeasure(measure(changes))).toMatchObject({ aim, reached });
  });
});

describe("telling measures", () => {
  const measures = [measure({}), measure({ name: "kept", years: null, value: 6125.4, unit: "requests/s", aim: null })];

  it("as a table shows the aim and the verdict beside the value", () => {
    expect(toTable(measures).split("\n")).toEqual([
      "measure       years  value  unit        aim",
      "first answer     10   1.20  ratio       <= 1.2  ok",
      "kept                  6125  requests/s",
      "",
    ]);
    expect(toTable([measure({ value: null })])).toContain("not measured");
    expect(toTable([measure({ value: 3 })])).toContain("not reached");
  });

  it("as JSON is one document; what was not measured is null", () => {
    const ground = { lastPeriod: "2025-09", facts: { 10: 246720 }, machine: { processors: 2, node: "v20" } };
    const told: unknown = JSON.parse(toJson(ground, [measure({ value: Number.NaN })]));
    expect(told).toEqual({
      ...ground,
      measures: [{ name: "first answer", years: 10, value: null, unit: "ratio", aim: "<= 1.2", reached: null }],
    });
  });
});
