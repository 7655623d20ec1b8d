import { FUNDING_SOURCES, type FundingSource } from "@/lib/core/funding-sources";
import { addMonths, yearOf, type Period } from "@/lib/core/period";
import { MOST_RUPIAH, STANDARD_PROGRAMME, type PlanRow, type Rate } from "../schema";

// Rupiah are whole numbers. What a row may cost is limited so that everything added up here stays exact.

type Paid = Pick<PlanRow, "months" | "start" | "contribution">;

/** @param rates of one programme in any order @returns the newest rate that holds in a month, null before the first one */
export function rateAt(rates: readonly Rate[], month: Period, programme = STANDARD_PROGRAMME): Rate | null {
  const begun = rates.filter((rate) => rate.programme === programme && (rate.validFrom ?? "") <= month);
  return begun.toSorted((one, other) => ((one.validFrom ?? "") < (other.validFrom ?? "") ? -1 : 1)).at(-1) ?? null;
}

/** @returns the months that a row pays for, in order */
export function monthsOf({ start, months }: Pick<PlanRow, "start" | "months">): Period[] {
  return Array.from({ length: months }, (_, index) => addMonths(start, index));
}

/** @returns rupiah a person in one month; null where neither row nor table says */
export function contributionIn({ contribution }: Pick<PlanRow, "contribution">, rates: readonly Rate[], month: Period) {
  return contribution ?? rateAt(rates, month)?.rupiah ?? null;
}

/** @returns rupiah a person over all months of a row; null where the rate of some month is not known */
export function perPersonOf(row: Paid, rates: readonly Rate[]): number | null {
  const paid = monthsOf(row).map((month) => contributionIn(row, rates, month));
  return paid.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

/**
 * @returns rupiah that a row costs; null where the rate of some month is not known
 * @throws RangeError beyond what a row may cost
 */
export function costOf(row: PlanRow, rates: readonly Rate[]): number | null {
  const perPerson = perPersonOf(row, rates);
  if (perPerson === null) return null;
  if (isTooMuch(row.people, perPerson)) throw new RangeError(`more than ${MOST_RUPIAH} rupiah in one row`);
  return row.people * perPerson;
}

/** @returns whether people times rupiah is more than a row may cost, asked without multiplying */
export function isTooMuch(people: number, perPerson: number): boolean {
  return people > Math.floor(MOST_RUPIAH / perPerson);
}

/** What a plan costs: rupiah, and people times months. */
export type PlanCost = {
  rupiah: number;
  personMonths: number;
  /** Rupiah by who pays, in the order in which they are offered. */
  byFunding: { funding: FundingSource; rupiah: number }[];
  /** Rupiah by calendar year, as budgets are; each month in its own. */
  byYear: { year: number; rupiah: number }[];
};

/** @returns null where the rate of some month is not known */
export function planCostOf(rows: readonly PlanRow[], rates: readonly Rate[]): PlanCost | null {
  const parts = rows.flatMap((row) =>
    monthsOf(row).map((month) => ({ row, month, rupiah: monthCost(row, rates, month) })),
  );
  if (parts.some(({ rupiah }) => rupiah === null)) return null;
  const sumOf = (some: typeof parts) => some.reduce((sum, { rupiah }) => sum + rupiah!, 0);
  const years = [...new Set(parts.map(({ month }) => yearOf(month)))].sort((one, other) => one - other);
  return {
    rupiah: sumOf(parts),
    personMonths: rows.reduce((sum, { people, months }) => sum + people * months, 0),
    byFunding: FUNDING_SOURCES.filter((funding) => rows.some((row) => row.funding === funding)).map((funding) => ({
      funding,
      rupiah: sumOf(parts.filter(({ row }) => row.funding === funding)),
    })),
    byYear: years.map((year) => ({ year, rupiah: sumOf(parts.filter(({ month }) => yearOf(month) === year)) })),
  };
}

function monthCost(row: PlanRow, rates: readonly Rate[], month: Period): number | null {
  const contribution = contributionIn(row, rates, month);
  return contribution === null ? null : row.people * contribution;
}

/** @returns how many people a budget pays for, each at so many rupiah over all months */
export function peopleFor(budget: number, perPerson: number): number {
  return Math.floor(budget / perPerson);
}
