import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { DataChoice } from "@/lib/core/vocabulary";
import { readVersions } from "@/lib/db/remembered";
import { readRegionsAt } from "@/lib/regions/queries";
import { DEFAULT_INDICATOR, indicatorBy } from "../rules/indicator";
import type { DerivedCheck } from "../schema";
import type { AreaNode } from "../rules/roll-up";
import { treeOf } from "../rules/tree";
import { readAreaMonths, rollUpMonths, TEN_YEARS } from "./area-months";
import { readCatalogue } from "./catalogue";
import { NOW } from "./effective";
import type { Lens } from "./months";

/** How many of its newest months are recomputed of each area. */
const MONTHS_COMPARED = 3;

/**
 * Reads ten years of the nation and of each province under the default definition, which stores what is not stored yet.
 * @returns how many months there are
 */
export async function readAllAreaMonths(actor: Actor, data: DataChoice): Promise<number> {
  let months = 0;
  for (const { lens, node } of await readAreaLenses(actor, data))
    months += (await readAreaMonths(lens, node, TEN_YEARS)).length;
  return months;
}

async function readAreaLenses(actor: Actor, data: DataChoice): Promise<{ lens: Lens; node: AreaNode }[]> {
  const versions = await readVersions();
  const [regions, { indicators }] = await Promise.all([
    readRegionsAt(actor, versions),
    readCatalogue(actor, NOW, versions),
  ]);
  const lens: Lens = {
    versions,
    indicator: indicatorBy(indicators, DEFAULT_INDICATOR),
    knowledge: { data, knownAt: NOW },
  };
  return regions.filter(({ level }) => level !== "REGENCY").map(({ code }) => ({ lens, node: treeOf(regions, code)! }));
}

/**
 * Recomputes the newest months of the nation and of each province from the facts and compares them with what is stored.
 * @throws AppError forbidden
 */
export async function checkDerived(actor: Actor): Promise<DerivedCheck> {
  permit(actor, "read-in-depth");
  const check: DerivedCheck = { months: 0, different: [] };
  for (const { lens, node } of await readAreaLenses(actor, "all")) {
    const stored = (await readAreaMonths(lens, node, TEN_YEARS)).slice(-MONTHS_COMPARED);
    const made = await rollUpMonths(
      lens,
      node,
      stored.map(({ period }) => period),
    );
    for (const point of stored) {
      check.months += 1;
      // By way of JSON, as it was stored.
      if (sorted(made.get(point.period) ?? null) !== sorted(point))
        check.different.push({ area: node.code, period: point.period });
    }
  }
  return check;
}

/** jsonb keeps its keys in an order of its own. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
