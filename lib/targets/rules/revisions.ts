import type { Instrument, Target } from "../schema";

/** A target as somebody states it: of one region, for one year, by one document. Percent is 0..100 and above, headcount people. */
export type GivenTarget = Omit<Target, "id" | "instrument"> & { instrumentId: string };

/** What is said of a document; `id` null for a new one, `family` empty where it belongs to none that there is. */
export type GivenInstrument = Omit<Instrument, "id"> & { id: string | null };

/** Which revision it is; `recordedBy` null for what came with the program. */
type Revision = { revision: number; recordedBy: string | null; withdrawn: boolean };

/** The newest revision of a target. */
export type NewestTarget = GivenTarget & Revision & { id: string };
/** The newest revision of a document. */
export type NewestInstrument = Instrument & Revision;

/** What names a target through all its revisions. */
export function targetId({
  regionCode,
  year,
  instrumentId,
}: Pick<GivenTarget, "regionCode" | "year" | "instrumentId">) {
  return `${regionCode}-${year}-${instrumentId}`;
}

/** @returns what names a document through all its revisions, made from its first title and whose own it is */
export function instrumentId(title: string, regionCode: string | null): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 55)
    .replace(/^-|-$/g, "");
  return [words, regionCode].filter(Boolean).join("-");
}

/** @returns what is said of a target, without which revision it is */
export function saidOfTarget(target: GivenTarget): GivenTarget {
  const { regionCode, year, instrumentId, percent, headcount, base, baseAssumed, status, statedBy, url } = target;
  return { regionCode, year, instrumentId, percent, headcount, base, baseAssumed, status, statedBy, url };
}

/** @returns what is said of a document, without its key, whose own it is, and which revision it is */
export function saidOfInstrument(document: Omit<Instrument, "id" | "regionCode">) {
  const { family, kind, title, number, dated, url, sourceUrl, statedBy, interpolation } = document;
  return { family, kind, title, number, dated, url, sourceUrl, statedBy, interpolation };
}

/** @returns the targets that say something else than what is in force, each as the revision that follows */
export function nextRevisions(
  given: readonly GivenTarget[],
  newest: ReadonlyMap<string, NewestTarget>,
): (GivenTarget & { id: string; revision: number })[] {
  return nextOf(
    given.map((target) => ({ ...target, id: targetId(target) })),
    newest,
  );
}

/** @returns what says something else than what is in force, each as the revision that follows */
export function nextOf<Given extends { id: string }>(
  given: readonly Given[],
  newest: ReadonlyMap<string, Given & Revision>,
): (Given & { revision: number })[] {
  return given.flatMap((one) => {
    const known = newest.get(one.id);
    if (known && !known.withdrawn && saysTheSame(known, one)) return [];
    return [{ ...one, revision: (known?.revision ?? 0) + 1 }];
  });
}

/** Whether everything that is said is the same. */
export function saysTheSame<Given extends object>(one: Given, other: Given): boolean {
  return (Object.keys(other) as (keyof Given)[]).every((field) => one[field] === other[field]);
}
