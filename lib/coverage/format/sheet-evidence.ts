import { formatCount, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import { NATION, provinceOf } from "@/lib/core/region-code";
import { hasNoFigure, readingsOf, segmentLabel } from "@/lib/published/rules";
import type { PublishedFigure } from "@/lib/published/schema";
import { regionBy, shortName } from "@/lib/regions/rules";
import { borrowedWords, targetName } from "@/lib/targets/format";
import { applicableTargets, statusLabel, targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";
import { peersOf } from "../rules/peers";
import type { Reading } from "../rules/reading";
import { placeOf } from "../rules/spread";
import type { Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";
import { silenceWord } from "./silence";
import { beyondText, placeText } from "./spread";
import { targetGap, targetsFor } from "./targets";

type Shown = NonNullable<Reading["shown"]>;

/** A target on the sheet, a line each. */
type TargetLine = {
  key: string;
  name: string;
  document: string;
  gap: string;
  isMain: boolean;
};

/** @returns the targets in order of height with the people missing to each; the others are only counted, with the reason */
export function sheetTargets(
  { region, catalogue, view }: Reading,
  { standing }: Shown,
): { rungs: TargetLine[]; left: string } {
  const { area } = standing;
  const applicable = applicableTargets(catalogue.targets, region.code);
  // A document that a nearer region repeats is one line, as on the ladder above it.
  const steps = new Set(targetSteps(applicable, [-Infinity, Infinity]));
  const lines = targetsFor(area, applicable).filter((target) => target.percent === null || steps.has(target));
  const all = lines.map((target) => ({
    target,
    gap: targetGap(area, target, view.indicator, standing.inTotal),
  }));
  const reasons = all.flatMap(({ gap }) => (gap.value === null ? [gap.text] : []));
  return {
    rungs: all
      .filter(({ gap }) => gap.value !== null)
      .sort((a, b) => (a.target.percent ?? Infinity) - (b.target.percent ?? Infinity))
      .map(({ target, gap }) => targetLineOf(target, gap.value === 0 ? gap.text : `kurang ${gap.text}`, standing)),
    left: [...new Set(reasons)]
      .map((reason) => `${reasons.filter((each) => each === reason).length} target ${reason}`)
      .join("; "),
  };
}

function targetLineOf(target: Target, gap: string, { area, target: main }: Standing): TargetLine {
  const name = target.percent === null ? `${formatCount(target.headcount)} orang (${target.year})` : targetName(target);
  return {
    key: target.id,
    name: [name, borrowedWords(target, area.region.code)?.replace("target ", "")].filter(Boolean).join(", "),
    document: `${target.instrument.title}; ${statusLabel(target.status)}`,
    gap,
    isMain: target.id === main?.id,
  };
}

/** The coverages of regions beside each other, lowest first; only those with a figure. */
type Spread = { code: string; name: string; coverage: number }[];

/** Dots of one province, as ratios, with what they show in words; a province has none of its own. */
export type SheetSpread = {
  values: number[];
  own: number | null;
  target: number | null;
  caption: string;
  detail: string | null;
};

/** @returns the regencies of the province beside each other; null where fewer than two have a figure */
export function sheetSpread({ region, regions, standings }: Reading, { standing }: Shown): SheetSpread | null {
  const province = regionBy(regions, region.level === "REGENCY" ? (region.parentCode ?? NATION) : region.code);
  const spread = spreadOf(regenciesIn(standings, region.code));
  const [lowest, highest] = [spread[0], spread.at(-1)];
  if (!lowest || !highest || spread.length < 2) return null;
  const target = comparedRatio(standing);
  const line = target === null ? "" : `; garis tegak: target ${formatStatedPercent(target * 100)}`;
  const values = spread.map(({ coverage }) => coverage);
  const own = spread.find(({ code }) => code === region.code)?.coverage ?? null;
  const ends = `${endText(lowest)} sampai ${endText(highest)}`;
  const beyond = beyondText({ values, target });
  return {
    ...{ values, own, target },
    caption: `${spread.length} daerah ${province.name}: ${ends}${line}${beyond === null ? "" : `; ${beyond.words} ${beyond.farthest}`}.`,
    detail: own === null ? null : `${shortName(region.name)} ${placeText(placeOf(own, values), "daerah")}.`,
  };
}

function spreadOf(standings: readonly Standing[]): Spread {
  return standings
    .flatMap(({ area, coverage }) => (coverage === null ? [] : [{ ...area.region, coverage }]))
    .sort((a, b) => a.coverage - b.coverage);
}

function endText({ name, coverage }: Spread[number]): string {
  return `${shortName(name)} ${formatPercent(coverage)}`;
}

function regenciesIn(standings: Reading["standings"], code: string): Standing[] {
  return [...standings.values()].filter(({ area }) => area.region.code.startsWith(`${provinceOf(code)}.`));
}

export type SheetRow = { key: string; name: string; isOwn: boolean; coverage: string; aside: string };

const ROWS = 5;

/** @returns regencies of like size, or of a province those that lack most people; none where no other has a figure */
export function sheetNeighbours({ region, standings }: Reading, { standing }: Shown): SheetRow[] {
  const regencies = regenciesIn(standings, region.code);
  const chosen =
    region.level === "REGENCY"
      ? peersOf(standing, regencies, ROWS)
      : regencies
          .filter(({ gap }) => gap !== null && gap > 0)
          .sort((a, b) => b.gap! - a.gap!)
          .slice(0, ROWS);
  if (!chosen.some(({ area }) => area.region.code !== region.code && area.participants !== null)) return [];
  return chosen.map((each) => ({
    key: each.area.region.code,
    name: shortName(each.area.region.name),
    isOwn: each.area.region.code === region.code,
    coverage: each.coverage === null ? silenceWord(each) : formatPercent(each.coverage, comparedRatio(each)),
    aside: each.gap === null ? "" : each.gap === 0 ? "tercapai" : `kurang ${formatCount(each.gap)}`,
  }));
}

const PRINTED = 3;

/** @returns the newest printed statements with a figure, a line each, and how many more there are */
export function printedLines({ printed, detail }: Pick<Reading, "printed" | "detail">): {
  lines: string[];
  more: number;
} {
  const stated = printed.filter((figure) => !hasNoFigure(figure));
  const lines = stated.slice(0, PRINTED).map((figure) => {
    const reading = readingsOf(figure, detail?.employed ?? []).find(({ agrees }) => agrees !== null);
    const verdict = reading ? ` ${reading.division} (${reading.agrees ? "cocok" : "tidak cocok"}).` : "";
    return `${formatDate(figure.acceptedDate ?? figure.printedDate)}, ${figure.publisher ?? "penerbit tidak tercatat"}: ${statement(figure)}.${verdict}`;
  });
  return { lines, more: stated.length - lines.length };
}

function statement({ participants, workers, percent, segment }: PublishedFigure): string {
  const parts = [
    ...(percent === null ? [] : [formatStatedPercent(percent)]),
    ...(participants === null ? [] : [`${formatCount(participants)} peserta`]),
    ...(workers === null ? [] : [`${formatCount(workers)} pekerja`]),
  ];
  return parts.join(", ") + (segment === "ALL" ? "" : ` (${segmentLabel(segment)})`);
}
