import { formatCount, formatPercent } from "@/lib/core/numbers";
import { markOf, type Marking } from "../rules/marking";
import { countBeyond, type Place } from "../rules/spread";
import type { AreaCoverage } from "../schema";

/** @returns where a region stands, the rank as a detail: `di sepertiga tengah 38 daerah Jawa Timur (urutan 17)` */
export function placeText({ place, of, third }: Place, whose: string): string {
  const all = `${formatCount(of)} ${whose}`;
  const rank = `urutan ${formatCount(place)} dari atas`;
  return third === null ? `${rank} di antara ${all}` : `di sepertiga ${third} ${all} (${rank})`;
}

type Dots = { values: readonly number[]; target: number | null };

/** @returns what the dots show, for whoever does not see them */
export function spreadText(name: string, own: number, dots: Dots, whose: string): string {
  const { values } = dots;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const beyond = beyondText(dots);
  const far = beyond === null ? "" : ` Pada gambar ${beyond.words} ${beyond.farthest}.`;
  return `Cakupan ${formatCount(values.length)} ${whose}: dari ${formatPercent(lowest)} sampai ${formatPercent(highest)}; ${name} ${formatPercent(own)}.${far}`;
}

/** @returns that dots at the end of a strip lie farther than they are drawn, and how far; null where each is in its place */
export function beyondText({ values, target }: Dots): { words: string; farthest: string } | null {
  const count = countBeyond(values, target);
  if (count === 0) return null;
  const words = `${formatCount(count)} titik di ujung kanan sebenarnya lebih jauh, sampai`;
  return { words, farthest: formatPercent(Math.max(...values)) };
}

/** The dots of a strip: their values, whose they are, the code of the highest, and that some are simulated where the page does not say it of all. */
export type Spread = { values: number[]; whose: string; farthest: string; remark: string | null };

/** @returns null where there is nothing to stand among; those that did not report are not counted as "daerah Jawa Timur" */
export function spreadOf(areas: readonly AreaCoverage[], whose: string, marking: Marking): Spread | null {
  const known = areas.filter(({ coverage }) => coverage !== null);
  if (known.length < 2) return null;
  return {
    values: known.flatMap(({ coverage }) => coverage ?? []),
    farthest: known.reduce((high, area) => (area.coverage! > high.coverage! ? area : high)).region.code,
    whose: known.length === areas.length ? whose : `${whose} yang melapor`,
    remark: known.some((area) => markOf(marking, area) !== null) ? "sebagian titik simulasi" : null,
  };
}
