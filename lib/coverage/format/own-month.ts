import { formatPeriod, type Period } from "@/lib/core/period";
import type { Sentence } from "@/lib/core/sentence";
import { shortName } from "@/lib/regions/rules";
import { isFewReports } from "../rules/few-reports";
import type { Reading } from "../rules/reading";
import { isTotalOnly } from "../rules/standing";
import { hrefIn } from "../rules/view";

type Shown = Pick<Reading, "region" | "view" | "overview" | "detail">;

/**
 * What the reader of a regency must know of the month shown: that it is not the one its neighbours stand in, and where
 * its own last or newest figure is. @returns nothing where the page is what was expected
 */
export function ownMonthNotices({ region, view, overview, detail }: Shown): Sentence[] {
  const { period, standard, lastMonth } = overview;
  const link = (month: Period) => ({
    link: formatPeriod(month),
    href: hrefIn(view, `/daerah/${region.code}`, { period: month }),
  });
  const notices: Sentence[] = [];
  if (view.period === null && period !== null && standard !== null && period !== standard)
    notices.push(otherMonth({ region, view, overview }, period, standard));
  const last = lastMonth.get(region.code);
  if (last !== undefined && last !== period) notices.push(["Angka terakhir sebelumnya: ", link(last), "."]);
  const newest = detail?.newest;
  if (newest) notices.push(["Angka yang lebih baru sudah ada: ", link(newest), `${howFull(overview, newest)}.`]);
  return notices;
}

/** An own month that is newer than its province's is no silence; one that is older is, unless a total speaks for it. */
function otherMonth({ region, view, overview }: Omit<Shown, "detail">, period: Period, standard: Period): Sentence {
  if (period > standard) {
    const href = hrefIn(view, `/provinsi/${region.parentCode}`, { period: standard });
    return ["Angka provinsi yang terbaru: ", { link: formatPeriod(standard), href }, "."];
  }
  const shown = `Yang ditampilkan: ${formatPeriod(period)}.`;
  if (isTotalMonth(overview, standard))
    return [`${formatPeriod(standard)}: baru jumlah provinsi yang diketahui. ${shown}`];
  return [`${shortName(region.name)} belum lapor ${formatPeriod(standard)}. ${shown}`];
}

/** @returns whether the province's figure of a month is a total that holds every regency of it */
export function isTotalMonth({ months }: Pick<Reading["overview"], "months">, month: Period): boolean {
  const point = months.find(({ period }) => period === month);
  return point !== undefined && isTotalOnly(point);
}

function howFull({ months }: Reading["overview"], month: Period): string {
  const reported = months.find(({ period }) => period === month)?.reported;
  return reported ? ` (${reported.n} dari ${reported.of} daerah di provinsi sudah melapor)` : "";
}

/** @returns how few of the province reported the month of a regency's page, and the way to the month that speaks for it */
export function sparseMonth({ region, view, overview, standings }: Reading, provinceName: string): Sentence | null {
  const { period, standard } = overview;
  const province = standings.get(region.parentCode ?? "")?.area;
  if (period === null || !province || !isFewReports(province)) return null;
  const { n, of } = province.reported;
  const said = `Baru ${n} dari ${of} daerah di ${provinceName} melapor ${formatPeriod(period)}.`;
  // Where only the province's total is known there is nothing to compare with.
  if (standard === null || standard === period || isTotalMonth(overview, standard)) return [said];
  const href = hrefIn(view, `/daerah/${region.code}`, { period: standard });
  return [`${said} Bandingkan pada `, { link: formatPeriod(standard), href }, "."];
}

/** @returns that nobody else of the province can stand beside a regency in a month */
export function noPeers(provinceName: string, month: Period): Sentence {
  return [`Belum ada daerah lain di ${provinceName} dengan angka sendiri pada ${formatPeriod(month)}.`];
}
