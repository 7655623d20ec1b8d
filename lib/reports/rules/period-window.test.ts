import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, periodOf, type Period } from "@/lib/core/period";
import type { PolicyActor } from "@/lib/access/policy";
import type { BranchCoverage } from "@/lib/access/rules";
import { DAY, formatInstant, periodStateOf, windowOf, type Reopening } from "./period-window";
import { isRefusal } from "./refusals";
import { reopen } from "./reopen";

const SEPTEMBER = "2025-09" as Period;
const window = windowOf(SEPTEMBER);
const late = new Date("2025-11-20T03:00:00Z");
const reopening: Reopening = {
  regionCode: "35.74",
  period: SEPTEMBER,
  from: late,
  until: new Date(late.getTime() + 3 * DAY),
  reason: "Data Jakon terlambat dari proyek.",
  by: "office",
};
const stateAt = (at: Date, reopenings: Reopening[] = [], code = "35.74") =>
  periodStateOf(window, reopenings, code, at).kind;

describe("the window of a month", () => {
  it("opens when the month is over and closes after the 10th, in western time", () => {
    expect(formatInstant(window.opensAt)).toBe("1 Oktober 2025 pukul 00.00 WIB");
    expect(formatInstant(window.closesAt)).toBe("11 Oktober 2025 pukul 00.00 WIB");
    expect(window.closesAt.toISOString()).toBe("2025-10-10T17:00:00.000Z");
  });

  it("can have another rhythm, and runs over the end of a year", () => {
    const december = windowOf("2025-12" as Period, { opensOnDay: 1, lastDay: 15 });
    expect(formatInstant(december.closesAt)).toBe("16 Januari 2026 pukul 00.00 WIB");
  });

  it("is open for the same ten days of every month, one after the other", () => {
    const month = fc.tuple(fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(month, ([year, number]) => {
        const one = windowOf(periodOf(year, number));
        expect(one.closesAt.getTime() - one.opensAt.getTime()).toBe(10 * DAY);
        expect(one.closesAt < windowOf(addMonths(one.period, 1)).opensAt).toBe(true);
      }),
    );
  });
});

describe("the state of a month", () => {
  it("goes from upcoming to open to closed, the ends belonging to what follows", () => {
    expect(stateAt(new Date(window.opensAt.getTime() - 1))).toBe("upcoming");
    expect(stateAt(window.opensAt)).toBe("open");
    expect(stateAt(new Date(window.closesAt.getTime() - 1))).toBe("open");
    expect(stateAt(window.closesAt)).toBe("closed");
  });

  it("is reopened for one region until the time, and closed again from then on", () => {
    expect(stateAt(late, [reopening])).toBe("reopened");
    expect(stateAt(late, [reopening], "35.72")).toBe("closed");
    expect(stateAt(late, [{ ...reopening, period: "2025-08" as Period }])).toBe("closed");
    expect(stateAt(new Date(late.getTime() - 1), [reopening])).toBe("closed");
    expect(stateAt(reopening.until, [reopening])).toBe("closed-again");
  });
});

describe("reopening a month", () => {
  const coverage: BranchCoverage = {
    branchRegions: [{ branchId: "here", regionCode: "35.74", validFrom: "2022-01-01", validTo: null }],
    branches: [{ id: "here", kanwilId: "east" }],
  };
  const office = (kanwilId: string): PolicyActor => {
    return { role: "REGIONAL_OFFICE", userId: "office", scope: { kind: "KANWIL", kanwilId }, coverage, token: null };
  };
  const admin: PolicyActor = { role: "ADMIN", userId: "admin", scope: { kind: "ALL" }, coverage, token: null };
  const head: PolicyActor = {
    role: "BRANCH_HEAD",
    userId: "head",
    scope: { kind: "BRANCH", branchId: "here" },
    coverage,
    token: null,
  };
  const REPORT = { regionCode: "35.74", period: SEPTEMBER };
  const { until, reason } = reopening;
  const outcome = (actor: PolicyActor, request = { until, reason }, at = late) => {
    const given = reopen(REPORT, request, { actor, month: periodStateOf(window, [], "35.74", at), at });
    return isRefusal(given) ? given.code : given;
  };

  it("is for the regional office of the region and the administrator", () => {
    expect(outcome(office("east"))).toEqual(reopening);
    expect(outcome(admin)).toEqual({ ...reopening, by: "admin" });
    expect(outcome(office("west"))).toBe("W.102");
    expect(outcome(head)).toBe("W.101");
    expect(outcome({ role: "COMMAND_LINE" })).toBe("W.101");
    expect(outcome({ role: "PUBLIC", publicRead: true })).toBe("W.101");
  });

  it("needs a reason, an end within a month, and a month that is closed", () => {
    expect(outcome(admin, { until, reason: " ya " })).toBe("W.407");
    expect(outcome(admin, { until: late, reason })).toBe("W.406");
    expect(outcome(admin, { until: new Date(late.getTime() + 31 * DAY), reason })).toMatchObject({ by: "admin" });
    expect(outcome(admin, { until: new Date(late.getTime() + 31 * DAY + 1), reason })).toBe("W.406");
    expect(outcome(admin, { until: new Date(Number.NaN), reason })).toBe("W.406");
    expect(outcome(admin, { until, reason }, window.opensAt)).toBe("W.408");
  });
});
