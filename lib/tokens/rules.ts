import { everMay } from "@/lib/access/policy";
import { ACTIONS } from "@/lib/access/policy/table";
import { TOKEN_VERBS, VERB_OF, type TokenVerb } from "@/lib/access/policy/verbs";
import type { Role } from "@/lib/access/schema";
import type { Allowance } from "./schema";

/** As many may be in use at once: one for each program. */
export const MOST_TOKENS = 10;
/** Those that are over stay on the page for a while, as far as there is room. */
export const MOST_LISTED = 30;
export const LONGEST_NAME = 60;
export const LONGEST_DAYS = 366;
export const MOST_REGIONS = 100;
/** How long a token lasts, as its owner may choose. */
export const CHOICES_OF_DAYS = [7, 30, 90, 180, LONGEST_DAYS] as const;
/** What is offered first. */
export const USUAL_DAYS = 90;

/** Requests of one token. */
const MOST_REQUESTS = 120;
export const WINDOW_MS = 60_000;
/** The last use is written no more often. */
export const SEEN_MS = 60_000;
/** Longer than any request takes; after it, its server is taken to have ended. */
export const GIVEN_UP_MS = 120_000;
/** How long somebody waits who asks under a key whose answer is being made. */
export const PATIENCE_MS = 20_000;
/** Answers under a key of the program are kept so long. */
export const ANSWERS_KEPT_DAYS = 3;

/** @returns the verbs that a token of the role can ever be for */
export function verbsFor(role: Role): TokenVerb[] {
  return TOKEN_VERBS.filter((verb) => ACTIONS.some((action) => VERB_OF[action] === verb && everMay(role, action)));
}

/** @returns what is left after a request was counted; `remaining` below 0 where it was one too many */
export function allowanceAfter({ count, since }: { count: number; since: Date }, at: Date): Allowance {
  const left = since.getTime() + WINDOW_MS - at.getTime();
  return {
    most: MOST_REQUESTS,
    windowSeconds: WINDOW_MS / 1000,
    remaining: MOST_REQUESTS - count,
    resetSeconds: Math.max(1, Math.ceil(left / 1000)),
  };
}
