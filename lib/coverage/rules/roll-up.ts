import type { PartSegment, RegionLevel } from "@/lib/core/vocabulary";
import type { AreaCoverage, Flag } from "../schema";
import { sumDenominators, type Denominator, type WorkerSum } from "./denominator";
import type { RegionCells } from "./effective";
import { isFewReports } from "./few-reports";
import { addSegments, NO_SEGMENTS, numeratorOf, type Numerator } from "./numerator";
import { coverageOf } from "./ratio";
import { addRevisions, type Revision } from "./revision";

export type AreaNode = {
  code: string;
  name: string;
  level: RegionLevel;
  children: AreaNode[];
  /** What it is the sum of, where some children go into it together, as the parts of a former province do. */
  parts?: AreaNode[];
};

/** The facts of one month that a roll-up reads, by region code. */
export type MonthFacts = {
  cells: ReadonlyMap<string, RegionCells>;
  /** Denominators for the month's year under the indicator. */
  workers: ReadonlyMap<string, Denominator | null>;
  segments: readonly PartSegment[];
  /** What was in force before the newest correction of a region's month. */
  revisions?: ReadonlyMap<string, Revision>;
};

/** One area of a month with what decides whether another month of it compares. */
export type RolledArea = {
  area: AreaCoverage;
  node: AreaNode;
  /** The numerator recorded for the area itself: of a regency its own, of a wider area its TOTAL. */
  numerator: Numerator | null;
  denominator: WorkerSum;
};

/** An area with what the next wider one needs of it. */
type Visited = {
  rolled: RolledArea;
  realBelow: number;
  regencies: (Denominator | null)[];
  reporting: (Denominator | null)[];
};

/**
 * Rolls an area up: own + children; where a TOTAL exists it is the value, and what no child accounts for is
 * "belum dirinci". The result does not depend on the order in which facts were recorded.
 * @returns the area and everything below it, by region code
 */
export function rollUp(root: AreaNode, facts: MonthFacts): Map<string, RolledArea> {
  const result = new Map<string, RolledArea>();
  visit(root, facts, result);
  return result;
}

function visit(node: AreaNode, facts: MonthFacts, result: Map<string, RolledArea>): Visited {
  const children = node.children.map((child) => visit(child, facts, result));
  const below = node.parts ? together(node, node.parts, children, facts, result) : children;
  const visited = rolledBefore(node, facts, below);
  result.set(node.code, visited.rolled);
  return visited;
}

/** What goes into an area together is rolled up once more, from what its children have become. */
function together(
  { children }: AreaNode,
  parts: readonly AreaNode[],
  visited: readonly Visited[],
  facts: MonthFacts,
  result: Map<string, RolledArea>,
): Visited[] {
  const of = new Map(children.map((child, index) => [child, visited[index]!]));
  return parts.map((part) => {
    const alone = of.get(part);
    if (alone) return alone;
    const inside = part.children.map((child) => of.get(child)!);
    const group = rolledBefore(part, facts, inside);
    result.set(part.code, group.rolled);
    return group;
  });
}

/** By the first thing that went in, and only the last of each: months share the facts of areas that nothing happened in. */
const remembered = new WeakMap<object, { inputs: unknown[]; visited: Visited }>();

/** An area that went into another roll-up with the very same facts is not worked out again. */
function rolledBefore(node: AreaNode, facts: MonthFacts, below: readonly Visited[]): Visited {
  const own = [facts.cells.get(node.code), facts.workers.get(node.code), facts.revisions?.get(node.code)];
  const inputs = [...below, ...own, node, facts.segments];
  const key = below[0] ?? own.find((fact) => fact) ?? node;
  const known = remembered.get(key);
  if (known && isSame(known.inputs, inputs)) return known.visited;
  const visited = roll(node, facts, below);
  remembered.set(key, { inputs, visited });
  return visited;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((input, index) => input === other[index]);
}

