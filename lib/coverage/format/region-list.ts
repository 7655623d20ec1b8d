import { formatCount } from "@/lib/core/numbers";
import type { Period } from "@/lib/core/period";
import type { Standing } from "../rules/standing";
import type { View } from "../rules/view";

/** @returns where the regions of a list stand: `503 dari 514 daerah melapor; 20 mencapai target, 483 belum.` */
export function listText(all: readonly Standing[], count: number, noun: string): string {
  const reported = all.filter(({ area }) => area.participants !== null).length;
  const compared = all.filter(({ gap }) => gap !== null);
  const met = compared.filter(({ meets }) => meets).length;
  const said = `${formatCount(reported)} dari ${formatCount(count)} ${noun} melapor`;
  if (compared.length === 0) return `${said}.`;
  return `${said}; ${formatCount(met)} mencapai target, ${formatCount(compared.length - met)} belum.`;
}

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
