import { formatCount } from "@/lib/core/numbers";
import { isWithin } from "@/lib/core/region-code";
import type { TableFigure, TableRowFigures, TotalRow } from "./judge-table";

const NAMED = 3;

/**
 * Compares the rows that add others up with what they add up. A difference is said and refuses nothing: people who are
 * registered in no regency are in a province's total, and rounded figures need not add up.
 */
export function totalNotices(data: readonly TableRowFigures[], totals: readonly TotalRow[]): string[] {
  const sums = sumsOf(data, totals);
  let compared = 0;
  const wrong: string[] = [];
  for (const { row, regionCode, figures } of totals) {
    for (const { role, period, people, unit } of figures) {
      const sum = sums.get(keyOf({ role, period }, regionCode));
      if (!sum) continue;
      compared += 1;
      // Half a unit for each part and for the total itself.
      const tolerance = unit === 1 ? 0 : (unit * (sum.parts + 1)) / 2;
      if (Math.abs(sum.people - people) > tolerance)
        wrong.push(`baris ${row}: ${formatCount(people)}, jumlah rinciannya ${formatCount(sum.people)}`);
    }
  }
  if (wrong.length === 0) return [];
  const more = wrong.length > NAMED ? "; ..." : "";
  return [
    `${formatCount(wrong.length)} dari ${formatCount(compared)} total dalam berkas tidak sama dengan jumlah rinciannya ` +
      `(${wrong.slice(0, NAMED).join("; ")}${more}). Total tidak dicatat; periksa sumbernya.`,
  ];
}

type Sum = { people: number; parts: number };

/** What is counted below each area that has a total, by what it counts and when. */
function sumsOf(data: readonly TableRowFigures[], totals: readonly TotalRow[]): Map<string, Sum> {
  const areas = [...new Set(totals.map(({ regionCode }) => regionCode))];
  const sums = new Map<string, Sum>();
  for (const { regionCode, figures } of data) {
    const around = areas.filter((area) => area === null || (area !== regionCode && isWithin(area, regionCode)));
    for (const area of around) {
      for (const figure of figures) {
        const key = keyOf(figure, area);
        const sum = sums.get(key) ?? { people: 0, parts: 0 };
        sums.set(key, { people: sum.people + figure.people, parts: sum.parts + 1 });
      }
    }
  }
  return sums;
}

function keyOf({ role, period }: Pick<TableFigure, "role" | "period">, area: string | null): string {
  return JSON.stringify([role, period, area]);
}
