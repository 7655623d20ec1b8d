import type { EntryColumn } from "@/lib/reports/schema";
import { inactiveColumn } from "@/lib/reports/rules/entry-columns";
import type { ParticipantFact } from "@/lib/reports/schema";
import type { WorkerFact } from "@/lib/workers/schema";
import type { FileFigure } from "../schema/plan";
import type { Role } from "../schema/table-reading";
import type { MakeFacts, TableFigure } from "./judge-table";

/** Columns of a worker count: everybody, and those in paid employment. */
export type WorkerColumn = "ALL" | "PU";

/**
 * Makes cells of a month's form of the figures of a row: segment by segment, and the sum as the source prints it, which
 * the form compares with.
 */
export function draftFigures(participants: MakeFacts<ParticipantFact>): MakeFacts<FileFigure<EntryColumn>> {
  return (row) => {
    const verdict = participants(row);
    if ("problems" in verdict) return verdict;
    const place = { sheet: row.sheet, row: row.row, regionCode: row.regionCode };
    const columnOf = (is: (role: Role) => boolean, people: number) =>
      row.figures.find((figure) => is(figure.role) && figure.people === people)?.column ?? null;
    const facts = verdict.facts.flatMap(({ segment, period: time, active, inactive }): FileFigure<EntryColumn>[] => {
      const of = (status: "active" | "inactive") => (role: Role) => {
        if (role.of === "workers" || role.status !== status) return false;
        return role.of === "total" ? segment === "ALL" : role.segment === segment;
      };
      const what = segment === "ALL" ? "TOTAL" : segment;
      const own = { ...place, time, what, people: active, column: columnOf(of("active"), active) } as const;
      if (inactive === null || segment === "ALL") return [own];
      const column = columnOf(of("inactive"), inactive);
      return [own, { ...place, time, what: inactiveColumn(segment), people: inactive, column }];
    });
    return { facts: [...facts, ...totalOf(row.figures, verdict.facts, place)] };
  };
}

/** The total beside its segments, where the row is about one month; one that stands alone is a fact itself. */
function totalOf(
  figures: readonly TableFigure[],
  facts: readonly ParticipantFact[],
  place: Pick<FileFigure, "sheet" | "row" | "regionCode">,
): FileFigure<EntryColumn>[] {
  const total = figures.find(({ role }) => role.of === "total" && role.status === "active");
  const months = new Set(facts.map(({ period }) => period));
  if (!total || months.size !== 1 || facts.some(({ segment }) => segment === "ALL")) return [];
  const [time] = months;
  return [{ ...place, time: time!, what: "TOTAL", people: total.people, column: total.column }];
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
