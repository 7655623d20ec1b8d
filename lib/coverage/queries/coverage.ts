import { NATION } from "@/lib/core/region-code";
import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { readRegions } from "@/lib/regions/queries";
import { regionBy, regionsBelow } from "@/lib/regions/rules";

import { indicatorBy } from "../rules/indicator";
import { coverageOfMonth, defaultPeriod } from "../rules/months";
import { sourcesBehind } from "../rules/sources";
import { treeOf } from "../rules/tree";
import type { AreaCoverage } from "../schema";
import type { DataChoice } from "@/lib/core/vocabulary";
import { readCatalogue } from "./catalogue";
import { readFacts } from "./facts";
import { memoisedSeries } from "./series";

type CoverageChoice = {
  period?: Period;
  level?: "nation" | "province" | "regency";
  parent?: string;
  indicator: string;
  data: DataChoice;
};

/**
 * The coverage of every area of one level in one month, with the total of the area they lie in.
 * @throws AppError invalid-input for an unknown indicator, not-found for an unknown parent
 */
export async function readCoverage(actor: Actor, choice: CoverageChoice) {
  const [regions, catalogue] = await Promise.all([readRegions(actor), readCatalogue(actor)]);
  const indicator = indicatorBy(catalogue.indicators, choice.indicator);
  const rootCode = regionBy(regions, choice.parent ?? NATION).code;
  const root = treeOf(regions, rootCode)!;
  const level = choice.level ?? (rootCode === NATION ? "province" : "regency");
  const facts = await readFacts(actor, indicator, choice.data);
  const period = choice.period ?? defaultPeriod(memoisedSeries(root, facts, indicator));
  const month = period ? coverageOfMonth(root, facts, indicator, period) : new Map<string, AreaCoverage>();
  const shown = level === "nation" ? [regionBy(regions, NATION)] : regionsBelow(regions, rootCode, level);
  const rows = shown.flatMap((region) => month.get(region.code) ?? []);
  const total = month.get(rootCode) ?? null;
  return {
    period,
    indicator: indicator.code,
    rows,
    total,
    sources: sourcesBehind(catalogue.sources, total ? [total, ...rows] : rows),
  };
}

/**
 * One region month by month, under one definition.
 * @throws AppError invalid-input for an unknown indicator, not-found for an unknown region
 */
export async function readSeries(
  actor: Actor,
  code: string,
  choice: { from?: Period; to?: Period; indicator: string; data: DataChoice },
) {
  const [regions, catalogue] = await Promise.all([readRegions(actor), readCatalogue(actor)]);
  const indicator = indicatorBy(catalogue.indicators, choice.indicator);
  const region = regionBy(regions, code);
  const { from, to } = choice;
  const facts = await readFacts(actor, indicator, choice.data);
  const rows = memoisedSeries(treeOf(regions, code)!, facts, indicator).filter(
    ({ period }) => (from === undefined || period >= from) && (to === undefined || period <= to),
  );
  return {
    region: { code: region.code, name: region.name },
    indicator: indicator.code,
    rows,
    sources: sourcesBehind(catalogue.sources, rows),
  };
}
