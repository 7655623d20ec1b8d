import type { Actor } from "@/lib/auth/actor";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import type { Reading } from "../rules/reading";
import { standingsOf, type Standing } from "../rules/standing";
import { viewOf } from "../rules/view";
import { readCatalogue } from "./catalogue";
import { readOverview } from "./overview";

/**
 * Reads a page in at most five statements: regions, catalogue, the stamp of the facts, and what of them changed.
 * @param code the region the page is about
 * @param root what is read around it: itself, or the province it is compared in
 * @throws AppError not-found for an unknown region
 */
export async function readReading(actor: Actor, code: string, root: string, params: SearchParams): Promise<Reading> {
  const [regions, catalogue] = await Promise.all([readRegions(actor), readCatalogue(actor, code)]);
  const region = regionBy(regions, code);
  const view = viewOf(params, catalogue.indicators, catalogue.targets);
  const overview = await readOverview(actor, regions, {
    root,
    focus: code,
    period: view.period,
    indicator: view.indicator,
    data: view.data,
  });
  const standings =
    overview.period && view.target
      ? standingsOf(overview.month.values(), overview.lastYear, catalogue.targets, view.target, overview.period)
      : new Map<string, Standing>();
  const standing = standings.get(code);
  const shown = overview.period && standing ? { period: overview.period, standing } : null;
  return { region, regions, catalogue, view, overview, standings, shown };
}
