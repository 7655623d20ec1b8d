import { describe, expect, it } from "vitest";
import { groupRegions, isOwed, monthStandingOf, type GroupPlace, type MonthVersion } from "./completeness";

const CLOSES = new Date("2025-10-10T17:00:00Z");
const before = new Date(CLOSES.getTime() - 1);

function version(number: number, changes: Partial<MonthVersion>): MonthVersion {
  const base = { regionCode: "35.74", status: "APPROVED", submittedAt: before, fromFile: false };
  return { ...(base as Omit<MonthVersion, "version">), version: number, ...changes };
}

describe("monthStandingOf", () => {
  it("is empty where nobody has begun", () => {
    const nothing = { state: "NONE", timeliness: null, isCorrected: false, simulated: false };
    expect(monthStandingOf([], CLOSES, true, false)).toEqual(nothing);
  });

  it("hides what is not approved from those who may not read drafts", () => {
    const sent = [version(1, { status: "SUBMITTED" })];
    expect(monthStandingOf(sent, CLOSES, true, false).state).toBe("SUBMITTED");
    expect(monthStandingOf(sent, CLOSES, false, false).state).toBe("NONE");
    const corrected = [version(2, { status: "DRAFT" }), version(1, {})];
    expect(monthStandingOf(corrected, CLOSES, true, false)).toMatchObject({ state: "APPROVED", isCorrected: true });
    expect(monthStandingOf(corrected, CLOSES, false, false)).toMatchObject({ state: "APPROVED", isCorrected: false });
  });

  it("judges the first approved version, and the deadline itself is too late", () => {
    const timeliness = (...versions: MonthVersion[]) => monthStandingOf(versions, CLOSES, true, false).timeliness;
    expect(timeliness(version(1, {}))).toBe("on-time");
    expect(timeliness(version(1, { submittedAt: CLOSES }))).toBe("late");
    expect(timeliness(version(2, { submittedAt: CLOSES }), version(1, {}))).toBe("on-time");
    expect(timeliness(version(1, { submittedAt: CLOSES, fromFile: true }))).toBe("from-file");
    expect(timeliness(version(1, { status: "SUBMITTED" }))).toBeNull();
  });
});

describe("groupRegions", () => {
  it("counts every region once, in one of approved, sent and missing", () => {
    const place = (id: string): GroupPlace => ({ id, name: id, isExample: false });
    const regions = (["NONE", "DRAFT", "RETURNED", "SUBMITTED", "APPROVED"] as const).map((state) => ({
      place: place(state === "NONE" ? "b" : "a"),
      standing: {
        state,
        timeliness: state === "APPROVED" ? ("late" as const) : null,
        isCorrected: false,
        simulated: false,
      },
    }));
    expect(groupRegions(regions)).toEqual([
      { ...place("b"), regions: 1, approved: 0, sent: 0, missing: 1, onTime: 0, late: 0 },
      { ...place("a"), regions: 4, approved: 1, sent: 1, missing: 2, onTime: 0, late: 1 },
    ]);
    expect(regions.map(({ standing }) => isOwed(standing.state))).toEqual([true, true, true, false, false]);
  });
});
