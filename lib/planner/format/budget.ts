import { formatCount, formatRupiah, formatRupiahShort } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { peopleFor, perPersonOf } from "../rules/cost";
import type { Rate } from "../schema";

/** Months that funds here pay for: a year, tobacco funds, half a year, palm-oil funds. */
const LENGTHS = [12, 9, 6, 3] as const;

/** What a budget pays for over so many months. */
export type Bought = { months: number; people: string; cost: string; rest: string };

/** @returns what a budget buys from a month on by the table of rates, longest first; nothing where a rate is not known */
export function boughtWith(budget: number, rates: readonly Rate[], start: Period): Bought[] {
  return LENGTHS.flatMap((months) => {
    const perPerson = perPersonOf({ start, months, contribution: null }, rates);
    if (perPerson === null) return [];
    const people = peopleFor(budget, perPerson);
    const cost = people * perPerson;
    return [{ months, people: formatCount(people), cost: formatRupiah(cost), rest: formatRupiah(budget - cost) }];
  });
}

/** @returns `Dengan Rp5 miliar: 24.801 orang selama 12 bulan.` */
export function boughtWords(budget: number, bought: readonly Bought[], start: Period): string {
  const [longest] = bought;
  if (!longest) return `Tabel iuran belum memuat tarif ${formatPeriod(start)}.`;
  return `Dengan ${formatRupiahShort(budget)}: ${longest.people} orang selama ${longest.months} bulan.`;
}

/** @returns how a plan stands against a budget */
export function againstBudget(budget: number, rupiah: number): string {
  if (rupiah === budget) return "tepat sebesar anggaran";
  const difference = formatRupiah(Math.abs(budget - rupiah));
  return rupiah < budget ? `${difference} di bawah anggaran` : `${difference} melebihi anggaran`;
}
