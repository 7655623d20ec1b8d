import type { Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { hrefIn, type View } from "./view";

/** Parts of that page besides the figure itself: the target it is held against, its segments, the months that trends name. */
export const ORIGIN_PARTS = { target: "target", segments: "segmen", months: "bulan" } as const;

/** @returns the address of the page that says where an area's figures come from */
export function originPath(code: string): string {
  if (code === NATION) return "/asal";
  return `/${code.includes(".") ? "daerah" : "provinsi"}/${code}/asal`;
}

/** @returns the same for a month in a view, at one of its parts */
export function originHref(
  view: View,
  code: string,
  period: Period | null,
  part?: (typeof ORIGIN_PARTS)[keyof typeof ORIGIN_PARTS],
): string {
  return hrefIn(view, originPath(code), { period }) + (part ? `#${part}` : "");
}
