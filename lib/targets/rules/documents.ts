import { NATION } from "@/lib/core/region-code";
import { DEFAULT_TARGET } from "./choices";
import type { Instrument, Recorded, TargetHistory } from "../schema";

type TargetRevision = TargetHistory["targets"][number];
type InstrumentRevision = TargetHistory["instruments"][number];

/** A document as it is in force, with the targets in force under it, and every revision of both. */
export type TargetDocument = {
  now: InstrumentRevision;
  revisions: InstrumentRevision[];
  /** Newest revisions that are not withdrawn, by region, then by year. */
  values: TargetRevision[];
  /** Every target that was ever of it, each from its first revision on. */
  histories: TargetRevision[][];
};

/** @returns every document that there was, the default one first, then those of the nation, by title; withdrawn ones are last */
export function documentsOf({ instruments, targets }: TargetHistory): TargetDocument[] {
  const histories = grouped(targets, ({ id }) => id);
  return grouped(instruments, ({ id }) => id)
    .map((revisions) => {
      const now = revisions.at(-1)!;
      const own = histories.filter(([first]) => first!.instrumentId === now.id);
      const values = own.map((history) => history.at(-1)!).filter(({ withdrawn }) => !withdrawn);
      return { now, revisions, values, histories: own };
    })
    .sort(
      (a, b) => rank(a) - rank(b) || a.now.title.localeCompare(b.now.title, "id") || a.now.id.localeCompare(b.now.id),
    );
}

function rank({ now, values }: TargetDocument): number {
  if (now.withdrawn) return 2;
  if (DEFAULT_TARGET.startsWith(`${now.family}-2`)) return -1;
  return values.some(({ regionCode }) => regionCode === NATION) ? 0 : 1;
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): One[][] {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** @returns the newest revision of what has an id; null where there is none */
export function newestOf<One extends Recorded & { id: string }>(all: readonly One[], id: string): One | null {
  return all.findLast((one) => one.id === id) ?? null;
}

/** @returns what each family of documents in force is called: by its document for the nation, else by its first */
export function familyNames(documents: readonly TargetDocument[]): Map<string, Pick<Instrument, "title">> {
  const names = new Map<string, Pick<Instrument, "title">>();
  for (const { now } of documents) if (!now.withdrawn && !names.has(now.family)) names.set(now.family, now);
  return names;
}
