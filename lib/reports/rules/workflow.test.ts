import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Period } from "@/lib/core/period";
import type { PolicyActor } from "@/lib/access/policy";
import type { BranchCoverage } from "@/lib/access/rules";
import type { Scope } from "@/lib/access/schema";
import type { ReportVersion } from "../schema";
import { periodStateOf, windowOf, type PeriodState } from "./period-window";
import { isRefusal, LOCK_REASONS, REFUSALS, type RefusalCode } from "./refusals";
import {
  decide,
  lockReason,
  MACHINE,
  REPORT_ACTIONS,
  type ReportAction,
  type ReportState,
  type Step,
  type StepContext,
} from "./workflow";

const PERIOD = "2025-09" as Period;
const REPORT = { regionCode: "35.74", period: PERIOD };
const AT = new Date("2025-10-05T03:00:00Z");
const coverage: BranchCoverage = {
  branchRegions: [
    { branchId: "here", regionCode: "35.74", validFrom: "2022-01-01", validTo: null },
    { branchId: "there", regionCode: "11.10", validFrom: "2022-01-01", validTo: null },
  ],
  branches: [
    { id: "here", kanwilId: "east" },
    { id: "there", kanwilId: "west" },
  ],
};
const branch = (branchId: string): Scope => ({ kind: "BRANCH", branchId });
const kanwil = (kanwilId: string): Scope => ({ kind: "KANWIL", kanwilId });
const region = (regionCode: string): Scope => ({ kind: "REGION", regionCode });

/** Each role in scope and out of it; the last three have no place to be out of. */
const SCOPES: Record<PolicyActor["role"], [Scope, Scope] | null> = {
  REGIONAL_OFFICIAL: [region("35.74"), region("11.10")],
  BRANCH_STAFF: [branch("here"), branch("there")],
  BRANCH_HEAD: [branch("here"), branch("there")],
  REGIONAL_OFFICE: [kanwil("east"), kanwil("west")],
  SUPERVISOR: [{ kind: "ALL" }, { kind: "ALL" }],
  ADMIN: [{ kind: "ALL" }, { kind: "ALL" }],
  PUBLIC: null,
  COMMAND_LINE: null,
};
type ActorRole = keyof typeof SCOPES;
const ROLES = Object.keys(SCOPES) as ActorRole[];

function actorOf(role: ActorRole, inScope: boolean, userId = "me"): PolicyActor {
  if (role === "PUBLIC") return { role, publicRead: true };
  if (role === "COMMAND_LINE") return { role };
  return { role, userId, scope: SCOPES[role]![inScope ? 0 : 1], coverage, token: null };
}

