import { countCell, percentCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount } from "@/lib/core/numbers";
import type { Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";
import { totalWord } from "./silence";

/** Regions with a word or number each. */
export type RegionList = { title: string; items: { standing: Standing; cell: Cell }[] };

/**
 * @param inTotal how many are only in the total of a wider area: they neither reported nor are they to be asked
 * @returns those that did not report, to be asked why
 */
export function silentList(silent: readonly Standing[], inTotal: number): RegionList {
  const inside = `${formatCount(inTotal)} daerah ${totalWord("province")}`;
  const missing = `Belum lapor: ${formatCount(silent.length)} daerah`;
  const said = [...(silent.length > 0 ? [missing] : []), ...(inTotal > 0 ? [inside] : [])];
  return {
    title: said.length === 0 ? "Semua daerah sudah lapor" : said.join("; "),
    items: silent.map((standing) => ({ standing, cell: textCell("", null) })),
  };
}

/** @returns those that reported, each with its own figure, the largest first */
export function reportedList(regencies: readonly Standing[]): RegionList {
  const reported = regencies
    .filter(({ area }) => area.participants !== null)
    .sort((a, b) => (b.area.workers ?? 0) - (a.area.workers ?? 0));
  return {
    title: `Sudah lapor: ${formatCount(reported.length)} daerah`,
    items: reported.map((standing) => ({
      standing,
      cell:
        standing.coverage === null
          ? countCell(standing.area.participants, `${formatCount(standing.area.participants)} peserta`)
          : percentCell(standing.coverage, comparedRatio(standing)),
    })),
  };
}
