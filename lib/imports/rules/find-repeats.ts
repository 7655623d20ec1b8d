import { reject } from "../messages";
import type { Rejection } from "../schema";

/**
 * Remembers which row said what, so that a second row about the same thing is refused: the same values as a slip of
 * copying (I.303), other values as a contradiction (I.304).
 * @returns a check of one row after the other
 */
export function repeatFinder(): (key: string, values: string, row: number) => Rejection | null {
  const seen = new Map<string, { row: number; values: string }>();
  return (key, values, row) => {
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, { row, values });
      return null;
    }
    return earlier.values === values
      ? reject("I.303", row, null, { other: earlier.row })
      : reject("I.304", row, null, { row, other: earlier.row });
  };
}
