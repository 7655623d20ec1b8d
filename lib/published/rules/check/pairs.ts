import { monthsBetween } from "@/lib/core/period";
import type { Statement } from "../../schema/check";
import { wholeRange, type Range } from "../precision";
import { isMismatch } from "./percent-mismatch";
import { monthOfStatement, participantsOf, percentOf, workersOf } from "./printed";

/** @returns whether two statements are about one place and do not count by different bases; groups of people only with themselves */
export function samePlace(one: Statement, other: Statement): boolean {
  const sameBasis =
    one.countingBasis === null || other.countingBasis === null || one.countingBasis === other.countingBasis;
  return one.id !== other.id && one.regionCode === other.regionCode && sameBasis;
}

/** @returns whole months between two statements, negative where the other is earlier; null where one names no month */
export function monthsApart(one: Statement, other: Statement): number | null {
  const [from, to] = [monthOfStatement(one), monthOfStatement(other)];
  return from === null || to === null ? null : monthsBetween(from, to);
}

/** @returns the workers that a statement divides by, printed or implied by participants and percentage; null where it says neither */
export function statedBase(statement: Statement): Range | null {
  const workers = workersOf(statement);
  if (workers) return isMismatch(statement) ? null : workers;
  const [part, percent] = [participantsOf(statement), percentOf(statement)];
  return part && percent && part.most > 0 ? wholeRange(part, percent) : null;
}
