import type { EntryColumn } from "@/lib/reports/schema";
import { inactiveColumn } from "@/lib/reports/rules/entry-columns";
import type { Period } from "@/lib/core/period";
import type { ParticipantFact } from "@/lib/reports/schema";
import type { WorkerFact } from "@/lib/workers/schema";
import { isRejection } from "../messages";
import type { Rejection } from "../schema";
import type { FileFigure } from "../schema/plan";
import type { Role } from "../schema/table-reading";
import type { MakeFacts } from "./judge-table";

/** Columns of a worker count: everybody, and those in paid employment. */
export type WorkerColumn = "ALL" | "PU";

/**
 * Makes cells of a month's form of the figures of a row that is good as facts: each stands where its own column says,
 * also what is no fact by itself, as a sum beside its segments, which the form compares with.
 * @param monthOf the month that is meant by what a table says of time, `""` where it says nothing
 */
export function draftFigures(
  participants: MakeFacts<ParticipantFact>,
  monthOf: (written: string, row: number) => Period | Rejection,
): MakeFacts<FileFigure<EntryColumn>> {
  return (row) => {
    const verdict = participants(row);
    if ("problems" in verdict) return verdict;
    const place = { sheet: row.sheet, row: row.row, regionCode: row.regionCode };
    const facts = row.figures.flatMap(({ role, period, people, column }): FileFigure<EntryColumn>[] => {
      const what = entryColumnOf(role);
      const time = monthOf(period ?? "", row.row);
      return what === null || isRejection(time) ? [] : [{ ...place, column, time, what, people }];
    });
    return { facts };
  };
}

/** @returns null for what a month's form has no cell for: a sum of people who are not active */
function entryColumnOf(role: Role): EntryColumn | null {
  if (role.of === "workers") return null;
  const segment = role.of === "total" || role.segment === "ALL" ? null : role.segment;
  if (role.status === "active") return segment ?? "TOTAL";
  return segment === null ? null : inactiveColumn(segment);
}

/** Workers of the figures of a row, with their places. */
export function workerFigures(workers: MakeFacts<WorkerFact>): MakeFacts<FileFigure<WorkerColumn>> {
  return (row) => {
    const verdict = workers(row);
    if ("problems" in verdict) return verdict;
    const facts = verdict.facts.map(({ segment, year, count }): FileFigure<WorkerColumn> => {
      const part = segment === "ALL" ? "all" : "employees";
      const own = row.figures.find(
        ({ role, people, period }) =>
          role.of === "workers" &&
          role.part === part &&
          people === count &&
          (period === null || period.startsWith(String(year))),
      );
      const what = segment === "ALL" ? "ALL" : "PU";
      const place = { sheet: row.sheet, row: row.row, regionCode: row.regionCode, column: own?.column ?? null };
      return { ...place, time: String(year), what, people: count };
    });
    return { facts };
  };
}
