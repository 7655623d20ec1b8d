import { coverageOf } from "./ratio";
import type { AreaNode, RolledArea } from "./roll-up";

/**
 * A change over a year of the regencies that have both ends, so that like is compared with like. `points` in percentage
 * points and `people` in participants, null where no regency has both; `regions` of all `of`; `workers` are those of these
 * regencies now, in people.
 */
export type YearOnYear = { points: number | null; people: number | null; regions: number; of: number; workers: number };

type Counted = { participants: number; workers: number };
type Pairs = { regions: number; before: Counted; after: Counted };
type Month = ReadonlyMap<string, RolledArea>;

/** @returns the change of an area against the same month a year earlier */
export function yearOnYearOf(node: AreaNode, month: Month, yearEarlier: Month): YearOnYear {
  const { regions, before, after } = pairsOf(node, month, yearEarlier);
  const now = coverageOf(after.participants, after.workers);
  const then = coverageOf(before.participants, before.workers);
  return {
    points: now === null || then === null ? null : (now - then) * 100,
    people: regions === 0 ? null : after.participants - before.participants,
    regions,
    of: month.get(node.code)?.area.reported.of ?? 0,
    workers: after.workers,
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
  const pairs = compares(after, before)
    ? { regions: after.area.reported.of, before: countedOf(before), after: countedOf(after) }
    : pairsBelow(node, month, yearEarlier);
  known.set(after, { before, pairs });
  return pairs;
}

function pairsBelow(node: AreaNode, month: Month, yearEarlier: Month): Pairs {
  return node.children.map((child) => pairsOf(child, month, yearEarlier)).reduce(add, NOTHING);
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

/** Real is not compared with simulated, one counting basis not with another, some segments not with all of them. */
function compares(after: RolledArea, before: RolledArea): boolean {
  const [now, then] = [after.numerator, before.numerator];
  if (now === null || then === null || !after.denominator.count || !before.denominator.count) return false;
  return (
    now.simulated === then.simulated &&
    now.partial === then.partial &&
    now.bases.join() === then.bases.join() &&
    after.denominator.simulated === before.denominator.simulated
  );
}

function countedOf({ numerator, denominator }: RolledArea): Counted {
  return { participants: numerator!.active, workers: denominator.count! };
}
