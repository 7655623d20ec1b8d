import { addMonths, formatPeriod } from "@/lib/core/period";
import type { Finding, JudgeContext, JudgedReport } from "../schema";
import { distance, filled, isSameRow, sumOf } from "./filled";
import { findingOf, SEGMENT_WORDS } from "./finding";
import { lastMonth, pastOf, type Months } from "./history";
import { THRESHOLDS } from "./thresholds";

/** P.201 to P.203, P.205, P.206 and P.209: what a whole row shows. */
export function checkRow(report: JudgedReport, context: JudgeContext, months: Months): Finding[] {
  return [
    ...aboveWorkers(report, context, months),
    ...copiedMonth(report, months),
    ...equalCells(report),
    ...suddenZeros(report, months),
    ...missingSegments(report, months),
    ...neighbourRow(report, context, months),
  ];
}

/** Above 100 % is real in some places (domain.md), so only the month that crosses the line is asked about. */
function aboveWorkers({ cells }: JudgedReport, { workers }: JudgeContext, months: Months): Finding[] {
  const sum = sumOf(cells);
  if (workers === null || workers <= 0 || sum <= workers) return [];
  const before = lastMonth(months);
  if (before && sumOf(before.cells) > workers) return [];
  return [findingOf("P.201", null, sum, { sum, workers })];
}

/** The last month, or the same month last year: the two columns that stand beside the cell that is typed. */
function copiedMonth({ cells, period }: JudgedReport, months: Months): Finding[] {
  const ago = [lastMonth(months)?.monthsAgo ?? 1, 12].find((back) => months[back] && isSameRow(cells, months[back]));
  return ago === undefined
    ? []
    : [findingOf("P.202", null, sumOf(cells), { month: formatPeriod(addMonths(period, -ago)) })];
}

function equalCells({ cells }: JudgedReport): Finding[] {
  const all = filled(cells).filter(({ cell }) => cell.active >= THRESHOLDS.equalCells);
  return all.flatMap(({ segment, cell }, index) => {
    const twin = all.slice(0, index).find((earlier) => earlier.cell.active === cell.active);
    if (!twin) return [];
    const parts = { first: SEGMENT_WORDS[twin.segment], second: SEGMENT_WORDS[segment], figure: cell.active };
    return [findingOf("P.203", segment, cell.active, parts)];
  });
}

function suddenZeros({ cells }: JudgedReport, months: Months): Finding[] {
  return filled(cells).flatMap(({ segment, cell }) => {
    if (cell.active !== 0) return [];
    const past = pastOf(months, segment);
    const known = past.slice(1, 1 + THRESHOLDS.monthsBeforeZero).filter((people) => people !== null);
    const before = lastMonth(months)?.cells[segment]?.active ?? 0;
    // A month or two without a report do not make a zero less strange.
    if (known.length < THRESHOLDS.monthsBeforeZero - THRESHOLDS.longestGap || before < THRESHOLDS.zeroFrom) return [];
    return known.includes(0) ? [] : [findingOf("P.205", segment, 0, { segment: SEGMENT_WORDS[segment], before })];
  });
}

/** A segment that the last month had and this one leaves empty; not where one of the months is not split. */
function missingSegments({ cells }: JudgedReport, months: Months): Finding[] {
  const before = lastMonth(months)?.cells;
  if (!before || filled(cells).length === 0 || Boolean(before.ALL) !== Boolean(cells.ALL)) return [];
  return filled(before).flatMap(({ segment, cell }) => {
    if (cells[segment] || cell.active === 0) return [];
    return [findingOf("P.206", segment, null, { segment: SEGMENT_WORDS[segment], before: cell.active })];
  });
}

function neighbourRow({ cells }: JudgedReport, { others }: JudgeContext, months: Months): Finding[] {
  const twin = others.find((other) => isSameRow(cells, other.cells) || isSameRow(cells, other.lastMonth));
  if (twin) return [findingOf("P.209", null, sumOf(cells), { other: twin.name })];
  const before = lastMonth(months);
  const own = before && distance(cells, before.cells);
  if (own === null || own < THRESHOLDS.neighbourApart) return [];
  const like = others.find(({ lastMonth: last }) => {
    const apart = distance(cells, last);
    return apart !== null && apart * THRESHOLDS.neighbourFit < own;
  });
  return like ? [findingOf("P.209", null, sumOf(cells), { other: like.name })] : [];
}
