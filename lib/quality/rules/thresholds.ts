/**
 * Where the rules draw their lines. Tried on the 57 simulated months of 514 regions with planted errors
 * (`planted-errors.test.ts` prints the result); ratios are differences of natural logarithms, so 0.05 is about 5 %.
 */
export const THRESHOLDS = {
  /** Four spreads of the region's own past surprises: its median absolute deviation, made comparable to a sigma. */
  spreads: 4,
  /** Nobody is asked about less than this, however calm the past was: 3 % is within what a busy month does. */
  smallestJump: 0.03,
  /** Small groups move by whole people: with 100 members 0.15 is one and a half sigmas of chance. In 1/sqrt(people). */
  chance: 1.5,
  /** With no month of a year ago to compare with, only what the season cannot do: half as many again, or a third less. */
  withoutSeason: 0.4,
  /** How long a past the spread is taken from: two rounds of the season. Months. */
  monthsOfSurprises: 24,
  /** What is usual while less is known of a region's surprises than `leastSurprises`: in its second year. */
  unknownSpread: 0.12,
  leastSurprises: 12,
  /** A spread that is unknown or absurd never hides a factor of two. */
  largestJump: 0.65,
  /** How far back a last month may lie before it is none. Months. */
  longestGap: 3,
  /** The last years that make a season. */
  years: 4,
  /** Below this two cells may well be equal by chance. People. */
  equalCells: 100,
  /** A figure this small may reach zero by itself. People. */
  zeroFrom: 10,
  /** Months with a value in the last twelve that make a zero strange. */
  monthsBeforeZero: 12,
  /** Active and inactive are nearly equal in some places; closer than this they cannot be told apart. */
  columnsApart: 0.2,
  /** Segments count as swapped when they fit each other's place this many times better than their own. */
  swappedFit: 4,
  /** A row counts as another region's when it is this many times nearer to that region's last month than to its own. */
  neighbourFit: 4,
  /** ... and at least this far from its own: months drift. Mean difference of logarithms. */
  neighbourApart: 0.1,
  /** How near a figure has to be to another one to be taken for it (inactive typed as active). */
  sameAs: 0.03,
} as const;
