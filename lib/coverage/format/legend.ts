import { formatStatedPercent } from "@/lib/core/numbers";
import { baseRemark, targetName } from "@/lib/targets/format";
import type { Bin } from "../rules/bins";
import { fillOf, scaleOf, type MapScale } from "../rules/map-scale";
import type { Standing } from "../rules/standing";
import type { Indicator } from "../schema";
import { whyNotCompared } from "./comparison";
import { mapFinding } from "./map-finding";
import { silenceWord, totalWord } from "./silence";

/** The legend of a map: a histogram of what it shows, and what it shows beside. */
export type MapLegend = {
  /** what the map shows, for its title */
  finding: string;
  /** what bars and edges are */
  caption: string;
  /** why there is no target, or what must be known of its base */
  note: string | null;
  /** `label` is the range in words, `count` the areas in it */
  bars: { side: Bin["side"]; label: string; count: number }[];
  /** One more than bars, from left to right. */
  edges: string[];
  /** The edge that the target is. */
  target: { at: number; label: string } | null;
  /** What stands beside the histogram, where there is any. */
  others: { key: "over" | "none" | "block" | "missing"; label: string; count: number }[];
};

/** The areas of a map: those with a figure of their own, those without, and provinces drawn as one block. */
export type OnMap = {
  own: readonly Standing[];
  /** Standings, or nothing at all, of areas that are hatched. */
  missing: number;
  /** Areas in a total only; those of a former province are in no block. */
  inTotal: number;
  blocks: readonly Standing[];
  unit: "daerah" | "provinsi";
};

/** @returns the scale of a map and its legend; every area is in one count, a block counts as one */
export function mapLegend(on: OnMap, indicator: Indicator): { scale: MapScale; legend: MapLegend } {
  const known = on.own.filter(({ coverage }) => coverage !== null);
  const shown = [...known, ...on.blocks];
  const scale = scaleOf(shown);
  const fills = shown.map((standing) => fillOf(standing, scale));
  const count = (fill: number | "over" | "none") => fills.filter((each) => each === fill).length;
  const { bins, target } = scale;
  const missing = on.missing + on.own.length - known.length;
  const of = on.own.length + on.missing + on.inTotal;
  const other = shown.find(({ comparison }) => comparison === "other-base");
  const at = bins.findIndex(({ side }) => side === "above");
  const hasEdge = bins.some(({ side }) => side !== "plain");
  const others: MapLegend["others"] = [
    { key: "over", label: "di atas 100%", count: count("over") },
    { key: "none", label: "tanpa target yang sebanding", count: count("none") },
    { key: "block", label: `daerah: ${totalWord("province")}`, count: on.inTotal },
    { key: "missing", label: silenceWord({ inTotal: null }), count: missing },
  ];
  return {
    scale,
    legend: {
      finding: mapFinding({ known, of, blocks: on.blocks.length, unit: on.unit }),
      caption: captionOf(scale, on),
      note: noteOf(scale, other, indicator),
      bars: bins.map((bin, index) => ({ side: bin.side, label: labelOf(bin), count: count(index) })),
      edges: bins.length === 0 ? [] : [...bins.map(({ from }) => edgeOf(from)), edgeOf(bins.at(-1)!.to)],
      target: hasEdge
        ? {
            at: at < 0 ? bins.length : at,
            label: target ? `target ${formatStatedPercent(target.percent)}` : "target masing-masing",
          }
        : null,
      others: others.filter((each) => each.count > 0),
    },
  };
}

function captionOf({ measure, bins }: MapScale, { blocks, unit }: OnMap): string {
  if (bins.length === 0) return "";
  const what = measure === "coverage" ? "Cakupan dalam persen" : "Cakupan dalam persen dari target masing-masing";
  const blocksToo = blocks.length > 0 && unit === "daerah" ? "; blok provinsi dihitung satu" : "";
  return `${what}; tinggi batang: jumlah ${unit}${blocksToo}. Pilih batang untuk menyaring peta.`;
}

function noteOf({ target }: MapScale, other: Standing | undefined, indicator: Indicator): string | null {
  if (other) return whyNotCompared(other, indicator)?.long ?? null;
  const remark = target && baseRemark(target);
  return remark ? `Target ${targetName(target)}: ${remark}.` : null;
}

function edgeOf(percent: number): string {
  return formatStatedPercent(percent).replace("%", "");
}

function labelOf({ from, to }: Bin): string {
  return `${formatStatedPercent(from)} – ${formatStatedPercent(to)}`;
}
