import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import type { PolicyActor } from "@/lib/access/policy";
import { NO_BRANCHES } from "@/lib/access/rules";
import { EFFORT_STEPS, type EffortVersion, type FundingSaid, type GroupSaid } from "../schema";
import { effortFindings } from "./checks";
import { byOrder, keyOf } from "./keys";
import { effortsWithin } from "./within";
import { effortWork } from "./work";
import { effortBar, openSteps, stampOf } from "./workflow";

const stated = { asOf: "2025-09", source: "surat", url: null, note: null };
const group = (more: Partial<GroupSaid> = {}): GroupSaid => ({
  ...{ kind: "GROUP", group: "RT_RW", title: null, standing: "REGISTERED", potential: 100, covered: 50 },
  ...{ months: null, funding: null, document: null, ...stated, ...more },
});
const money = (more: Partial<FundingSaid> = {}): FundingSaid => ({
  ...{ kind: "FUNDING", year: 2025, funding: "APBD", amount: 1_919_937_600, months: 9, potential: 12_698 },
  ...{ document: null, ...stated, ...more },
});

describe("what is asked about an effort", () => {
  const beside = { before: null, workers: 10_000, contribution: 16_800, today: "2025-10-05" };
  const codes = (said: GroupSaid | FundingSaid, more: object = {}) =>
    effortFindings(said, { ...beside, ...more }).map(({ code }) => code);

  it.each([
    [group(), []],
    [group({ covered: null, potential: null }), []],
    [group({ covered: 101 }), ["U.402"]],
    [group({ standing: "PLANNED" }), ["U.403"]],
    [group({ standing: "PLANNED", covered: 0 }), []],
    [group({ potential: 10_001 }), ["U.451"]],
    [group({ asOf: "2025-11" }), ["U.401"]],
    [group({ asOf: "2025-10" }), []],
    [group({ asOf: "2025-10-06" }), ["U.401"]],
    [group({ asOf: "2026" }), ["U.401"]],
    [money(), []],
    [money({ amount: 100 }), ["U.453"]],
    [money({ potential: null }), []],
  ])("%#", (said, expected) => {
    expect(codes(said)).toEqual(expected);
  });

  it("is a change of more than twice, either way, and none where one end is not known", () => {
    const before = group({ covered: 20 });
    expect(codes(group({ covered: 41 }), { before })).toEqual(["U.452"]);
    expect(codes(group({ covered: 9 }), { before })).toEqual(["U.452"]);
    expect(codes(group({ covered: 40 }), { before })).toEqual([]);
    expect(codes(group({ covered: 40 }), { before: group({ covered: null }) })).toEqual([]);
  });
});

describe("the way of an effort", () => {
  const actor = (role: "REGIONAL_OFFICIAL" | "BRANCH_HEAD", userId: string): PolicyActor => ({
    ...{ role, userId, scope: { kind: "REGION", regionCode: "35.74" }, coverage: NO_BRANCHES, token: null },
  });
  const asked = { kind: "GROUP", regionCode: "35.74", day: "2025-10-05" } as const;

  it("never lets anybody approve what is not sent, or what they sent themselves", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("DRAFT", "SUBMITTED", "RETURNED", "APPROVED" as const),
        fc.constantFrom("REGIONAL_OFFICIAL", "BRANCH_HEAD" as const),
        fc.constantFrom("a", "b", null),
        (status, role, submittedBy) => {
          const open = openSteps(actor(role, "a"), asked, {
            status: status as "DRAFT",
            submittedBy,
          });
          const mayApprove = role === "BRANCH_HEAD" && status === "SUBMITTED" && submittedBy === "b";
          expect(open.includes("approve")).toBe(mayApprove);
          expect(open.includes("discard")).toBe(status === "DRAFT" || status === "RETURNED");
        },
      ),
    );
  });

  it("tells a stranger nothing of its state", () => {
    const stranger: PolicyActor = {
      ...{
        role: "BRANCH_HEAD",
        userId: "a",
        scope: { kind: "REGION", regionCode: "11.01" },
        coverage: NO_BRANCHES,
        token: null,
      },
    };
    for (const step of EFFORT_STEPS)
      for (const newest of [null, { status: "SUBMITTED", submittedBy: "b" } as const])
        expect(effortBar(stranger, { ...asked, step }, newest)).toBe("U.102");
    expect(effortBar({ role: "PUBLIC", publicRead: true }, { ...asked, step: "save" }, null)).toBe("U.101");
  });

  it("knows a page that is older than what stands there", () => {
    const one = { version: 1, status: "DRAFT", enteredAt: new Date(5) } as const;
    expect(stampOf(null)).toBe("");
    expect(new Set([one, { ...one, version: 2 }, { ...one, enteredAt: new Date(6) }].map(stampOf)).size).toBe(3);
  });
});

it("efforts stand in the order in which they are offered, money of the newest year first", () => {
  const key = (kind: "GROUP" | "FUNDING", name: string) => ({ regionCode: "35.74", kind, key: name });
  const given = [
    ...[key("FUNDING", "2024-APBD"), key("GROUP", "OTHER-x"), key("FUNDING", "2025-APBD")],
    ...[key("GROUP", "VULNERABLE"), key("GROUP", "NON_ASN")],
  ];
  expect(given.sort(byOrder).map(({ key: name }) => name)).toEqual([
    ...["NON_ASN", "VULNERABLE", "OTHER-x", "2025-APBD", "2024-APBD"],
  ]);
});

describe("what names an effort", () => {
  it("is short, plain and the same however it is written around", () => {
    expect(keyOf(group())).toBe("RT_RW");
    expect(keyOf(group({ group: "OTHER", title: "Penjaga  pintu air" }))).toBe("OTHER-Penjaga-pintu-air");
    expect(keyOf(money())).toBe("2025-APBD");
    expect(keyOf({ kind: "INSTRUMENT", rule: "PERWALI", title: "x", document: "12/2024", ...stated })).toBe(
      "PERWALI-12-2024",
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
        expect(keyOf({ kind: "INSTRUMENT", rule: "SE", title, document: null, ...stated })).toMatch(/^[\w-]{2,64}$/);
      }),
    );
  });
});

it("what was done within a year is of its months, of one of its years, and of that region", () => {
  const version = (regionCode: string, asOf: string) => ({ regionCode, said: group({ asOf }) }) as EffortVersion;
  const all = ["2024-08", "2024-09-01", "2024", "2025-03", "2025-09-30", "2025-10", "2026"].map((asOf) =>
    version("35.74", asOf),
  );
  const found = effortsWithin([...all, version("35.72", "2025-03")], "35.74", ["2024-09", "2025-09"] as [
    Period,
    Period,
  ]);
  expect(found.map(({ said }) => said.asOf)).toEqual(["2024-09-01", "2024", "2025-03", "2025-09-30"]);
});

it("what awaits somebody is what came back, what is not sent, and what is older than a year beyond doubt", () => {
  const version = (status: EffortVersion["status"], asOf: string) =>
    ({ kind: "GROUP", status, said: group({ asOf }) }) as EffortVersion;
  const work = effortWork(
    [
      ...[
        version("RETURNED", "2020"),
        version("DRAFT", "2020"),
        version("APPROVED", "2024"),
        version("APPROVED", "2025"),
      ],
      ...[version("APPROVED", "2025-11"), version("APPROVED", "2025-11-29"), version("APPROVED", "2025-10")],
    ],
    "2026-11-30",
  );
  expect([work.returned.length, work.drafts, work.old]).toEqual([1, 1, 3]);
});
