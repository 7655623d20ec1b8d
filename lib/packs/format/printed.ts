import { formatCount } from "@/lib/core/numbers";
import type { PackTable } from "../schema";

/** @returns what of a table page and paper show, in words; what is left out is said below it */
export function printed({ caption, columns, rows, most, aside }: PackTable) {
  const shown = most === null ? rows : rows.slice(0, most);
  const left = rows.length - shown.length;
  const more = left === 0 ? null : `dan ${formatCount(left)} lainnya, semuanya dalam berkas Excel.`;
  return {
    ...{ caption, columns },
    rows: shown.map((row) => ({ cells: row.map(({ text }) => text), aside: null, isMain: false })),
    aside: [more, aside].filter((part) => part !== null).join(" ") || null,
  };
}
