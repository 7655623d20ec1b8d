import { uniform } from "@/prisma/seed/demo/random";

export type Chance = {
  happens: (share: number) => boolean;
  below: (most: number) => number;
  pick: <Value>(values: readonly Value[]) => Value;
};

/** Chances that are the same each time for one key, so that a printed seed tells all that was sent. */
export function chanceOf(key: string): Chance {
  let drawn = 0;
  const next = () => uniform(`${key}|${(drawn += 1)}`);
  return {
    happens: (share) => next() < share,
    below: (most) => Math.floor(next() * most),
    pick: (values) => values[Math.floor(next() * values.length)]!,
  };
}
