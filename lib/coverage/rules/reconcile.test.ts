import { describe, expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { areaOf, BPU, EMPLOYED, pointOf, targetOf } from "@/tests/support/coverage-examples";
import { printedPeopleText, reconciliationTitle, registerText, targetAheadText } from "../format/reconciliation";
import { reconcile } from "./reconcile";

const figure = (more: Partial<RecordedFigure>): RecordedFigure => ({
  ...{ id: "R", regionCode: "35.72", printedDate: "2023-06-09", printedWeekday: null, acceptedDate: null },
  ...{ segment: "ALL", countingBasis: null, workers: null, participants: null, percent: null, rounded: false },
  ...{ publisher: "Koran Uji", url: null, note: null, revision: 1, withdrawn: false, byExample: false, accepted: null },
  ...{ recorded: { at: "2026-01-01T00:00:00.000Z", role: null, reason: null } },
  ...more,
});
const month = (period: string, participants: number, simulated = false) =>
  pointOf(parsePeriod(period)!, areaOf(participants, 1000, { simulated }));
const series = [month("2023-05", 500), month("2023-06", 530), month("2023-07", 100)];
const facts = {
  series,
  targets: [targetOf(), targetOf({ id: "later", year: 2045, percent: 99 })],
  indicator: EMPLOYED,
};
const one = (more: Partial<RecordedFigure>, over: Partial<typeof facts> = {}) =>
  reconcile([figure(more)], { ...facts, ...over })[0]!;

describe("reconcile", () => {
  it("holds a print against the register's own month and the next target, in people", () => {
    const row = one({ percent: 53 });
    expect([row.agreement, printedPeopleText(row.printed), registerText(row), targetAheadText(row.target)]).toEqual([
      "agrees",
      "530 orang, tersirat dari pekerja menurut data",
      "530 / 1.000 = 53,0%",
      "61% (2025): 610 orang",
    ]);
    expect(one({ percent: 31 }).agreement).toBe("differs");
    expect(one({ participants: 530 })).toMatchObject({ agreement: "agrees", printed: { people: 530, of: "printed" } });
  });

  it("shows the nearest month before, names it, and judges nothing by it", () => {
    const row = one({ percent: 53, printedDate: "2024-02-01" });
    expect([row.agreement, registerText(row), row.printed]).toEqual([
      "other-month",
      "100 / 1.000 = 10,0% (terdekat sebelumnya: Juli 2023)",
      null,
    ]);
    expect(one({ percent: 53, printedDate: "2023-01" })).toMatchObject({ agreement: "no-register", register: null });
    expect(one({ percent: 53, printedDate: "2023" }).agreement).toBe("no-month");
  });

  it("names what is unlike and subtracts nothing from it", () => {
    const accepted = {
      base: "TARGET",
      year: 2023,
      value: 900,
      percent: 53,
      at: "",
      role: "ADMIN",
      reason: "",
    } as const;
    for (const more of [{ accepted }, { note: "53% dari target" }])
      expect(one({ percent: 53, ...more })).toMatchObject({ agreement: "other-base", printed: null, target: null });
    expect(one({ percent: 53, segment: "BPU" })).toMatchObject({ agreement: "other-segment", printed: null });
    expect(one({ percent: 53 }, { indicator: BPU }).agreement).toBe("other-segment");
    expect(one({ percent: 53 }, { indicator: { ...EMPLOYED, base: "ELIGIBLE" } }).agreement).toBe("other-base");
    const basis = { indicator: { ...EMPLOYED, countingBasis: "DOMICILE" as const } };
    expect(one({ percent: 53, countingBasis: "REGISTRATION" }, basis).agreement).toBe("other-base");
  });

  it("makes no people of a percentage over simulated workers, and is judged by none", () => {
    const simulated = { series: [month("2023-06", 530, true)] };
    expect(one({ percent: 31 }, simulated)).toMatchObject({ agreement: "simulated", printed: null });
    expect(one({ percent: 31, workers: 2_000 }, simulated).printed).toEqual({ people: 620, of: "printed-workers" });
  });

  it("leaves out targets over another base", () => {
    expect(one({ percent: 53 }, { targets: [targetOf({ base: "ELIGIBLE" })] }).target).toBeNull();
  });

  it("is told in the title as far as anything could be judged", () => {
    const rows = (...agreements: ("agrees" | "differs" | "simulated")[]) =>
      agreements.map((agreement) => ({ agreement }));
    expect(reconciliationTitle(rows("simulated"))).toBe("Data, angka tercetak, dan target dalam orang");
    expect(reconciliationTitle(rows("agrees", "simulated"))).toBe("1 angka tercetak cocok dengan data");
    expect(reconciliationTitle(rows("agrees", "differs"))).toBe("1 angka tercetak tidak cocok dengan data, 1 cocok");
  });
});
