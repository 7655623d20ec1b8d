import type { PartSegment, Segment } from "@/lib/core/vocabulary";
import type { AreaCoverage } from "../schema";
import type { Cells } from "./effective";
import { numeratorOf } from "./numerator";

/** A figure that was changed after it had been approved: when, what stood there, in people, and why where that was asked. */
export type Revision = { at: string; participants: number; reason?: string | undefined };

/**
 * Whether the newest version corrects what was in force before it. Segments that only came in later, and real counts
 * in the place of simulated ones, correct nothing.
 * @param at the day on which the newest version was approved, `YYYY-MM-DD`
 */
export function revisionOf(before: Cells, after: Cells, segments: readonly PartSegment[], at: string): Revision | null {
  const was = numeratorOf(before, segments);
  const is = numeratorOf(after, segments);
  if (was === null || is === null || was.simulated !== is.simulated || was.active === is.active) return null;
  const changed = (Object.entries(before) as [Segment, { active: number }][]).some(
    ([segment, { active }]) => after[segment]?.active !== active,
  );
  return changed ? { at, participants: was.active } : null;
}

/** The revision of a wider area: what its sum would be with the figures that stood before, and the newest day. */
export function addRevisions(
  own: Revision | undefined,
  counted: readonly Pick<AreaCoverage, "participants" | "revision">[],
  participants: number | null,
): Revision | null {
  if (own) return own;
  if (participants === null) return null;
  const revised = counted.flatMap((area) =>
    area.revision && area.participants !== null ? [{ is: area.participants, ...area.revision }] : [],
  );
  if (revised.length === 0) return null;
  return {
    at: revised.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest)),
    participants: participants + revised.reduce((sum, { is, participants: was }) => sum + was - is, 0),
  };
}
