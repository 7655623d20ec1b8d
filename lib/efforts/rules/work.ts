import type { EffortVersion } from "../schema";

/** A group of which nobody has said anything newer for this long is worth asking about, months. */
export const OLD_AFTER = 12;

/** What awaits somebody who keeps efforts: what came back, what is not sent yet, and groups of which the newest word is old. */
export type EffortWork = { returned: EffortVersion[]; drafts: number; old: number };

/**
 * @param newest the newest version of each effort of the own regions @param today `YYYY-MM-DD`
 * @returns what there is to do about them
 */
export function effortWork(newest: readonly EffortVersion[], today: string): EffortWork {
  const limit = `${Number(today.slice(0, 4)) - OLD_AFTER / 12}${today.slice(4)}`;
  return {
    returned: newest.filter(({ status }) => status === "RETURNED"),
    drafts: newest.filter(({ status }) => status === "DRAFT").length,
    // A year or month that is only partly over the limit is not old yet.
    old: newest.filter(({ kind, status, said }) => {
      return kind === "GROUP" && status === "APPROVED" && said.asOf < limit.slice(0, said.asOf.length);
    }).length,
  };
}
