import { covers, type BranchCoverage, type IsoDate } from "./rules";
import type { Role, Scope } from "./schema";

/** Everything that somebody may or may not do (design §7). */
export const ACTIONS = [
  "read-approved",
  "read-in-depth",
  "read-drafts",
  "enter",
  "import",
  "submit",
  "withdraw",
  "correct",
  "return",
  "approve",
  "reopen-month",
  "record-approved",
  "keep-groups",
  "keep-instruments",
  "keep-commitments",
  "keep-visits",
  "keep-targets",
  "keep-definitions",
  "keep-calendar",
  "manage-users",
  "manage-branches",
  "read-audit",
] as const;
export type Action = (typeof ACTIONS)[number];

/** When a role may do something. `other-hands`: in scope, and not what the same person submitted. */
export type Rule = "never" | "always" | "while-public" | "in-scope" | "other-hands";

/** Who acts, with all that the decision needs; which regions a branch covers changes with time. */
export type PolicyActor =
  | { role: "PUBLIC"; publicRead: boolean }
  | { role: "COMMAND_LINE" }
  | { role: Role; userId: string; scope: Scope; coverage: BranchCoverage };

/** What is acted on: a region, on the day that decides who covers it. `submittedBy` null where nobody has submitted. */
export type Subject = { regionCode: string; date: IsoDate; submittedBy: string | null };

/** Why somebody may not: the role never may, the region is not theirs, or it must be other hands than the submitter's. */
export type Denial = "role" | "scope" | "own-submission" | "submitter-unknown";

/** The whole policy. A new role or action does not compile until it is decided here. */
export const POLICY: Record<PolicyActor["role"], Record<Action, Rule>> = {
  // The visitor without an account.
  PUBLIC: {
    "read-approved": "while-public",
    "read-in-depth": "never",
    "read-drafts": "never",
    enter: "never",
    import: "never",
    submit: "never",
    withdraw: "never",
    correct: "never",
    return: "never",
    approve: "never",
    "reopen-month": "never",
    "record-approved": "never",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "never",
    "keep-visits": "never",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "never",
    "manage-branches": "never",
    "read-audit": "never",
  },
  // The operator, who holds the database's own key: records official files and creates the first administrator, but
  // signs off no report; what a person has to judge, a person judges.
  COMMAND_LINE: {
    "read-approved": "always",
    "read-in-depth": "always",
    "read-drafts": "always",
    enter: "never",
    import: "never",
    submit: "never",
    withdraw: "never",
    correct: "never",
    return: "never",
    approve: "never",
    "reopen-month": "never",
    "record-approved": "always",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "never",
    "keep-visits": "never",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "always",
    "manage-branches": "never",
    "read-audit": "always",
  },
  REGIONAL_OFFICIAL: {
    "read-approved": "always",
    "read-in-depth": "in-scope",
    "read-drafts": "never",
    enter: "never",
    import: "never",
    submit: "never",
    withdraw: "never",
    correct: "never",
    return: "never",
    approve: "never",
    "reopen-month": "never",
    "record-approved": "never",
    "keep-groups": "in-scope",
    "keep-instruments": "in-scope",
    "keep-commitments": "in-scope",
    "keep-visits": "never",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "never",
    "manage-branches": "never",
    "read-audit": "never",
  },
  BRANCH_STAFF: {
    "read-approved": "always",
    "read-in-depth": "in-scope",
    "read-drafts": "in-scope",
    enter: "in-scope",
    import: "in-scope",
    submit: "in-scope",
    withdraw: "in-scope",
    correct: "in-scope",
    return: "never",
    approve: "never",
    "reopen-month": "never",
    "record-approved": "never",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "never",
    "keep-visits": "never",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "never",
    "manage-branches": "never",
    "read-audit": "never",
  },
  // May stand in for the staff of a small branch; then somebody else approves.
  BRANCH_HEAD: {
    "read-approved": "always",
    "read-in-depth": "in-scope",
    "read-drafts": "in-scope",
    enter: "in-scope",
    import: "in-scope",
    submit: "in-scope",
    withdraw: "in-scope",
    correct: "in-scope",
    return: "other-hands",
    approve: "other-hands",
    "reopen-month": "never",
    "record-approved": "never",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "never",
    "keep-visits": "never",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "never",
    "manage-branches": "never",
    "read-audit": "in-scope",
  },
  REGIONAL_OFFICE: {
    "read-approved": "always",
    "read-in-depth": "in-scope",
    "read-drafts": "in-scope",
    enter: "never",
    import: "never",
    submit: "never",
    withdraw: "never",
    correct: "never",
    return: "other-hands",
    approve: "other-hands",
    "reopen-month": "in-scope",
    "record-approved": "never",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "never",
    "keep-visits": "never",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "never",
    "manage-branches": "never",
    "read-audit": "in-scope",
  },
  SUPERVISOR: {
    "read-approved": "always",
    "read-in-depth": "always",
    "read-drafts": "always",
    enter: "never",
    import: "never",
    submit: "never",
    withdraw: "never",
    correct: "never",
    return: "never",
    approve: "never",
    "reopen-month": "never",
    "record-approved": "never",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "always",
    "keep-visits": "always",
    "keep-targets": "never",
    "keep-definitions": "never",
    "keep-calendar": "never",
    "manage-users": "never",
    "manage-branches": "never",
    "read-audit": "always",
  },
  // Runs the place and touches no figure.
  ADMIN: {
    "read-approved": "always",
    "read-in-depth": "always",
    "read-drafts": "always",
    enter: "never",
    import: "never",
    submit: "never",
    withdraw: "never",
    correct: "never",
    return: "never",
    approve: "never",
    "reopen-month": "always",
    "record-approved": "never",
    "keep-groups": "never",
    "keep-instruments": "never",
    "keep-commitments": "never",
    "keep-visits": "never",
    "keep-targets": "always",
    "keep-definitions": "always",
    "keep-calendar": "always",
    "manage-users": "always",
    "manage-branches": "always",
    "read-audit": "always",
  },
};

/** @returns why the actor may not do this to the subject, null when it may; `subject` null is no region in particular */
export function denialOf(actor: PolicyActor, action: Action, subject: Subject | null): Denial | null {
  const rule = POLICY[actor.role][action];
  switch (rule) {
    case "never":
      return "role";
    case "always":
      return null;
    case "while-public":
      return "publicRead" in actor && actor.publicRead ? null : "role";
    case "in-scope":
      return outOfScope(actor, subject);
    case "other-hands":
      return outOfScope(actor, subject) ?? sameHands(actor, subject);
  }
}

/** @returns whether the actor may do this to the subject */
export function can(actor: PolicyActor, action: Action, subject: Subject | null): boolean {
  return denialOf(actor, action, subject) === null;
}

function outOfScope(actor: PolicyActor, subject: Subject | null): Denial | null {
  if (!("scope" in actor) || subject === null) return "scope";
  return covers(actor.scope, actor.coverage, subject.regionCode, subject.date) ? null : "scope";
}

function sameHands(actor: PolicyActor, subject: Subject | null): Denial | null {
  // Whoever submitted must be known to be somebody else.
  if (!("userId" in actor) || !subject || subject.submittedBy === null) return "submitter-unknown";
  return subject.submittedBy === actor.userId ? "own-submission" : null;
}
