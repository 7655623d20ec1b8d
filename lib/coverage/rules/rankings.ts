import { NATION, provinceOf } from "@/lib/core/region-code";
import type { Period } from "@/lib/core/period";
import type { Standing } from "./standing";

/** @returns whether a regency without a figure of its own is counted in the total of its province or the nation */
export function isInsideTotal(code: string, standings: ReadonlyMap<string, Standing>): boolean {
  return [provinceOf(code), NATION].some((above) => {
    const area = standings.get(above)?.area;
    return area !== undefined && area.reported.byTotal === area.reported.of;
  });
}

/** Which regions deserve a look, most urgent first. */
export type Rankings = {
  /** By people missing to the target. */
  farthestBehind: Standing[];
  /** By rise against the same month a year earlier; each region has both ends. */
  fastestRising: Standing[];
  falling: Standing[];
  aboveHundred: Standing[];
  notReported: Standing[];
  /** Regions that have a figure now and had none a year ago, the youngest first. */
  newest: { standing: Standing; since: Period }[];
};

export function rankingsOf(
  standings: readonly Standing[],
  firstMonth: ReadonlyMap<string, Period>,
  all: ReadonlyMap<string, Standing>,
): Rankings {
  const by = (value: (standing: Standing) => number | null, keep: (value: number) => boolean, ascending = false) =>
    standings
      .flatMap((standing) => {
        const found = value(standing);
        return found !== null && keep(found) ? [{ standing, found }] : [];
      })
      .sort((a, b) => (ascending ? a.found - b.found : b.found - a.found))
      .map(({ standing }) => standing);
  return {
    farthestBehind: by(
      (standing) => standing.gap,
      (gap) => gap > 0,
    ),
    fastestRising: by(
      (standing) => standing.change,
      (change) => change > 0,
    ),
    falling: by(
      (standing) => standing.change,
      (change) => change < 0,
      true,
    ),
    aboveHundred: by(
      (standing) => standing.area.coverage,
      (coverage) => coverage > 1,
    ),
    notReported: standings.filter(
      (standing) => standing.area.participants === null && !isInsideTotal(standing.area.region.code, all),
    ),
    newest: standings
      .flatMap((standing) => {
        const since = firstMonth.get(standing.area.region.code);
        return since ? [{ standing, since }] : [];
      })
      .sort((a, b) => b.since.localeCompare(a.since)),
  };
}