const MONTHS: Record<PeriodState["kind"], PeriodState> = {
  upcoming: { kind: "upcoming", opensAt: AT },
  open: { kind: "open", closesAt: AT },
  closed: { kind: "closed", closedAt: AT },
  reopened: { kind: "reopened", until: AT, reason: "Koreksi data Jakon." },
  "closed-again": { kind: "closed-again", until: AT },
};
const STATES: ReportState[] = ["NONE", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED"];

function versionIn(state: ReportState, submittedBy: string | null, version = 1): ReportVersion | null {
  if (state === "NONE") return null;
  const nobody = { approvedBy: null, approvedAt: null, returnedBy: null, returnedAt: null, returnReason: null };
  const submission = state === "DRAFT" ? null : submittedBy;
  return {
    ...REPORT,
    ...nobody,
    version,
    status: state,
    submittedBy: submission,
    submittedAt: submission === null ? null : AT,
    marks: [],
    correctionReason: version > 1 ? "Berkas sumber terlambat." : null,
  };
}

const STEPS: Record<ReportAction, Step> = {
  edit: { action: "edit" },
  "take-back": { action: "take-back" },
  submit: { action: "submit", filled: ["PU"], unsettled: [] },
  withdraw: { action: "withdraw" },
  return: {
    action: "return",
    reason: "Jakon tidak cocok dengan sumber.",
    marks: [{ segment: "PU", note: null }],
    filled: ["PU"],
  },
  approve: { action: "approve" },
  correct: { action: "correct", reason: "Berkas sumber terlambat." },
  abandon: { action: "abandon" },
};

const contextOf = (actor: PolicyActor, version: ReportVersion | null, month: PeriodState): StepContext => {
  return { actor, report: REPORT, newest: version?.version ?? 0, month, at: AT };
};
function outcome(step: Step, version: ReportVersion | null, context: StepContext): string {
  const decision = decide(step, version, context);
  return isRefusal(decision) ? decision.code : `${decision.status} ${decision.version}`;
}

// Written out by hand, apart from the machine: what each step gives from each state, for whom it is theirs to do.
const GIVES: Record<ReportAction, Record<ReportState, string>> = {
  edit: { NONE: "DRAFT 1", DRAFT: "DRAFT 1", SUBMITTED: "W.201", RETURNED: "RETURNED 1", APPROVED: "W.202" },
  "take-back": { NONE: "W.203", DRAFT: "DRAFT 1", SUBMITTED: "W.201", RETURNED: "RETURNED 1", APPROVED: "W.202" },
  submit: { NONE: "W.203", DRAFT: "SUBMITTED 1", SUBMITTED: "W.201", RETURNED: "SUBMITTED 1", APPROVED: "W.202" },
  withdraw: { NONE: "W.203", DRAFT: "W.204", SUBMITTED: "DRAFT 1", RETURNED: "W.205", APPROVED: "W.202" },
  return: { NONE: "W.203", DRAFT: "W.204", SUBMITTED: "RETURNED 1", RETURNED: "W.205", APPROVED: "W.202" },
  approve: { NONE: "W.203", DRAFT: "W.204", SUBMITTED: "APPROVED 1", RETURNED: "W.205", APPROVED: "W.202" },
  correct: { NONE: "W.203", DRAFT: "W.206", SUBMITTED: "W.206", RETURNED: "W.206", APPROVED: "DRAFT 2" },
  // Of a correction, which is version 2.
  abandon: { NONE: "W.203", DRAFT: "DRAFT 2", SUBMITTED: "W.201", RETURNED: "RETURNED 2", APPROVED: "W.202" },
};
const EDITORS: ActorRole[] = ["BRANCH_STAFF", "BRANCH_HEAD"];
const EXAMINERS: ActorRole[] = ["BRANCH_HEAD", "REGIONAL_OFFICE"];
const DOERS: Record<ReportAction, ActorRole[]> = {
  edit: EDITORS,
  "take-back": [...EDITORS, "REGIONAL_OFFICE", "ADMIN"],
  submit: EDITORS,
  withdraw: EDITORS,
  correct: EDITORS,
  abandon: EDITORS,
  return: EXAMINERS,
  approve: EXAMINERS,
};
const CLOSED: Partial<Record<PeriodState["kind"], string>> = {
  upcoming: "W.301",
  closed: "W.302",
  "closed-again": "W.303",
};

function expected(
  action: ReportAction,
  role: ActorRole,
  inScope: boolean,
  state: ReportState,
  own: boolean,
  month: PeriodState["kind"],
) {
  if (!DOERS[action].includes(role)) return "W.101";
  // An administrator has no place to be out of.
  if (!inScope && role !== "ADMIN") return "W.102";
  const gives = GIVES[action][state];
  if (gives.startsWith("W")) return gives;
  const isExamining = action === "return" || action === "approve";
  if (isExamining && own) return "W.103";
  return (isExamining || action === "abandon" ? undefined : CLOSED[month]) ?? gives;
}

describe("the full matrix", () => {
  const cases = REPORT_ACTIONS.flatMap((action) => ROLES.map((role) => ({ action, role })));

  it.each(cases)(
    "$role: $action, in every state, scope and month, for an own and another's submission",
    ({ action, role }) => {
      for (const state of STATES) {
        for (const inScope of [true, false]) {
          for (const own of [true, false]) {
            for (const month of Object.values(MONTHS)) {
              const version = versionIn(state, own ? "me" : "somebody else", action === "abandon" ? 2 : 1);
              const given = outcome(STEPS[action], version, contextOf(actorOf(role, inScope), version, month));
              const what = { state, inScope, own, month: month.kind };
              expect({ ...what, given }).toEqual({
                ...what,
                given: expected(action, role, inScope, state, own, month.kind),
              });
            }
          }
        }
      }
    },
  );

  it("agrees with the states that the machine lists", () => {
    for (const action of REPORT_ACTIONS) {
      expect([...MACHINE[action].from]).toEqual(STATES.filter((state) => !GIVES[action][state].startsWith("W")));
    }
  });
});

describe("what a step asks for", () => {
  const staff = actorOf("BRANCH_STAFF", true);
  const head = actorOf("BRANCH_HEAD", true);
  const submit = (changes: Partial<Extract<Step, { action: "submit" }>>) =>
    outcome(
      { action: "submit", filled: ["PU"], unsettled: [], ...changes },
      versionIn("DRAFT", null),
      contextOf(staff, versionIn("DRAFT", null), MONTHS.open),
    );
  const giveBack = (changes: Partial<Extract<Step, { action: "return" }>>) => {
    const sent = versionIn("SUBMITTED", "somebody else");
    return outcome(
      { action: "return", reason: "Periksa Jakon lagi.", marks: [], filled: ["PU"], ...changes },
      sent,
      contextOf(head, sent, MONTHS.open),
    );
  };

  it("sends nothing empty, nothing wrong and nothing odd without a reason", () => {
    expect(submit({ filled: [] })).toBe("W.401");
    expect(submit({ unsettled: [{ severity: "error" }, { severity: "warning" }] })).toBe("W.402");
    expect(submit({ unsettled: [{ severity: "warning" }] })).toBe("W.403");
  });

  it("returns nothing without a reason or with a mark on no cell", () => {
    expect(giveBack({ reason: "   salah   " })).toBe("W.404");
    expect(giveBack({ marks: [{ segment: "PMI", note: null }] })).toBe("W.405");
    expect(giveBack({})).toBe("RETURNED 1");
  });

  it("corrects nothing without a reason, and abandons no first version", () => {
    const approved = versionIn("APPROVED", "somebody else");
    const correct = (reason: string) =>
      decide({ action: "correct", reason }, approved, contextOf(staff, approved, MONTHS.open));
    expect(correct("  terlambat  ")).toMatchObject({ code: "W.411" });
    expect(correct(" Berkas terlambat. ")).toMatchObject({ version: 2, correctionReason: "Berkas terlambat." });
    const draft = versionIn("DRAFT", null);
    expect(outcome(STEPS.abandon, draft, contextOf(staff, draft, MONTHS.open))).toBe("W.209");
  });

  it("acts on the newest version only", () => {
    const approved = versionIn("APPROVED", "somebody else");
    expect(outcome(STEPS.correct, approved, { ...contextOf(staff, approved, MONTHS.open), newest: 2 })).toBe("W.207");
    expect(outcome(STEPS.edit, null, { ...contextOf(staff, null, MONTHS.open), newest: 1 })).toBe("W.207");
  });

  it("approves nothing whose submitter is unknown", () => {
    const sent = versionIn("SUBMITTED", null);
    expect(outcome(STEPS.approve, sent, contextOf(head, sent, MONTHS.open))).toBe("W.104");
  });

  it("judges the scope at the month's end, not today", () => {
    const moved = {
      ...coverage,
      branchRegions: [{ branchId: "here", regionCode: "35.74", validFrom: "2025-10-01", validTo: null }],
    };
    const late = { ...staff, coverage: moved } as PolicyActor;
    expect(outcome(STEPS.edit, null, contextOf(late, null, MONTHS.open))).toBe("W.102");
  });
});

describe("any sequence of steps", () => {
  const people = [
    actorOf("BRANCH_STAFF", true, "staff one"),
    actorOf("BRANCH_STAFF", true, "staff two"),
    actorOf("BRANCH_HEAD", true, "head"),
    actorOf("REGIONAL_OFFICE", true, "office"),
    actorOf("BRANCH_HEAD", false, "head elsewhere"),
    actorOf("ADMIN", true, "admin"),
    // Somebody who was promoted between submitting and approving is still the same person.
    actorOf("BRANCH_HEAD", true, "staff one"),
    actorOf("COMMAND_LINE", true),
    actorOf("PUBLIC", true),
  ];
  const move = fc.record({
    action: fc.constantFrom(...REPORT_ACTIONS),
    actor: fc.constantFrom(...people, ...people.slice(0, 3), ...people.slice(0, 4)),
    // Mostly open and mostly people of the branch, so that sequences get as far as corrections of corrections.
    month: fc.constantFrom(...Object.values(MONTHS), MONTHS.open, MONTHS.open, MONTHS.open, MONTHS.open),
    stale: fc.nat({ max: 9 }),
  });
  const reached = new Set<ReportState>(["NONE"]);
  const seen = new Set<string>();

  it("never lets a submitter approve, never changes an approved version, and keeps versions in one row", () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 60, size: "max" }), (moves) => {
        const versions: ReportVersion[] = [];
        for (const { action, actor, month, stale } of moves) {
          // Now and then somebody acts on a page of an older version.
          const shown = stale === 0 ? (versions[0] ?? null) : (versions.at(-1) ?? null);
          const before = JSON.stringify(versions);
          const decision = decide(STEPS[action], shown, { ...contextOf(actor, shown, month), newest: versions.length });
          expect(JSON.stringify(versions)).toBe(before);
          if (isRefusal(decision)) {
            seen.add(decision.code);
            continue;
          }
          if (action === "abandon") {
            // The approved version before it is the newest again.
            expect(versions.pop()?.status).not.toBe("APPROVED");
            expect(versions.at(-1)?.status).toBe("APPROVED");
            continue;
          }
          const stored = versions[decision.version - 1];
          expect(stored?.status).not.toBe("APPROVED");
          expect(decision.version).toBeLessThanOrEqual(versions.length + 1);
          if (decision.status === "APPROVED") {
            expect(decision.approvedBy).not.toBeNull();
            expect(decision.submittedBy).not.toBeNull();
            expect(decision.approvedBy).not.toBe(decision.submittedBy);
          }
          if (decision.version > 1) expect(versions[decision.version - 2]?.status).toBe("APPROVED");
          versions[decision.version - 1] = decision;
          reached.add(decision.status);
        }
        // At most one version is in work, and it is the last.
        expect(versions.slice(0, -1).every(({ status }) => status === "APPROVED")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("reaches every state and meets the refusals", () => {
    expect([...reached].sort()).toEqual([...STATES].sort());
    for (const code of ["W.101", "W.102", "W.103", "W.201", "W.202", "W.207", "W.301", "W.302", "W.303"])
      expect(seen).toContain(code);
  });
});

describe("why a report cannot be changed", () => {
  it("is one of the closed list, in every state, scope and month, and null exactly where it can be", () => {
    const given = new Set<string>();
    const people = ROLES.flatMap((role) => [true, false].map((inScope) => actorOf(role, inScope)));
    const programs = people.flatMap((actor) =>
      "token" in actor
        ? [
            { ...actor, token: { verbs: ["read"] as const, regions: [] } },
            { ...actor, token: { verbs: ["write"] as const, regions: ["99"] } },
          ]
        : [],
    );
    for (const actor of [...people, ...programs])
      for (const state of STATES)
        for (const month of Object.values(MONTHS)) {
          const version = versionIn(state, "somebody else");
          const context = contextOf(actor, version, month);
          const lock = lockReason(version, context);
          expect(lock === null).toBe(!isRefusal(decide(STEPS.edit, version, context)));
          if (lock) given.add(lock.code);
        }
    expect([...given, "W.207"].sort()).toEqual([...LOCK_REASONS].sort());
  });

  it("is said with what, why and what to do", () => {
    const facts = {
      version: 1,
      newest: 2,
      period: PERIOD,
      opensAt: AT,
      closedAt: AT,
      until: AT,
      errors: 1,
      warnings: 1,
      segment: "PU",
      columns: "PU",
      days: 31,
      sent: 700,
      most: 600,
    };
    for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
      const { problem, why, remedy } = (
        REFUSALS[code] as (p: object) => { problem: string; why: string; remedy: string }
      )(facts);
      for (const sentence of [problem, why, remedy]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
      expect(`${problem}${why}${remedy}`).not.toMatch(/undefined|NaN/);
    }
  });

  it("follows the calendar", () => {
    const lockAt = (at: string) => {
      const month = periodStateOf(windowOf(PERIOD), [], "35.74", new Date(at));
      return lockReason(null, contextOf(actorOf("BRANCH_STAFF", true), null, month))?.code ?? null;
    };
    expect(lockAt("2025-09-30T10:00:00Z")).toBe("W.301");
    expect(lockAt("2025-10-10T16:59:59Z")).toBeNull();
    expect(lockAt("2025-10-10T17:00:00Z")).toBe("W.302");
  });
});
