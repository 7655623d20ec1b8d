import { formatCount } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { type Range, ratioRange } from "../precision";
import { monthsApart, samePlace } from "./pairs";
import { participantsOf, percentOf, printedPercentText, sameArticle, segmentsOf } from "./printed";

/**
 * How much of the larger figure may be missing from the smaller one so many months apart. Members fall from December to
 * May, as locally funded ones are paid for part of a year: by 13,6% in the nation (45,22 to 39,05 million, 2024-2025), by
 * 29,8% in the steepest printed province (Maluku Utara, 59,29% to 41,64%), most of it at once. Beyond half a year growth
 * alone explains too much.
 */
const SEASON = [0.05, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45] as const;

type Conflict = { other: Statement; detail: string };

/** Another figure of the same place, so near in time that neither season nor growth explains the difference. */
export function judgeContradiction(statement: Statement, { others }: CheckContext): Judgement {
  if (figureOf(statement) === null) return { unchecked: "peserta atau persen tidak disebut" };
  const comparable = others.filter((other) => isComparable(statement, other));
  if (comparable.length === 0) return { unchecked: "tidak ada angka lain yang sebanding dalam enam bulan" };
  const conflicts = comparable.flatMap((other) => conflictOf(statement, other) ?? []);
  // One odd figure among several contradicts them all: it is the odd one that has to be explained.
  const accusing = conflicts.filter(({ other }) => conflictsOf(other, [...others, statement]) <= conflicts.length);
  return accusing.slice(0, 3).map(({ detail }): Verdict => ({ code: "CONTRADICTS", severity: "warning", detail }));
}

function conflictsOf(statement: Statement, others: readonly Statement[]): number {
  return others.filter((other) => isComparable(statement, other) && conflictOf(statement, other) !== null).length;
}

function isComparable(one: Statement, other: Statement): boolean {
  const months = samePlace(one, other) ? monthsApart(one, other) : null;
  if (months === null || Math.abs(months) >= SEASON.length) return false;
  if (one.segment === other.segment) return figurePair(one, other) !== null;
  // A part of everybody may not be more than everybody; within one article that is a matter of its parts.
  const hasPart =
    [one, other].some(({ segment }) => segment === "ALL") && (segmentsOf(one) ?? segmentsOf(other)) !== null;
  return hasPart && one.participants !== null && other.participants !== null && !sameArticle(one, other);
}

function conflictOf(one: Statement, other: Statement): Conflict | null {
  const allowed = SEASON[Math.abs(monthsApart(one, other) ?? 0)] ?? 1;
  const pair = figurePair(one, other);
  if (!pair) return null;
  const [a, b] = pair;
  const [low, high] = a.most < b.least ? [a, b] : [b, a];
  if (low.most >= high.least * (1 - allowed)) return null;
  // Only one direction is a contradiction where one statement counts a part.
  if (one.segment !== other.segment && (high === a ? one : other).segment === "ALL") return null;
  return { other, detail: inWords(one, other, 1 - low.most / high.least, allowed) };
}

/** The same kind of figure of both, as ratios or people; percentages only where counts are missing. */
function figurePair(one: Statement, other: Statement): [Range, Range] | null {
  const counts = [participantsOf(one), participantsOf(other)] as const;
  if (counts[0] && counts[1]) return [counts[0], counts[1]];
  const percents = [percentOf(one), percentOf(other)] as const;
  if (!percents[0] || !percents[1] || one.segment !== other.segment) return null;
  return [ratioRange(percents[0]), ratioRange(percents[1])];
}

function figureOf(statement: Statement): Range | null {
  const percent = percentOf(statement);
  return participantsOf(statement) ?? (percent && ratioRange(percent));
}

function inWords(one: Statement, other: Statement, apart: number, allowed: number): string {
  const people = one.participants !== null && other.participants !== null;
  const text = (statement: Statement) =>
    people ? `${formatCount(statement.participants)} peserta` : printedPercentText(statement);
  const from = other.publisher ?? "penerbit tidak tercatat";
  const percent = (ratio: number) => `${formatCount(Math.round(ratio * 100))}%`;
  return (
    `${text(one)} (${formatDate(one.acceptedDate ?? one.printedDate)}), sedangkan ${text(other)} ` +
    `(${formatDate(other.acceptedDate ?? other.printedDate)}, ${from}, ${other.id}): ` +
    `berbeda ${percent(apart)}, musim menjelaskan paling banyak ${percent(allowed)}.`
  );
}
