import { formatCount, formatPercent } from "@/lib/core/numbers";
import type { Place } from "../rules/spread";

/** @returns where a region stands, the rank as a detail: `di sepertiga tengah 38 daerah Jawa Timur (urutan 17)` */
export function placeText({ place, of, third }: Place, whose: string): string {
  const all = `${formatCount(of)} ${whose}`;
  const rank = `urutan ${formatCount(place)} dari atas`;
  return third === null ? `${rank} di antara ${all}` : `di sepertiga ${third} ${all} (${rank})`;
}

/** @returns what the dots show, for whoever does not see them */
export function spreadText(name: string, own: number, values: readonly number[], whose: string): string {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return `Cakupan ${formatCount(values.length)} ${whose}: dari ${formatPercent(lowest)} sampai ${formatPercent(highest)}; ${name} ${formatPercent(own)}.`;
}
