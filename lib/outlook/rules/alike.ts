import { coverageOf } from "@/lib/coverage/rules/ratio";

/** How many times more, or fewer, workers a region of like size has at most. */
export const SIZE = 2;

/** @returns whether a region has half to twice as many workers as another; unknown ones are like nobody */
export function isLikeSize(workers: number | null, others: number | null): boolean {
  const times = coverageOf(others, workers);
  return times !== null && times <= SIZE && times >= 1 / SIZE;
}
