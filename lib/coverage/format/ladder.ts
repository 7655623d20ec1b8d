import { formatCountShort, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { baseLabel, kindName, targetShort } from "@/lib/targets/format";
import { targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";
import { isSameBase } from "../rules/comparison";
import { gapOf } from "../rules/ratio";
import type { Measure, Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";
import { toneOf, type Tone } from "./cards";

/** One target on the scale. `at` is 0..100 percent; names from the shortest to the longest that still says more. */
export type Rung = { key: string; at: number; isChosen: boolean; names: [string, string, string] };

/** Coverage from 0 to 100% with every target that compares; `note` names those over other workers. */
export type Ladder = { fill: number; tone: Tone; words: string; rungs: Rung[]; note: string | null };

/** A name that is longer pushes others away from the scale. */
const LONGEST_TITLE = 34;

/** @returns null where no percentage is said of the area: an empty bar would read as 0% */
export function ladderOf(
  standing: Standing,
  applicable: readonly Target[],
  { indicator }: Pick<Measure, "indicator">,
): Ladder | null {
  const { coverage, target } = standing;
  if (coverage === null) return null;
  const steps = targetSteps(applicable, [-Infinity, Infinity]);
  const others = steps.filter((each) => !isSameBase(indicator, each));
  const rungs = steps
    .filter((each) => isSameBase(indicator, each))
    .sort((one, other) => one.percent! - other.percent! || one.year - other.year)
    .map((each) => rungOf(each, standing, each.id === target?.id));
  const isOver = coverage > 1;
  return {
    fill: isOver ? 100 : coverage * 100,
    tone: toneOf(standing),
    words: `Cakupan ${formatPercent(coverage, comparedRatio(standing))} pada skala 0 sampai 100%`,
    rungs,
    note:
      others.length === 0
        ? null
        : `Tidak pada skala ini karena dasarnya lain: ${others.map((each) => `${targetShort(each)}, dasar ${baseLabel(each)}`).join("; ")}.`,
  };
}

function rungOf(target: Target, standing: Standing, isChosen: boolean): Rung {
  const stated = formatStatedPercent(target.percent);
  const short = `${kindName(target.instrument.kind)} ${stated}`;
  const title = target.instrument.title.replace(" BPJS Ketenagakerjaan", "");
  const year = title.includes(String(target.year)) ? "" : ` (${target.year})`;
  const long = title.length > LONGEST_TITLE ? `${short}${year}` : `${title} ${stated}${year}`;
  return {
    key: target.id,
    at: Math.min(100, target.percent!),
    isChosen,
    // The headline says how many are missing to the chosen one.
    names: [short, long, isChosen ? long : `${long} · ${missingText(target, standing)}`],
  };
}

function missingText(target: Target, { area, coverage }: Standing): string {
  const gap = gapOf(area.participants, area.reported.workers, target.percent!);
  if (gap === 0) return coverage! > 1 ? "terlampaui" : "tercapai";
  return `${formatCountShort(gap)} orang`;
}
