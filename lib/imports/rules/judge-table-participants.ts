import { isFormerProvince } from "@/lib/core/former-provinces";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, parsePeriod, type Period } from "@/lib/core/period";
import { levelOf } from "@/lib/core/region-code";
import type { ParticipantFact } from "@/lib/reports/schema";
import { isRejection, quote, reject } from "../messages";
import type { ParticipantsRequest, Rejection } from "../schema";
import { readPeriodWords } from "./find-table-periods";
import { repeatFinder } from "./find-repeats";
import { findSlip, type KnownWorkersIndex } from "./find-slip";
import { extentOf } from "./judge-participants";
import type { MakeFacts, TableFigure } from "./judge-table";

/**
 * `takesLoneTotal`: a total whose segments are all empty is taken as ALL, as the form of a month has a cell for it. Where
 * counts are recorded it is refused, because nothing says which segments it adds up.
 */
type Around = { workers: KnownWorkersIndex; thisMonth: Period; takesLoneTotal?: boolean };

/** Makes participants of the figures of a row, segment by segment; a total beside them is compared and not recorded. */
export function participantsOfTable(request: ParticipantsRequest, around: Around): MakeFacts<ParticipantFact> {
  const findRepeat = repeatFinder();
  return ({ row, regionCode, figures }) => {
    const problems: Rejection[] = [];
    const facts: ParticipantFact[] = [];
    for (const [written, ofMonth] of byMonth(figures)) {
      const period = readTableMonth(written, request, around.thisMonth, row);
      problems.push(
        ...ofMonth.flatMap((one) => slipOf(one, regionCode, row, around) ?? []),
        ...checkTotal(ofMonth, row),
      );
      if (isRejection(period)) {
        problems.push(period);
        continue;
      }
      const level = isFormerProvince(regionCode) ? "FORMER_PROVINCE" : levelOf(regionCode);
      const extent = extentOf({ level }, request);
      const key = { regionCode, period, extent, basis: request.basis };
      const lone = loneTotal(ofMonth);
      if (lone !== null && around.takesLoneTotal) facts.push({ ...key, segment: "ALL", active: lone, inactive: null });
      else if (lone !== null) problems.push(reject("I.223", row, null, { total: formatCount(lone) }));
      for (const { role, people } of ofMonth) {
        if (role.of !== "participants" || role.status !== "active") continue;
        const { segment } = role;
        const inactive = ofMonth.find(
          (one) => one.role.of === "participants" && one.role.segment === segment && one.role.status === "inactive",
        );
        const fact = { ...key, segment, active: people, inactive: inactive?.people ?? null };
        const repeat = findRepeat(`${regionCode} ${period} ${segment}`, `${people} ${fact.inactive ?? ""}`, row);
        if (repeat) problems.push(repeat);
        facts.push(fact);
      }
    }
    if (problems.length === 0 && facts.length === 0) problems.push(reject("I.200", row, null));
    return problems.length > 0 ? { problems } : { facts };
  };
}

/** @returns people of a total that stands alone; a 0 does not count, since formulas write it below empty cells */
function loneTotal(figures: readonly TableFigure[]): number | null {
  if (figures.some(({ role }) => role.of === "participants")) return null;
  return (
    figures.find(({ role, people }) => role.of === "total" && role.status === "active" && people > 0)?.people ?? null
  );
}

function byMonth(figures: readonly TableFigure[]): Map<string, TableFigure[]> {
  const months = new Map<string, TableFigure[]>();
  for (const figure of figures) months.set(figure.period ?? "", [...(months.get(figure.period ?? "") ?? []), figure]);
  return months;
}

/**
 * The table's own month; the user's where the table says none or only its year.
 * @param written what the table says of time, `""` where it says nothing
 */
export function readTableMonth(
  written: string,
  { period: given }: ParticipantsRequest,
  thisMonth: Period,
  row: number,
): Period | Rejection {
  const said = readPeriodWords(written);
  const isYearOnly = said !== null && said.month === null;
  const period =
    written === "" || isYearOnly
      ? (given ?? null)
      : said?.year != null && said.month !== null
        ? parsePeriod(`${said.year}-${String(said.month).padStart(2, "0")}`)
        : null;
  if (period === null) {
    return written === "" || isYearOnly
      ? reject("I.047", row, null)
      : reject("I.401", row, null, { text: quote(written) });
  }
  if (given && (given !== period || (isYearOnly && !given.startsWith(String(said.year)))))
    return reject("I.403", row, null, { text: written, given });
  if (period > thisMonth)
    return reject("I.404", row, null, { period: formatPeriod(period), now: formatPeriod(thisMonth) });
  return period;
}

function slipOf({ people, column }: TableFigure, region: string, row: number, { workers }: Around): Rejection | null {
  return findSlip(people, region, workers, { row, column });
}

/** @returns I.222 where the parts are more people than their total; fewer are people not broken down */
function checkTotal(figures: readonly TableFigure[], row: number): Rejection[] {
  return figures.flatMap(({ role, people, column }) => {
    if (role.of !== "total") return [];
    const parts = figures.filter((one) => one.role.of === "participants" && one.role.status === role.status);
    const sum = parts.reduce((total, one) => total + one.people, 0);
    return sum > people ? [reject("I.222", row, column, { total: formatCount(people), sum: formatCount(sum) })] : [];
  });
}