function roll(node: AreaNode, facts: MonthFacts, below: readonly Visited[]): Visited {
  const cells = facts.cells.get(node.code);
  const total = cells ? numeratorOf(cells.TOTAL, facts.segments) : null;
  const own = cells ? numeratorOf(cells.OWN, facts.segments) : null;
  const isRegency = node.level === "REGENCY";
  const ownWorkers = facts.workers.get(node.code) ?? null;

  const counted = below.map(({ rolled }) => rolled.area).filter((area) => area.participants !== null);
  const parts = (own?.active ?? 0) + counted.reduce((sum, area) => sum + (area.participants ?? 0), 0);
  const broken = own !== null || counted.length > 0 ? parts : null;
  const participants = total ? total.active : broken;

  const regencies = isRegency ? [ownWorkers] : below.flatMap((part) => part.regencies);
  const reporting = total || (isRegency && own) ? regencies : below.flatMap((part) => part.reporting);
  const workers = areaWorkers(ownWorkers, regencies);
  const reportedWorkers = reporting.length === regencies.length ? workers : sumDenominators(reporting);
  const byTotal =
    total && !isRegency ? regencies.length : below.reduce((sum, part) => sum + part.rolled.area.reported.byTotal, 0);
  const reported = { n: reporting.length, of: regencies.length, workers: reportedWorkers.count, byTotal };

  const realBelow = (own && !own.simulated ? own.active : 0) + below.reduce((sum, part) => sum + part.realBelow, 0);
  const coverage = coverageOf(participants, reportedWorkers.count);
  const revision = addRevisions(facts.revisions?.get(node.code), total ? [] : counted, participants);
  const flags = new Set<Flag>();
  if (coverage !== null && coverage > 1) flags.add("above-100");
  if (total && !total.simulated && !isRegency && realBelow > total.active) flags.add("children-exceed-total");
  if ((total ?? own)?.partial || (!total && counted.some((area) => area.flags.includes("partial-segments")))) {
    flags.add("partial-segments");
  }
  if (!workers.complete && workers.count !== null) flags.add("workers-incomplete");
  if (isFewReports({ participants, reported, workers: workers.count, flags: [...flags] })) flags.add("few-reports");
  if (workers.mixedYears) flags.add("workers-years-mixed");
  if (total && !isRegency && (broken === null || broken < total.active)) flags.add("not-broken-down");
  if (revision) flags.add("revised");

  const area: AreaCoverage = {
    region: { code: node.code, name: node.name },
    participants,
    workers: workers.count,
    workersYear: workers.year,
    reported,
    coverage,
    lowerBound: coverageOf(participants, workers.count),
    segments: total
      ? total.segments
      : addSegments([own?.segments ?? NO_SEGMENTS, ...counted.map((each) => each.segments)]),
    notBrokenDown: total && !isRegency ? Math.max(0, total.active - (broken ?? 0)) : null,
    yearOnYear: null,
    changeSplit: null,
    revision,
    flags: [...flags],
    simulated: isSimulated(total, own, counted, participants, reportedWorkers, workers),
    sources: sourcesOf(total, own, counted, workers),
  };
  return {
    rolled: { area, node, numerator: isRegency ? own : total, denominator: workers },
    realBelow: total && !total.simulated ? total.active : realBelow,
    regencies,
    reporting,
  };
}

/** An area's own row is the total a source gives for it; otherwise its regencies are summed. */
function areaWorkers(own: Denominator | null, regencies: (Denominator | null)[]): WorkerSum {
  const sum = sumDenominators(regencies);
  const ownIsNewer = own && (sum.year === null || !sum.complete || own.year > sum.year);
  return ownIsNewer ? sumDenominators([own]) : sum;
}

function isSimulated(
  total: Numerator | null,
  own: Numerator | null,
  counted: AreaCoverage[],
  participants: number | null,
  reported: WorkerSum,
  workers: WorkerSum,
): boolean {
  const numerator = total ? total.simulated : Boolean(own?.simulated) || counted.some((area) => area.simulated);
  return (participants !== null && numerator) || reported.simulated || workers.simulated;
}

function sourcesOf(
  total: Numerator | null,
  own: Numerator | null,
  counted: AreaCoverage[],
  workers: WorkerSum,
): string[] {
  const behind = total ? total.sources : [...(own?.sources ?? []), ...counted.flatMap((area) => area.sources)];
  return [...new Set([...behind, ...workers.sources])].sort();
}
