import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { formatCount } from "@/lib/core/numbers";
import type { Db } from "@/lib/db/client";
import { inactiveColumn } from "../rules/entry-columns";
import { isRefusal, type Refusal } from "../rules/refusals";
import { decide } from "../rules/workflow";
import type { EntryColumn, ReportKey } from "../schema";
import { contextOf, readMonthsRules } from "./month-rules";
import { readNewestOfMonths } from "./versions";

/** What stands in a column of a region's month; `by` is the id of whoever entered it, null where a file brought it. */
export type StandingCell = { text: string; value: number | null; by: string | null };
/** What stands in a region's month, and why nothing may be entered there now; null where it may. */
export type MonthStanding = { cells: Partial<Record<EntryColumn, StandingCell>>; locked: Refusal | null };

/**
 * What stands in the newest version of regions' months, approved or not; the figures of a file's version as the form
 * would show them.
 * @returns by `2025-09 35.74`
 */
export async function readStandings(
  tx: Db,
  actor: Actor,
  keys: readonly ReportKey[],
): Promise<Map<string, MonthStanding>> {
  const periods = [...new Set(keys.map(({ period }) => period))];
  const codes = [...new Set(keys.map(({ regionCode }) => regionCode))];
  const [rules, versions, counted] = await Promise.all([
    readMonthsRules(tx, actor, periods),
    readNewestOfMonths(tx, periods, codes),
    readFileCounts(tx, periods, codes),
  ]);
  const standings = new Map<string, MonthStanding>();
  for (const key of keys) {
    const { period, regionCode } = key;
    const name = `${period} ${regionCode}`;
    if (standings.has(name)) continue;
    const opened = versions.get(period)?.get(regionCode);
    const stored = opened?.version ?? null;
    const next = decide({ action: "edit" }, stored, contextOf(rules.get(period)!, key, stored?.version ?? 0));
    const typed = Object.fromEntries(
      Object.entries(opened?.cells ?? {}).map(([column, { text, value, enteredBy }]) => [
        column,
        { text, value, by: enteredBy },
      ]),
    );
    const cells = stored === null ? {} : { ...counted.get(`${name} ${stored.version}`), ...typed };
    standings.set(name, { cells, locked: isRefusal(next) ? next : null });
  }
  return standings;
}

/** @returns the approved figures of versions that were never typed, by `2025-09 35.74 2` */
async function readFileCounts(
  tx: Db,
  periods: readonly Period[],
  codes: readonly string[],
): Promise<Map<string, MonthStanding["cells"]>> {
  const counts = await tx.participantCount.findMany({
    where: { period: { in: [...periods] }, regionCode: { in: [...codes] }, extent: "OWN" },
  });
  const versions = new Map<string, MonthStanding["cells"]>();
  const put = (cells: MonthStanding["cells"], column: EntryColumn, value: number | null) => {
    if (value !== null) cells[column] = { text: formatCount(value), value, by: null };
  };
  for (const { period, regionCode, version, segment, active, inactive } of counts) {
    const key = `${period} ${regionCode} ${version}`;
    const cells = versions.get(key) ?? {};
    versions.set(key, cells);
    const part = SEGMENTS.find((one) => one === segment);
    put(cells, part ?? "TOTAL", active);
    if (part) put(cells, inactiveColumn(part), inactive);
  }
  return versions;
}
