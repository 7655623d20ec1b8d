import { formatDay } from "@/lib/core/moment";
import { addMonths, formatPeriods, periodsFrom, parsePeriod, type Period } from "@/lib/core/period";
import { lastDayOf } from "@/lib/access/rules/covered-days";
import type { Beginning } from "../format/branch-forms";

/** Another branch that serves the region on the first day or later; `validTo` is the first day on which it no longer does. */
export type OtherBranch = { branch: string; validFrom: Date; validTo: Date | null };

/**
 * What is to be agreed to before a branch begins to serve a region: that another one does, too, and that the first day
 * lies back, so that months that are over change hands.
 * @param today the current month in Indonesia
 * @returns in words, null where there is nothing to ask
 */
export function beginningQuestion(
  { region, from }: { region: string; from: Beginning["from"] },
  others: readonly OtherBranch[],
  today: Period,
): string | null {
  const shared = others.map(({ branch, validFrom, validTo }) => {
    const end = validTo === null ? "" : ` sampai ${formatDay(lastDayOf(validTo))}`;
    return `${region} juga dilayani ${branch} sejak ${formatDay(validFrom)}${end}; untuk bulan yang sama keduanya mengisi laporan yang sama.`;
  });
  const months = monthsBack(from, today);
  const back =
    months.length === 0
      ? []
      : [`Mulainya sudah lewat: ${formatPeriods(months)} ikut menjadi tanggung jawab cabang yang baru dicatat.`];
  const asked = [...shared, ...back];
  return asked.length === 0 ? null : [...asked, "Centang bila memang begitu, lalu simpan lagi."].join(" ");
}

/** The months that are over and whose last day lies on the first day or later. */
function monthsBack(from: string, today: Period): Period[] {
  const first = parsePeriod(from.slice(0, 7));
  return first === null ? [] : periodsFrom(first, addMonths(today, -1));
}

/** What a confirmation holds for: this branch, region and first day, and no other. */
export function confirmationOf({ branch, region, from }: Pick<Beginning, "branch" | "region" | "from">): string {
  return `${branch} ${region} ${from}`;
}
