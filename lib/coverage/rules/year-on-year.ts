import { isFormerProvince } from "@/lib/core/former-provinces";
import type { WorkerSum } from "./denominator";
import { addNumerators, type Numerator } from "./numerator";
import { coverageOf, splitChange } from "./ratio";
import type { AreaNode, RolledArea } from "./roll-up";

/**
 * A change over a year of the regencies that have both ends, so that like is compared with like. `points` in percentage
 * points and `people` in participants, null where no regency has both; `regions` of all `of`; `workers` are those of these
 * regencies now, in people.
 */
export type YearOnYear = { points: number | null; people: number | null; regions: number; of: number; workers: number };

/** The parts of `points`, in percentage points: as if only participants had changed, and what changed workers add. */
export type ChangeSplit = { participants: number; workers: number };

type Counted = { participants: number; workers: number };
type Pairs = { regions: number; before: Counted; after: Counted };
type Month = ReadonlyMap<string, RolledArea>;

/** @returns the change of an area against the same month a year earlier, and what it is made of */
export function changeOverYear(
  node: AreaNode,
  month: Month,
  yearEarlier: Month,
): { yearOnYear: YearOnYear; changeSplit: ChangeSplit | null } {
  const { regions, before, after } = pairsOf(node, month, yearEarlier);
  const now = coverageOf(after.participants, after.workers);
  const then = coverageOf(before.participants, before.workers);
  const yearOnYear = {
    points: now === null || then === null ? null : (now - then) * 100,
    people: regions === 0 ? null : after.participants - before.participants,
    regions,
    of: month.get(node.code)?.area.reported.of ?? 0,
    workers: after.workers,
  };
  const parts = splitChange(before, after);
  return {
    yearOnYear,
    changeSplit: parts && { participants: parts.participants * 100, workers: parts.workers * 100 },
  };
}

/** By the later end: an area asks for its pairs again after the one it lies in, and a regency in the next roll-up. */
const known = new WeakMap<RolledArea, { before: RolledArea; pairs: Pairs }>();

function pairsOf(node: AreaNode, month: Month, yearEarlier: Month): Pairs {
  const after = month.get(node.code);
  const before = yearEarlier.get(node.code);
  if (!after || !before) return pairsBelow(node, month, yearEarlier);
  const found = known.get(after);
  if (found?.before === before) return found.pairs;
  // An area with a TOTAL at both ends is compared as a whole, every other one through what lies inside it.
  const ends = endsOf(after, before, month, yearEarlier);
  const pairs =
    ends && compares(...ends)
      ? { regions: after.area.reported.of, before: countedOf(ends[1]), after: countedOf(ends[0]) }
      : pairsBelow(node, month, yearEarlier);
  known.set(after, { before, pairs });
  return pairs;
}

function pairsBelow(node: AreaNode, month: Month, yearEarlier: Month): Pairs {
  return (node.parts ?? node.children).map((part) => pairsOf(part, month, yearEarlier)).reduce(add, NOTHING);
}

const NOTHING: Pairs = {
  regions: 0,
  before: { participants: 0, workers: 0 },
  after: { participants: 0, workers: 0 },
};

function add(one: Pairs, other: Pairs): Pairs {
  const sum = (a: Counted, b: Counted) => ({
    participants: a.participants + b.participants,
    workers: a.workers + b.workers,
  });
  return {
    regions: one.regions + other.regions,
    before: sum(one.before, other.before),
    after: sum(one.after, other.after),
  };
}

type End = { numerator: Numerator; denominator: WorkerSum };

/** @returns both ends of an area that are held against each other as a whole; null where one of them has no figure of its own */
function endsOf(after: RolledArea, before: RolledArea, month: Month, yearEarlier: Month): [End, End] | null {
  const isFormer = isFormerProvince(after.node.code) && (after.numerator ?? before.numerator) !== null;
  // A former province is counted as such at one end only; at the other all of its successors together are the same land.
  const now = isFormer ? wholeOf(after, month) : after.numerator;
  const then = isFormer ? wholeOf(before, yearEarlier) : before.numerator;
  if (now === null || then === null) return null;
  return [
    { numerator: now, denominator: after.denominator },
    { numerator: then, denominator: before.denominator },
  ];
}

/** @returns the area's own figure, or what those inside it add up to where each has its own; null where one has none */
function wholeOf({ numerator, node }: RolledArea, month: Month): Numerator | null {
  if (numerator) return numerator;
  return addNumerators(
    node.children.map(({ code }) => {
      const child = month.get(code);
      return child ? wholeOf(child, month) : null;
    }),
  );
}

/** Real is not compared with simulated, one counting basis not with another, some segments not with all of them. */
function compares(now: End, then: End): boolean {
  if (!now.denominator.count || !then.denominator.count) return false;
  return (
    now.numerator.simulated === then.numerator.simulated &&
    now.numerator.partial === then.numerator.partial &&
    now.numerator.bases.join() === then.numerator.bases.join() &&
    now.denominator.simulated === then.denominator.simulated
  );
}

function countedOf({ numerator, denominator }: End): Counted {
  return { participants: numerator.active, workers: denominator.count! };
}
