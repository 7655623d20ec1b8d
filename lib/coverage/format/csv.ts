import { changeOf } from "../rules/standing";
import type { AreaCoverage } from "../schema";

/** The columns of a coverage table as a file: the division before the ratio, and what is simulated said in each row. */
export const COVERAGE_COLUMNS = [
  "region_code",
  "region_name",
  "participants",
  "workers_reported",
  "workers",
  "workers_year",
  "reported_n",
  "reported_of",
  "coverage",
  "lower_bound",
  "pu",
  "bpu",
  "jakon",
  "pmi",
  "unsplit",
  "year_on_year_points",
  "year_on_year_regions",
  "year_on_year_of",
  "revised_at",
  "revised_from",
  "simulated",
  "flags",
  "sources",
] as const;

/**
 * @returns one area as the cells of `COVERAGE_COLUMNS`; missing is empty, never 0. A file states what a page states: of
 * an area with few reports neither a ratio nor a change (the API gives both with the flag)
 */
export function coverageCells(area: AreaCoverage): (string | number | null)[] {
  const { segments, yearOnYear, revision } = area;
  const isStated = !area.flags.includes("few-reports");
  return [
    area.region.code,
    area.region.name,
    area.participants,
    area.reported.workers,
    area.workers,
    area.workersYear,
    area.reported.n,
    area.reported.of,
    isStated ? area.coverage : null,
    isStated ? area.lowerBound : null,
    segments.PU,
    segments.BPU,
    segments.JAKON,
    segments.PMI,
    segments.unsplit,
    isStated ? changeOf(area) : null,
    yearOnYear?.regions ?? null,
    yearOnYear?.of ?? null,
    revision?.at ?? null,
    revision?.participants ?? null,
    area.simulated ? "simulasi" : "",
    area.flags.join(" "),
    area.sources.join(" "),
  ];
}
