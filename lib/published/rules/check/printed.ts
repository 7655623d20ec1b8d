import { formatStatedPercent } from "@/lib/core/numbers";
import { parsePeriod, type Period } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Statement } from "../../schema/check";
import { countRange, cutCountRange, type PrintedPercent, type Range } from "../precision";

/** @returns what the printed participants may stand for, null where none were printed */
export function participantsOf({ participants, rounded, units }: Statement): Range | null {
  return participants === null ? null : countRange(participants, rounded, units?.participants);
}

/** @returns what the printed workers may stand for, null where none, or zero, were printed */
export function workersOf({ workers, rounded, units }: Statement): Range | null {
  return workers === null || workers <= 0 ? null : countRange(workers, rounded, units?.workers);
}

/** The same two where digits may have been cut off rather than rounded. */
export function cutCountsOf({ participants, workers, rounded, units }: Statement): { part: Range; whole: Range } {
  return {
    part: cutCountRange(participants ?? 0, rounded, units?.participants),
    whole: cutCountRange(workers ?? 0, rounded, units?.workers),
  };
}

export function percentOf({ percent, percentDecimals }: Statement): PrintedPercent | null {
  if (percent === null) return null;
  return percentDecimals === undefined ? { percent } : { percent, decimals: percentDecimals };
}

/** @returns the year that a statement is about */
export function yearOfStatement({ acceptedDate, printedDate }: Statement): number {
  return Number((acceptedDate ?? printedDate).slice(0, 4));
}

/** @returns the month that it is about, null where only a year was printed, or no month that exists */
export function monthOfStatement({ acceptedDate, printedDate }: Statement): Period | null {
  return parsePeriod((acceptedDate ?? printedDate).slice(0, 7));
}

/** @returns the segments that were counted, null for all of them and for a group of people */
export function segmentsOf({ segment }: Pick<Statement, "segment">): string[] | null {
  const parts = segment.split("+");
  return parts.every((part) => (SEGMENTS as readonly string[]).includes(part)) ? parts : null;
}

/** @returns whether two statements come from one article */
export function sameArticle(one: Statement, other: Statement): boolean {
  const source = (statement: Statement) => statement.url ?? statement.publisher;
  return source(one) === source(other) && one.printedDate === other.printedDate;
}

/** @returns a ratio as a percentage with as many decimals as are needed beside a printed one, at least one: `25,9%` */
export function percentText(ratio: number, beside: Statement | null = null): string {
  const printed = beside?.percent ?? null;
  const places = printed === null ? 1 : Math.max(1, String(printed).split(".")[1]?.length ?? 0);
  const format = new Intl.NumberFormat("id-ID", { minimumFractionDigits: places, maximumFractionDigits: places });
  return `${format.format(ratio * 100)}%`;
}

/** @returns the percentage as it was printed: `10%`, `31,93%`, `50,0%` */
export function printedPercentText({ percent, percentDecimals = 0 }: Statement): string {
  if (percent === null || (String(percent).split(".")[1]?.length ?? 0) >= percentDecimals)
    return formatStatedPercent(percent, 3);
  const decimals = { minimumFractionDigits: percentDecimals, maximumFractionDigits: percentDecimals };
  return `${new Intl.NumberFormat("id-ID", decimals).format(percent)}%`;
}
