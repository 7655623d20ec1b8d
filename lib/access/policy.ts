import { isWithin } from "@/lib/core/region-code";
import { POLICY, type ActingRole, type Action } from "./policy/table";
import { VERB_OF, type TokenLimits } from "./policy/verbs";
import { branchesWithin, covers, type BranchCoverage, type IsoDate } from "./rules";
import type { Role, Scope } from "./schema";

/** A user: `token` is what a program that acts for him may do of what he may, null where he acts himself. */
type PolicyUser = { role: Role; userId: string; scope: Scope; coverage: BranchCoverage; token: TokenLimits | null };

/** Who acts, with all that the decision needs; which regions a branch covers changes with time. */
export type PolicyActor = { role: "PUBLIC"; publicRead: boolean } | { role: "COMMAND_LINE" } | PolicyUser;

/** What is acted on: a region, on the day that decides who covers it. `submittedBy` null where nobody has submitted. */
export type Subject = { regionCode: string; date: IsoDate; submittedBy: string | null };

/**
 * Why somebody may not: the role never may, the region is not theirs, it must be other hands than the submitter's, or the
 * token is for something else or for elsewhere.
 */
export type Denial = "role" | "scope" | "own-submission" | "submitter-unknown" | "token-verb" | "token-region";

/** @returns why the actor may not do this to the subject, null when it may; `subject` null is no region in particular */
export function denialOf(actor: PolicyActor, action: Action, subject: Subject | null): Denial | null {
  const byRole = denialOfRole(actor, action, subject);
  // Whoever has no business there is told so first; whose hands it takes is the last question.
  if (byRole === "role" || byRole === "scope") return byRole;
  return denialOfToken(actor, action, subject) ?? byRole;
}

function denialOfRole(actor: PolicyActor, action: Action, subject: Subject | null): Denial | null {
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

/** Only ever takes away. What is approved is bound to no scope, so the regions of a token say nothing about it. */
function denialOfToken(actor: PolicyActor, action: Action, subject: Subject | null): Denial | null {
  if (!("token" in actor) || actor.token === null) return null;
  const { verbs, regions } = actor.token;
  const verb = VERB_OF[action];
  if (verb === null || !verbs.includes(verb)) return "token-verb";
  if (action === "read-approved" || regions.length === 0) return null;
  const reaches = subject !== null && regions.some((region) => isWithin(region, subject.regionCode));
  return reaches ? null : "token-region";
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
  // A token reaches regions and no office.
  if ("token" in actor && actor.token !== null) return [];
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

/** @returns whether whoever acts may ever do this, somewhere: the role, and the verbs of a token */
export function mayEver(actor: PolicyActor, action: Action): boolean {
  const isForIt = !("token" in actor) || denialOfToken(actor, action, null) !== "token-verb";
  return everMay(actor.role, action) && isForIt;
}
