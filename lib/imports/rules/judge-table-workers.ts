import { formatCount } from "@/lib/core/numbers";
import type { Period } from "@/lib/core/period";
import type { WorkerFact } from "@/lib/workers/schema";
import { isRejection, reject } from "../messages";
import type { Rejection, WorkersRequest } from "../schema";
import { repeatFinder } from "./find-repeats";
import type { MakeFacts, TableFigure } from "./judge-table";
import { readYear } from "./judge-workers";
import { yearOf } from "@/lib/core/period";

/** Makes workers of the figures of a row: all of a year as segment ALL, employees as PU. */
export function workersOfTable(request: WorkersRequest, thisMonth: Period): MakeFacts<WorkerFact> {
  const findRepeat = repeatFinder();
  return ({ row, regionCode, figures }) => {
    const problems: Rejection[] = [];
    const facts: WorkerFact[] = [];
    for (const [written, ofYear] of byYear(figures, request)) {
      const year = written === "" ? noTime(row) : readYear(written, yearOf(thisMonth), row);
      const all = ofYear.find(({ role }) => role.of === "workers" && role.part === "all");
      const employees = ofYear.find(({ role }) => role.of === "workers" && role.part === "employees");
      if (isRejection(year)) problems.push(year);
      else if (!all) problems.push(reject("I.200", row, null));
      else if (employees && employees.people > all.people) {
        const facts = { employees: formatCount(employees.people), employed: formatCount(all.people) };
        problems.push(reject("I.206", row, employees.column, facts));
      } else {
        const repeat = findRepeat(`${regionCode} ${year}`, `${all.people} ${employees?.people ?? ""}`, row);
        if (repeat) problems.push(repeat);
        const key = { regionCode, base: request.base, year };
        facts.push({ ...key, segment: "ALL", count: all.people });
        if (employees) facts.push({ ...key, segment: "PU", count: employees.people });
      }
    }
    return problems.length > 0 ? { problems } : { facts };
  };
}

function byYear(figures: readonly TableFigure[], { year }: WorkersRequest): Map<string, TableFigure[]> {
  const years = new Map<string, TableFigure[]>();
  for (const figure of figures) {
    const written = figure.period?.slice(0, 4) ?? (year === undefined ? "" : String(year));
    years.set(written, [...(years.get(written) ?? []), figure]);
  }
  return years;
}

function noTime(row: number): Rejection {
  return reject("I.047", row, null);
}
