import { roleIn } from "@/lib/access/schema";
import type { Deed } from "@/lib/audit/schema";
import type { Hand, RecordedFacts } from "../schema";

/** @returns who an event is by */
export function handOf({ at, actorKind, actorId, actorRole }: Deed): Hand {
  if (actorKind === "user" && actorId !== null)
    return { kind: "user", role: roleIn(actorRole ?? undefined), userId: actorId, at };
  return { kind: "operator", at };
}

/**
 * Who recorded the figures of a source at a moment: the same file may have been brought several times.
 * @param deeds of any sources, oldest first; an event stands after what it tells of
 */
export function recordedBy(deeds: readonly Deed[], sourceId: string, at: string): Hand | null {
  const own = deeds.filter(({ action, subjectKey }) => subjectKey === sourceId && action.startsWith("facts."));
  const deed = own.find((one) => one.at >= at) ?? own.at(-1);
  if (!deed) return null;
  return deed.action === "facts.simulated" ? { kind: "program", at } : { ...handOf(deed), at };
}

/**
 * Who entered a cell, in the role of then.
 * @param deeds of the version of the report
 */
export function enteredBy(deeds: readonly Deed[], userId: string, at: string): Hand {
  const deed = deeds.findLast(({ actorId, action }) => actorId === userId && action === "cells.saved");
  return { kind: "user", role: roleIn(deed?.actorRole ?? undefined), userId, at };
}

/** @returns everybody who had to do with some facts */
export function handsIn(facts: RecordedFacts | null): Hand[] {
  if (!facts) return [];
  const origins = [...facts.counts, ...facts.workers, ...facts.earlierWorkers];
  return origins.flatMap(({ entered, approved }) => [entered, approved]).filter((hand) => hand !== null);
}
