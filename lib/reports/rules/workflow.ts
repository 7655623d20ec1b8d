import type { Segment } from "@/lib/core/vocabulary";
import type { Finding } from "@/lib/quality/schema";
import { denialOf, type PolicyActor, type Subject } from "@/lib/access/policy";
import type { Action as PolicyAction } from "@/lib/access/policy/table";
import { dayOf } from "@/lib/access/rules";
import type { ReportKey, ReportStatus, ReportVersion, ReturnMark } from "../schema";
import type { PeriodState } from "./period-window";
import { isRefusal, LOCK_REASONS, refuse, type LockReason, type Refusal } from "./refusals";

/** What can be done with a report, and what comes along with it. */
export type Step =
  | { action: "edit" }
  /** What a file has put in is taken out again, also by those who enter nothing. */
  | { action: "take-back" }
  /**
   * `unsettled` is what the quality rules still ask (`lib/quality/rules/judge.ts`), `filled` the segments with a figure,
   * `unread` the names of cells whose text is no count yet.
   */
  | {
      action: "submit";
      filled: readonly Segment[];
      unsettled: readonly Pick<Finding, "severity">[];
      unread?: readonly string[];
    }
  | { action: "withdraw" }
  | { action: "return"; reason: string; marks: readonly ReturnMark[]; filled: readonly Segment[] }
  | { action: "approve" }
  | { action: "correct"; reason: string }
  | { action: "abandon" };
export type ReportAction = Step["action"];
export const REPORT_ACTIONS = [
  "edit",
  "take-back",
  "submit",
  "withdraw",
  "return",
  "approve",
  "correct",
  "abandon",
] as const satisfies readonly ReportAction[];

/** `NONE`: nobody has begun; that month is missing, not zero. */
export type ReportState = ReportStatus | "NONE";

/**
 * The machine: in which states a step is possible, and to which it leads. `correct` leads to a new version, and `abandon`
 * takes that one away again, so that the approved one before it is the newest.
 */
export const MACHINE: Record<
  ReportAction,
  { from: readonly ReportState[]; needsOpenMonth: boolean; policy: PolicyAction }
> = {
  edit: { from: ["NONE", "DRAFT", "RETURNED"], needsOpenMonth: true, policy: "enter" },
  "take-back": { from: ["DRAFT", "RETURNED"], needsOpenMonth: true, policy: "undo-import" },
  submit: { from: ["DRAFT", "RETURNED"], needsOpenMonth: true, policy: "submit" },
  withdraw: { from: ["SUBMITTED"], needsOpenMonth: true, policy: "withdraw" },
  // What was sent in time is examined after the deadline; a report returned then needs the month reopened.
  return: { from: ["SUBMITTED"], needsOpenMonth: false, policy: "return" },
  approve: { from: ["SUBMITTED"], needsOpenMonth: false, policy: "approve" },
  correct: { from: ["APPROVED"], needsOpenMonth: true, policy: "correct" },
  // Nothing is reported by it: a correction that came back after the deadline must not stand there for good.
  abandon: { from: ["DRAFT", "RETURNED"], needsOpenMonth: false, policy: "correct" },
};

/** Everything a decision needs. `newest` is the highest version of the region's month, 0 where there is none. */
export type StepContext = { actor: PolicyActor; report: ReportKey; newest: number; month: PeriodState; at: Date };

/**
 * The only way from one state to the next.
 * @param version the version that is acted on, null where nobody has begun
 * @returns the version as it is to be stored, for `correct` and the first `edit` a new one, for `abandon` the one that
 * goes; or why not. The caller stores it under the same lock as it read `newest`.
 */
export function decide(step: Step, version: ReportVersion | null, context: StepContext): ReportVersion | Refusal {
  const bar = barTo(step.action, version, context);
  if (bar) return bar;
  const { userId } = context.actor as Extract<PolicyActor, { userId: string }>;
  return missingPart(step) ?? next(step, version, userId, context);
}

/** What keeps somebody from a step whatever comes along with it, null where nothing does: who, the state, the month. */
export function barTo(action: ReportAction, version: ReportVersion | null, context: StepContext): Refusal | null {
  const { actor, report, newest } = context;
  const { from, needsOpenMonth, policy } = MACHINE[action];
  // Who has no business here learns nothing about the report.
  const stranger = outOfReach(actor, policy, report);
  if (stranger) return stranger;
  if (!("userId" in actor)) return refuse("W.101");
  if ((version?.version ?? 0) !== newest) return refuse("W.207", { version: version?.version ?? 0, newest });
  const state = version?.status ?? "NONE";
  if (!from.includes(state)) return wrongState(action, state);
  if (action === "abandon" && newest === 1) return refuse("W.209");
  const denial = denialOf(actor, policy, subjectOf(report, version?.submittedBy ?? null));
  if (denial === "own-submission") return refuse("W.103");
  if (denial !== null) return refuse("W.104");
  return needsOpenMonth ? closedMonth(context) : null;
}

