import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { NATION } from "@/lib/core/region-code";
import { readChanges } from "@/lib/coverage/queries/changes";
import { readChangesSince } from "@/lib/coverage/queries/changes-since";
import { readReading } from "@/lib/coverage/queries/reading";
import { CHANGE_KINDS } from "@/lib/coverage/rules/changes";
import type { Reading } from "@/lib/coverage/rules/reading";
import { appUrl } from "@/lib/env";
import { readWorkDone } from "@/lib/visits/queries/work-done";
import { packOf } from "../format/pack";
import { lastDayOf, lastMonthOf, semesterBefore, semesterOf, type Semester } from "../rules/semester";
import type { Pack } from "../schema";

/** What a semester has thousands of is told as a count. */
const TOLD = CHANGE_KINDS.filter((kind) => kind !== "months" && kind !== "workers");
const MOST_TOLD = 200;

/** A pack, null where there is no figure of it or of any month before, and the semesters that there are packs of, newest first. */
export type Packs = { pack: Pack | null; semesters: Semester[] };

/**
 * Reads what the board is told of a semester: the figures of its last month, or of the newest one while it has not ended,
 * and what happened since the end of the semester before.
 * @param asked null for the newest that has figures
 * @param params of which past day the pack is, and the semesters known then
 * @throws AppError forbidden for those who may read some regions only
 */
export async function readPack(
  actor: Actor,
  asked: Semester | null,
  params: Pick<SearchParams, "diketahui"> = {},
): Promise<Packs> {
  permit(actor, "read-packs");
  const newest = await readReading(actor, NATION, params);
  const semesters = semestersOf(newest.overview);
  const semester = asked ?? semesters[0];
  const { standard } = newest.overview;
  if (standard === null || semester === undefined || semester > semesterOf(newest.today))
    return { pack: null, semesters };
  const last = lastMonthOf(semester);
  const reading = last < standard ? await readReading(actor, NATION, { ...params, period: last }) : newest;
  if (!reading.shown || reading.shown.standing.area.participants === null) return { pack: null, semesters };
  const before = semesterBefore(semester);
  const between = { from: lastDayOf(before), to: reading.view.knownAt ?? dayAt(now()) };
  const [since, work, changes] = await Promise.all([
    readChangesSince(actor, reading, lastMonthOf(before)),
    readWorkDone(actor, between.from, between.to),
    readChanges(actor, { ...between, province: null, kind: TOLD, offset: 0, limit: MOST_TOLD }),
  ]);
  const told = { semester, since, work, site: appUrl(), day: between.to, changes: { ...between, ...changes } };
  return { pack: packOf(reading, told), semesters };
}

/** @returns the semesters that there are packs of, newest first */
export async function readSemesters(actor: Actor): Promise<Semester[]> {
  permit(actor, "read-packs");
  return semestersOf((await readReading(actor, NATION, {})).overview);
}

/** Those of the months that the nation's page shows. */
function semestersOf({ standard, months }: Reading["overview"]): Semester[] {
  if (standard === null) return [];
  const known = months.filter(({ period }) => period <= standard).map(({ period }) => semesterOf(period));
  return [...new Set(known)].sort().reverse();
}
