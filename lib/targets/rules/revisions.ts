import type { Target } from "../schema";

/** A target as somebody states it: of one region, for one year, by one document. Percent is 0..100 and above, headcount people. */
export type GivenTarget = Omit<Target, "id" | "instrument"> & { instrumentId: string };

/** The newest revision of a target; `recordedBy` null for what came with the program. */
export type NewestTarget = GivenTarget & {
  id: string;
  revision: number;
  recordedBy: string | null;
  withdrawn: boolean;
};

/** What names a target through all its revisions. */
export function targetId({ regionCode, year, instrumentId }: GivenTarget): string {
  return `${regionCode}-${year}-${instrumentId}`;
}

/** @returns the targets that say something else than what is in force, each as the revision that follows */
export function nextRevisions(
  given: readonly GivenTarget[],
  newest: ReadonlyMap<string, NewestTarget>,
): (GivenTarget & { id: string; revision: number })[] {
  return given.flatMap((target) => {
    const id = targetId(target);
    const known = newest.get(id);
    if (known && !known.withdrawn && saysTheSame(known, target)) return [];
    return [{ ...target, id, revision: (known?.revision ?? 0) + 1 }];
  });
}

/** Whether everything that is said of a target is the same. */
export function saysTheSame(one: GivenTarget, other: GivenTarget): boolean {
  return (Object.keys(other) as (keyof GivenTarget)[]).every((field) => one[field] === other[field]);
}
