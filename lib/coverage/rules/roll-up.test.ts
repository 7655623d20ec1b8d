import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Denominator } from "./denominator";
import type { Cell, RegionCells } from "./effective";
import { rollUp as rolled, type AreaNode, type MonthFacts } from "./roll-up";

/** The areas alone. */
const rollUp = (root: AreaNode, facts: MonthFacts) =>
  new Map([...rolled(root, facts)].map(([code, { area }]) => [code, area]));

const node = (code: string, level: AreaNode["level"], children: AreaNode[] = []): AreaNode => ({
  code,
  name: code,
  level,
  children,
});
const kalbar = node("61", "PROVINCE", [node("61.04", "REGENCY"), node("61.71", "REGENCY")]);
const jatim = node("35", "PROVINCE", [node("35.74", "REGENCY"), node("35.75", "REGENCY")]);
const nation = node("00", "NATION", [jatim, kalbar]);

const cell = (active: number, simulated = false): Cell => ({
  active,
  simulated,
  version: 1,
  sourceId: simulated ? "sim" : "real",
  basis: "REGISTRATION",
});
const own = (active: number, simulated = false): RegionCells => ({ OWN: { ALL: cell(active, simulated) }, TOTAL: {} });
const total = (active: number, simulated = false): RegionCells => ({
  OWN: {},
  TOTAL: { ALL: cell(active, simulated) },
});
const workers = (count: number): Denominator => ({ count, year: 2023, simulated: false, sources: ["bps"] });

const BASE = new Map([
  ["35.74", workers(100)],
  ["35.75", workers(200)],
  ["61.04", workers(300)],
  ["61.71", workers(400)],
]);

function month(cells: [string, RegionCells][]): MonthFacts {
  return { cells: new Map(cells), workers: BASE, segments: SEGMENTS };
}

describe("rollUp", () => {
  it("adds children, and holds them against the workers of those that reported", () => {
    const result = rollUp(
      nation,
      month([
        ["35.74", own(23)],
        ["61.04", own(60)],
      ]),
    );
    expect(result.get("00")).toMatchObject({
      participants: 83,
      workers: 1000,
      reported: { n: 2, of: 4, workers: 400, byTotal: 0 },
      coverage: 83 / 400,
      lowerBound: 83 / 1000,
    });
    expect(result.get("35.75")).toMatchObject({
      participants: null,
      coverage: null,
      reported: { n: 0, of: 1, workers: null },
    });
  });

  it("keeps a TOTAL though a child is inside it, in any order", () => {
    const facts: [string, RegionCells][] = [
      ["61", total(729)],
      ["61.04", own(101)],
    ];
    for (const cells of [facts, [...facts].reverse()]) {
      const result = rollUp(nation, month(cells));
      expect(result.get("61")).toMatchObject({
        participants: 729,
        notBrokenDown: 628,
        reported: { n: 2, of: 2, workers: 700, byTotal: 2 },
        flags: ["above-100", "not-broken-down"],
      });
      expect(result.get("00")).toMatchObject({
        participants: 729,
        reported: { n: 2, of: 4, workers: 700, byTotal: 2 },
      });
    }
  });

  it("flags real children above a real TOTAL and shows both", () => {
    const result = rollUp(
      kalbar,
      month([
        ["61", total(100)],
        ["61.04", own(80)],
        ["61.71", own(40)],
      ]),
    );
    expect(result.get("61")?.participants).toBe(100);
    expect(result.get("61")?.flags).toContain("children-exceed-total");
    expect(result.get("61.04")?.participants).toBe(80);
    const withSimulated = rollUp(
      kalbar,
      month([
        ["61", total(100)],
        ["61.04", own(180, true)],
      ]),
    );
    expect(withSimulated.get("61")?.flags).not.toContain("children-exceed-total");
    expect(withSimulated.get("61")?.simulated).toBe(false);
  });

  it("adds what a province recorded of its own", () => {
    expect(
      rollUp(
        jatim,
        month([
          ["35", own(7)],
          ["35.74", own(23)],
        ]),
      ).get("35")?.participants,
    ).toBe(30);
  });

  it("never clips above 100 % and never turns missing into 0", () => {
    expect(rollUp(jatim, month([["35.74", own(148)]])).get("35.74")).toMatchObject({
      coverage: 1.48,
      flags: ["above-100"],
    });
    expect(rollUp(jatim, month([["35.74", own(0)]])).get("35")).toMatchObject({ participants: 0, coverage: 0 });
    expect(rollUp(jatim, month([])).get("35")).toMatchObject({
      participants: null,
      coverage: null,
      reported: { n: 0 },
    });
  });

  it("gives parents the sum of what is below them, whatever reported and in whatever order", () => {
    const codes = ["35", "35.74", "35.75", "61", "61.04", "61.71"];
    const reports = fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.nat(1000), fc.boolean()), {
      selector: ([code]) => code,
    });
    fc.assert(
      fc.property(reports, (list) => {
        const cells = list.map(([code, active, asTotal]): [string, RegionCells] => [
          code,
          asTotal ? total(active) : own(active),
        ]);
        const forward = rollUp(nation, month(cells));
        expect([...rollUp(nation, month([...cells].reverse()))]).toEqual([...forward]);
        const provinces = ["35", "61"].map((code) => forward.get(code)?.participants ?? null);
        const known = provinces.filter((value) => value !== null);
        expect(forward.get("00")?.participants ?? null).toBe(
          known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
        );
      }),
    );
  });
});
