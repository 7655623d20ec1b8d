import { formatCount } from "@/lib/core/numbers";
import { yearOf, type Period } from "@/lib/core/period";
import type { WorkerFact } from "@/lib/workers/schema";
import { isRejection, quote, reject } from "../messages";
import { TIDY_CODES, type Rejection, type WorkersRequest } from "../schema";
import type { Layout } from "./check-header";
import { repeatFinder } from "./find-repeats";
import type { RowJudge } from "./judge-rows";
import { readCount } from "./read-count";
import { resolveRegion, type RegionIndex } from "./resolve-region";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** What a row is judged by besides its own words. */
type Around = { regions: RegionIndex; thisMonth: Period };

/** Judges rows of `region_code,year,employed[,employees]`: all workers as segment ALL, wage employees as PU. */
export function workersJudge(
  layout: Layout,
  request: WorkersRequest,
  { regions, thisMonth }: Around,
): RowJudge<WorkerFact> {
  const findRepeat = repeatFinder();
  const at = layout.position;
  return ({ row, cells }, thousands) => {
    const region = resolveRegion(cells[at.region_code!]!, request.codes ?? TIDY_CODES, regions, row);
    const year = readYear(cells[at.year!]!, yearOf(thisMonth), row);
    const employed = readCount(cells[at.employed!]!, { row, column: "employed", thousands });
    // An empty cell of an optional column is "not given", which is not 0.
    const given = at.employees === undefined ? "" : cells[at.employees]!;
    const employees = given === "" ? null : readCount(given, { row, column: "employees", thousands });

    if (isRejection(region) || isRejection(year) || isRejection(employed) || isRejection(employees)) {
      return { problems: [region, year, employed, employees].filter(isRejection) };
    }
    if (employees !== null && employees > employed) {
      const facts = { employees: formatCount(employees), employed: formatCount(employed) };
      return { problems: [reject("I.206", row, "employees", facts)] };
    }
    const repeat = findRepeat(`${region.code} ${year}`, `${employed} ${employees ?? ""}`, row);
    if (repeat) return { problems: [repeat] };

    const key = { regionCode: region.code, base: request.base, year };
    const all: WorkerFact = { ...key, segment: "ALL", count: employed };
    return { facts: employees === null ? [all] : [all, { ...key, segment: "PU", count: employees }] };
  };
}

/** @returns the year, or why not: I.402 no year of workers, I.405 one to come */
export function readYear(text: string, thisYear: number, row: number): number | Rejection {
  const year = /^[0-9]{4}$/.test(text) ? Number(text) : 0;
  if (year < FIRST_YEAR || year > LAST_YEAR) return reject("I.402", row, "year", { text: quote(text) });
  return year <= thisYear ? year : reject("I.405", row, "year", { year, now: thisYear });
}
