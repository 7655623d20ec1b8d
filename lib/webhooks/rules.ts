import type { NoticeKind } from "./schema";

/** As many may be told at once: each approval writes a line for each. */
export const MOST_WEBHOOKS = 10;
export const LONGEST_ADDRESS = 500;
/** Those that have ended stay on the page for a while, as far as there is room. */
export const MOST_LISTED = 20;
/** Put into the queue in one go. */
export const MOST_AT_ONCE = 500;
/** Longer than the queue tries one: what is still waiting then has lost its place there, as after a restore. */
export const LOST_MS = 3 * 24 * 60 * 60 * 1000;
/** How far back the page counts. */
export const COUNTED_DAYS = 30;
/** How long a system may take to answer. */
export const PATIENCE_MS = 10_000;

/** @returns what the approval of this version is, as others are told: the first of a month, or another after it */
export function kindOfApproval(version: number): Exclude<NoticeKind, "made"> {
  return version === 1 ? "approved" : "revised";
}
