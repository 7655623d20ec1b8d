import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { targetName } from "@/lib/targets/format";
import type { Standing } from "../rules/standing";
import type { View } from "../rules/view";

/** @returns what a list of regions is of: `514 daerah, September 2025, diukur terhadap target 61% (2025).` */
export function listText(count: number, noun: string, { period, standing: { target } }: Shown): string {
  const against = target ? `, diukur terhadap target ${targetName(target)}` : "";
  return `${formatCount(count)} ${noun}, ${formatPeriod(period)}${against}.`;
}

type Shown = { period: Period; standing: Pick<Standing, "target"> };

/** @returns the address of the table as a file, of the country or of one province */
export function listFile(
  level: "province" | "regency",
  period: Period,
  { indicator, data, target }: Pick<View, "indicator" | "data" | "target">,
  parent: string | null,
): string {
  const query = new URLSearchParams({ level, period, indicator: indicator.code, data });
  if (target !== null) query.set("target", target.key);
  if (parent !== null) query.set("parent", parent);
  return `/api/v1/coverage.csv?${query.toString()}`;
}
