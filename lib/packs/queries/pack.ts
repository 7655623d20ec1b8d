import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { NATION } from "@/lib/core/region-code";
import { readChanges } from "@/lib/coverage/queries/changes";
import { readChangesSince } from "@/lib/coverage/queries/changes-since";
import { readReading } from "@/lib/coverage/queries/reading";
import { CHANGE_KINDS, type Change } from "@/lib/coverage/rules/changes";
import { appUrl } from "@/lib/env";
import { readWorkDone } from "@/lib/visits/queries/work-done";
import { packOf } from "../format/pack";
import { lastDayOf, lastMonthOf, semesterBefore, semesterOf, type Semester } from "../rules/semester";
import type { Pack } from "../schema";

/** What a semester has thousands of is told as a count. */
const TOLD = CHANGE_KINDS.filter((kind) => kind !== "months" && kind !== "workers");
const MOST_TOLD = 200;

/**
 * Reads what the board is told of a semester: the figures of its last month, or of the newest one while it has not ended,
 * and what happened since the end of the semester before.
 * @param params of which past day the pack is
 * @returns null where there is no figure of it or of any month before
 * @throws AppError forbidden for those who may read some regions only
 */
export async function readPack(
  actor: Actor,
  semester: Semester,
  params: Pick<SearchParams, "diketahui"> = {},
): Promise<Pack | null> {
  permit(actor, "read-packs");
  const last = lastMonthOf(semester);
  const { overview, view, today } = await readReading(actor, NATION, params);
  const { standard } = overview;
  if (standard === null || semester > semesterOf(today)) return null;
  const reading = await readReading(actor, NATION, { ...params, period: last < standard ? last : standard });
  if (!reading.shown || reading.shown.standing.area.participants === null) return null;
  const before = semesterBefore(semester);
  const [after, until] = [lastDayOf(before), view.knownAt ?? dayAt(now())];
  const [since, work, ...changes] = await Promise.all([
    readChangesSince(actor, reading, lastMonthOf(before)),
    readWorkDone(actor, after, until),
    ...TOLD.map((kind) =>
      readChanges(actor, { from: after, to: until, province: null, kind, offset: 0, limit: MOST_TOLD }),
    ),
  ]);
  const rows: Change[] = changes.flatMap(({ rows }) => rows);
  return packOf(reading, {
    ...{ semester, since, work, site: appUrl(), day: until },
    changes: { counts: changes[0]!.counts, rows, from: after, to: until },
  });
}

/** @returns the pack of the newest semester that has figures; null before there are any */
export async function readNewestPack(actor: Actor): Promise<Pack | null> {
  const [newest] = await readSemesters(actor);
  return newest === undefined ? null : readPack(actor, newest);
}

/** @returns the semesters that there are packs of, newest first: those of the months that the nation's page shows */
export async function readSemesters(actor: Actor): Promise<Semester[]> {
  permit(actor, "read-packs");
  const { overview } = await readReading(actor, NATION, {});
  const { standard } = overview;
  if (standard === null) return [];
  const known = overview.months.filter(({ period }) => period <= standard).map(({ period }) => semesterOf(period));
  return [...new Set(known)].sort().reverse();
}
