import { POLICY, type ActingRole, type Action } from "./policy/table";
import { branchesWithin, covers, type BranchCoverage, type IsoDate } from "./rules";
import type { Role, Scope } from "./schema";

/** Who acts, with all that the decision needs; which regions a branch covers changes with time. */
export type PolicyActor =
  | { role: "PUBLIC"; publicRead: boolean }
  | { role: "COMMAND_LINE" }
  | { role: Role; userId: string; scope: Scope; coverage: BranchCoverage };

/** What is acted on: a region, on the day that decides who covers it. `submittedBy` null where nobody has submitted. */
export type Subject = { regionCode: string; date: IsoDate; submittedBy: string | null };

/** Why somebody may not: the role never may, the region is not theirs, or it must be other hands than the submitter's. */
export type Denial = "role" | "scope" | "own-submission" | "submitter-unknown";

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

/**
 * What an office has done, whichever regions it is about.
 * @returns the branches of whose doings the actor may do this: `all` includes what was done for none, empty is nobody's
 */
export function branchesFor(actor: PolicyActor, action: Action): readonly string[] | "all" {
  switch (POLICY[actor.role][action]) {
    case "always":
      return "all";
    case "in-scope":
      return "scope" in actor ? branchesWithin(actor.scope, actor.coverage) : [];
    // Offices are nobody's submission, and not for the public.
    case "other-hands":
    case "while-public":
    case "never":
      return [];
  }
}

function sameHands(actor: PolicyActor, subject: Subject | null): Denial | null {
  // Whoever submitted must be known to be somebody else.
  if (!("userId" in actor) || !subject || subject.submittedBy === null) return "submitter-unknown";
  return subject.submittedBy === actor.userId ? "own-submission" : null;
}

/** @returns whether the role may ever do this, somewhere; where and when each query and command decides */
export function everMay(role: ActingRole, action: Action): boolean {
  return POLICY[role][action] !== "never";
}
