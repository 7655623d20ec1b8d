import { baseRemark, targetName } from "@/lib/targets/format";
import { legendOf, type Bin } from "../rules/bins";
import type { Standing } from "../rules/standing";
import type { Indicator } from "../schema";
import { whyNotCompared } from "./comparison";

/** A fill of the map: a distance to the target, `none` for a figure that no target compares with, null for no figure. */
export type Fill = Bin | "none";

export type MapLegend = { title: string; note: string | null; fills: { fill: Fill; label: string; count: number }[] };

/** @returns how an area is filled; what too few reported has no figure to fill it by */
export function fillOf({ bin, coverage }: Pick<Standing, "bin" | "coverage">): Fill {
  if (coverage === null) return null;
  return bin ?? "none";
}

/** @returns what the fills mean and how many of the areas have each; where no target compares, why */
export function mapLegend(areas: readonly Standing[], indicator: Indicator): MapLegend {
  const fills = areas.map(fillOf);
  const count = (fill: Fill) => fills.filter((each) => each === fill).length;
  const measured = areas.filter(({ comparison }) => comparison === "comparable");
  const other = areas.find(({ comparison }) => comparison === "other-base");
  const note = other ? (whyNotCompared(other, indicator)?.long ?? null) : null;
  const targets = new Map(measured.map(({ target }) => [target!.percent, target!]));
  const only = targets.size === 1 ? [...targets.values()][0]! : null;
  const remark = only && baseRemark(only);
  const bins = legendOf(
    fills.filter((fill) => fill !== "none"),
    only?.percent ?? null,
  );
  const missing = { fill: null, label: "belum ada angka", count: count(null) };
  const unmeasured = { fill: "none" as const, label: "tanpa target yang sebanding", count: count("none") };
  return {
    title:
      measured.length === 0
        ? "Kabupaten/kota menurut ada tidaknya angka"
        : `Kabupaten/kota menurut jarak ke target${only ? ` ${targetName(only)}` : " masing-masing"}${remark ? `; ${remark}` : ""}`,
    note,
    fills: [
      ...(measured.length === 0
        ? []
        : bins.flatMap(({ bin, label, count }) => (bin === null ? [] : [{ fill: bin, label, count }]))),
      ...(unmeasured.count > 0 ? [unmeasured] : []),
      missing,
    ],
  };
}
