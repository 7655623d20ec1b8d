import { provinceOf } from "@/lib/core/region-code";
import { addMonths, yearOf, type Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { judge } from "@/lib/quality/rules/judge";
import type { Finding, JudgeContext } from "@/lib/quality/schema";
import { readBranchCoverage } from "@/lib/access/queries";
import type { BranchCoverage } from "@/lib/access/rules";
import { laidOver, type History } from "../rules/judged-counts";
import type { ParticipantFact, ReportKey } from "../schema";
import { branchesOf, readRegencies, type CoveredRegion } from "./covered-regions";
import { historyOf, readKnownWorkers, readPastCounts, type PastCounts } from "./past-months";

/** A region's month with figures, and every rule that they break. */
export type ExaminedMonth = CoveredRegion & { period: Period; findings: Finding[] };

/**
 * Judges figures that are recorded or about to be, province by province; each province takes a statement for its past
 * and one a year for its workers. The caller has checked who asks.
 * @param keys the months to judge; those without any figure are left out of what is returned
 * @param facts counts of these months that are laid over what is recorded; none for what is approved
 */
export async function examineMonths(
  tx: Db,
  keys: readonly ReportKey[],
  facts: readonly ParticipantFact[] = [],
): Promise<ExaminedMonth[]> {
  const [coverage, regencies] = await Promise.all([readBranchCoverage(tx), readRegencies(tx)]);
  const examined: ExaminedMonth[] = [];
  for (const [province, own] of groupsOf(keys, ({ regionCode }) => provinceOf(regionCode))) {
    const regions = regencies.filter(({ code }) => code.startsWith(`${province}.`));
    const given = facts.filter((fact) => provinceOf(fact.regionCode) === province);
    examined.push(...(await examineProvince(tx, { regions, keys: own, facts: given, coverage })));
  }
  return examined;
}

type Province = {
  regions: readonly CoveredRegion[];
  keys: readonly ReportKey[];
  facts: readonly ParticipantFact[];
  coverage: BranchCoverage;
};

async function examineProvince(tx: Db, { regions, keys, facts, coverage }: Province): Promise<ExaminedMonth[]> {
  const codes = regions.map(({ code }) => code);
  const periods = [...new Set(keys.map(({ period }) => period))].sort();
  const past = await readPastCounts(tx, periods.at(-1)!, codes, { from: periods[0]! });
  const histories = new Map([...past].map(([code, months]) => [code, historyOf(months)]));
  layOver(histories, past, facts);
  const workers = new Map<number, Awaited<ReturnType<typeof readKnownWorkers>>>();
  const examined: ExaminedMonth[] = [];
  for (const period of periods) {
    const year = yearOf(period);
    if (!workers.has(year)) workers.set(year, await readKnownWorkers(tx, period, codes));
    const forms = new Map(codes.map((code) => [code, branchesOf(coverage, { regionCode: code, period })[0]]));
    for (const { regionCode } of keys.filter((key) => key.period === period)) {
      const region = regions.find(({ code }) => code === regionCode);
      const history = histories.get(regionCode);
      const cells = history?.get(period);
      if (!region || !history || !cells) continue;
      // The rows that stand in one form; where no branch is known, those of the province.
      const form = regions.filter((other) => other !== region && forms.get(other.code) === forms.get(regionCode));
      const context: JudgeContext = {
        history,
        workers: workers.get(year)!.get(regionCode)?.count ?? null,
        others: form.map(({ code, name }) => ({
          name,
          cells: histories.get(code)!.get(period) ?? {},
          lastMonth: histories.get(code)!.get(addMonths(period, -1)) ?? {},
        })),
      };
      examined.push({ ...region, period, findings: judge({ period, cells, total: null }, context) });
    }
  }
  return examined;
}

function layOver(
  histories: ReadonlyMap<string, History>,
  past: ReadonlyMap<string, PastCounts>,
  facts: readonly ParticipantFact[],
): void {
  for (const own of groupsOf(facts, ({ regionCode, period }) => `${regionCode} ${period}`).values()) {
    const { regionCode, period } = own[0]!;
    const recorded = past.get(regionCode)?.get(period) ?? [];
    histories.get(regionCode)?.set(period, laidOver(recorded, own));
  }
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