/**
 * What refuses a step whatever stands in the report: the role, or the region and month. It is asked before anything is
 * locked, so that nobody can hold what is not theirs.
 */
export function outOfReach(actor: PolicyActor, policy: PolicyAction, report: ReportKey): Refusal | null {
  const denial = denialOf(actor, policy, subjectOf(report, null));
  switch (denial) {
    case "role":
      return refuse("W.101");
    case "scope":
      return refuse("W.102");
    case "token-verb":
      return refuse("W.105");
    case "token-region":
      return refuse("W.106");
    // Who submitted it is known once the report is.
    case "own-submission":
    case "submitter-unknown":
    case null:
      return null;
  }
}

function subjectOf({ regionCode, period }: ReportKey, submittedBy: string | null): Subject {
  return { regionCode, date: dayOf(period), submittedBy };
}

/** Why the report cannot be edited now, null where it can. */
export function lockReason(
  version: ReportVersion | null,
  context: StepContext,
): (Refusal & { code: LockReason }) | null {
  const decision = decide({ action: "edit" }, version, context);
  if (!isRefusal(decision)) return null;
  const code = LOCK_REASONS.find((reason) => reason === decision.code);
  if (!code) throw new Error(`${decision.code} is not a reason to lock a report`);
  return { ...decision, code };
}

/** Each state says in its own words why a step cannot start from it. */
function wrongState(action: ReportAction, state: ReportState): Refusal {
  switch (state) {
    case "NONE":
      return refuse("W.203");
    case "DRAFT":
      return refuse(action === "correct" ? "W.206" : "W.204");
    case "RETURNED":
      return refuse(action === "correct" ? "W.206" : "W.205");
    case "SUBMITTED":
      return refuse(action === "correct" ? "W.206" : "W.201");
    case "APPROVED":
      return refuse("W.202");
  }
}

function closedMonth({ month, report: { period } }: StepContext): Refusal | null {
  switch (month.kind) {
    case "open":
    case "reopened":
      return null;
    case "upcoming":
      return refuse("W.301", { period, opensAt: month.opensAt });
    case "closed":
      return refuse("W.302", { period, closedAt: month.closedAt });
    case "closed-again":
      return refuse("W.303", { period, until: month.until });
  }
}

export const LEAST_REASON = 10;

function missingPart(step: Step): Refusal | null {
  switch (step.action) {
    case "edit":
    case "take-back":
    case "withdraw":
    case "approve":
    case "abandon":
      return null;
    case "correct":
      return step.reason.trim().length < LEAST_REASON ? refuse("W.411") : null;
    case "submit": {
      const errors = step.unsettled.filter(({ severity }) => severity === "error").length;
      if (step.unread && step.unread.length > 0) return refuse("W.409", { columns: step.unread.join(", ") });
      if (step.filled.length === 0) return refuse("W.401");
      if (errors > 0) return refuse("W.402", { errors });
      return step.unsettled.length === 0 ? null : refuse("W.403", { warnings: step.unsettled.length });
    }
    case "return": {
      if (step.reason.trim().length < LEAST_REASON) return refuse("W.404");
      const nowhere = step.marks.find(({ segment }) => !step.filled.includes(segment));
      return nowhere ? refuse("W.405", { segment: nowhere.segment }) : null;
    }
  }
}

function next(
  step: Step,
  version: ReportVersion | null,
  userId: string,
  { report, newest, at }: StepContext,
): ReportVersion {
  const draft = (number: number): ReportVersion => ({ ...report, ...UNTOUCHED, version: number });
  if (version === null) return draft(1);
  switch (step.action) {
    case "abandon":
      return version;
    case "edit":
    case "take-back":
      // A returned report stays returned while it is corrected, so that reason and marks stay in sight.
      return version;
    case "submit":
      return { ...version, status: "SUBMITTED", submittedBy: userId, submittedAt: at };
    case "withdraw":
      return { ...version, status: "DRAFT", submittedBy: null, submittedAt: null };
    case "return": {
      const returned = { returnedBy: userId, returnedAt: at, returnReason: step.reason.trim(), marks: [...step.marks] };
      return { ...version, ...returned, status: "RETURNED" };
    }
    case "approve":
      return { ...version, status: "APPROVED", approvedBy: userId, approvedAt: at };
    case "correct":
      return { ...draft(newest + 1), correctionReason: step.reason.trim() };
  }
}

const UNTOUCHED = {
  status: "DRAFT",
  submittedBy: null,
  submittedAt: null,
  approvedBy: null,
  approvedAt: null,
  returnedBy: null,
  returnedAt: null,
  returnReason: null,
  marks: [],
  correctionReason: null,
} as const satisfies Partial<ReportVersion>;
