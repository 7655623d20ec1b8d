import fc from "fast-check";
import { addMonths } from "@/lib/core/period";
import { checkStatements } from "@/lib/published/rules/check/check-statements";
import type { Statement, VerdictCode } from "@/lib/published/schema/check";
import { weekdayOf } from "@/lib/published/rules";
import { fitting, inUnits, percentOf } from "./printing";
import { soundWorld, type World } from "./sound-world";

/** A world in which one statement was made false in one way, and how large the fault is (1,3: 30% off; null: no size). */
export type Planted = { world: World; id: string; code: VerdictCode; size: number | null };

/** @param limit 1: only faults beyond what rounding, seasons or the place's own workers explain; 0: of any size */
type Plant = (
  world: World,
  size: number,
  pick: number,
  limit: 0 | 1,
) => { statement: Statement; size: number | null } | null;

/** Sizes from just beyond what is printed to tenfold, as often small as large. */
const size = fc.double({ min: Math.log(1.001), max: Math.log(12), noNaN: true }).map(Math.exp);

/** The first true statement of a world, with everything printed, and the plainest style. */
function whole(world: World): Statement {
  const [{ workers, participants }, { decimals, way, unit, workersUnit }] = [world.truths[0]!, world.styles[0]!];
  const first = world.statements[0]!;
  const [p, w] = [fitting(participants, unit), fitting(workers, workersUnit)];
  return {
    ...first,
    workers: inUnits(workers, w, way),
    participants: inUnits(participants, p, way),
    percent: percentOf(participants, workers, decimals, way),
    rounded: first.rounded || [p, w].some((one) => one !== 1 && one !== 1_000),
    ...{ uncovered: null, parts: [], targetPercent: null, counted: null, units: {} },
  };
}

/** How much of a number its rounding, or cutting, may change, in shares of it. */
function blur({ participants, workers, percent, rounded, percentDecimals = 0 }: Statement): number {
  const share = (count: number) => {
    let unit = 1;
    while (count % (unit * 10) === 0) unit *= 10;
    return rounded || unit >= 1_000 ? unit / count : 0;
  };
  const ofTens = rounded && percent! % 10 === 0 ? 5 : 0;
  return (
    share(participants!) + share(workers!) + Math.max(1 / 10 ** percentDecimals, ofTens) / Math.max(percent!, 0.001)
  );
}

/** @returns a statement's percentage times `by`, with the decimals it was printed with */
function withPercent(statement: Statement, by: number): Statement {
  const scale = 10 ** (statement.percentDecimals ?? 0);
  return { ...statement, percent: Math.round(statement.percent! * by * scale) / scale };
}

const PLANTS: Readonly<Record<VerdictCode, Plant>> = {
  PERCENT_MISMATCH: (world, by, pick, limit) => {
    const statement = whole(world);
    const wrong = withPercent(statement, pick % 2 === 0 ? by : 1 / by);
    const off = Math.abs(wrong.percent! / statement.percent! - 1);
    const reach = limit * 1.3 * (blur(statement) + blur(wrong));
    return wrong.percent! > 0 && off > reach ? { statement: wrong, size: 1 + off } : null;
  },
  DATE_IMPOSSIBLE: (world, _, pick) => {
    const statement = world.statements[0]!;
    const month = statement.printedDate.slice(0, 7);
    const day = `${month}-17`;
    const days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    const wrong = days.filter((name) => name !== weekdayOf(day))[pick % 6]!;
    const kinds: Partial<Statement>[] = [
      { printedDate: day, printedWeekday: wrong },
      { printedDate: `${month.slice(0, 4)}-02-30`, printedWeekday: null },
      { printedDate: `${month.slice(0, 4)}-13`, printedWeekday: null },
      { printedDate: day, printedWeekday: null, url: `https://example.org/${month.replace("-", "/")}/12/berita` },
    ];
    return { statement: { ...statement, ...kinds[pick % kinds.length] }, size: null };
  },
  PERCENT_OF_TARGET: (world, by, _, limit) => {
    const statement = whole(world);
    const { workers, participants } = world.truths[0]!;
    const target = Math.ceil(((100 * participants) / workers) * Math.max(by, 1.1));
    const { decimals, way } = world.styles[0]!;
    const percent = percentOf(participants * 100, workers * target, decimals, way);
    const wrong = { ...statement, percent, targetPercent: target };
    const off = percent / statement.percent! - 1;
    const isFault = target < 96 && percent < 100 && off > limit * 1.3 * (blur(statement) + blur(wrong));
    return isFault ? { statement: wrong, size: 1 + off } : null;
  },
  GAP_AS_UNCOVERED: (world, by, _, limit) => {
    const statement = whole(world);
    const { workers, participants } = world.truths[0]!;
    const target = Math.min(90, Math.ceil(((100 * participants) / workers) * Math.max(by, 1.1)));
    const gap = Math.round((workers * target) / 100) - participants;
    if (gap < 100) return null;
    const uncovered = inUnits(gap, fitting(gap, world.styles[0]!.unit), "half-up");
    const rest = workers - participants;
    const reach = blur(statement) * workers + uncovered * 0.1;
    return rest - gap > limit * 1.3 * reach
      ? { statement: { ...statement, uncovered, targetPercent: target }, size: rest / gap }
      : null;
  },
  PARTS_MISMATCH: (world, by, _, limit) => {
    const statement = whole(world);
    const { participants } = world.truths[0]!;
    const pu = Math.round(participants * 0.5);
    const bpu = participants - pu;
    const wrong = Math.round(bpu * by);
    const parts = [pu, wrong].map((people, index) => ({ name: ["PU", "BPU"][index]!, people }));
    const zeros = (count: number) => {
      let unit = 1;
      while (count % (unit * 10) === 0) unit *= 10;
      return unit;
    };
    const reach = zeros(pu) + zeros(wrong) + blur(statement) * participants;
    return wrong - bpu > limit * reach ? { statement: { ...statement, parts }, size: wrong / bpu } : null;
  },
  OVER_100: (world, by, pick) => {
    const statement = whole(world);
    const wrong = { ...statement, percent: Math.round(100 * Math.max(by, 1.02)) + 1, percentDecimals: 0 };
    return { statement: pick % 2 === 0 ? { ...wrong, participants: null } : wrong, size: wrong.percent / 100 };
  },
  TARGET_BELOW_ACHIEVEMENT: (world, by, pick, limit) => {
    const statement = whole(world);
    const slipped = Number((statement.percent! / (pick % 2 === 0 ? by : 10)).toFixed(2));
    const half = (limit * 0.5) / 10 ** (statement.percentDecimals ?? 0);
    return slipped < statement.percent! - half && slipped > 0
      ? { statement: { ...statement, targetPercent: slipped }, size: statement.percent! / slipped }
      : null;
  },
  CONTRADICTS: (world, by, pick, limit) => {
    const { workers, participants, period } = world.truths[0]!;
    const months = pick % 3;
    // Less than this is what a season may do; the larger of the two is rounded, and so is the smaller.
    if (by < limit * [1.06, 1.26, 1.35][months]! * (1 + 2 * blur(whole(world)))) return null;
    const times = pick % 2 === 0 ? by : 1 / by;
    // Workers go along, so that nothing but the other figure speaks against it.
    const [other, base] = [Math.round(participants * times), Math.round(workers * times)];
    const printed = { participants: other, workers: base, percent: null, rounded: false, percentDecimals: undefined };
    const place = { printedDate: addMonths(period, months), printedWeekday: null, publisher: "lain" };
    return other < 10 ? null : { statement: { ...whole(world), id: "F", ...printed, ...place }, size: by };
  },
  BASE_CHANGED: (world, by, pick, limit) => {
    const { workers, participants, period } = world.truths[0]!;
    const employed = world.bases.map(({ value }) => value);
    // Less than this the place's own workers may have changed by.
    const least = (Math.max(...employed) / Math.min(...employed)) * 1.06 * (1 + 2 * blur(whole(world)));
    const base = Math.round(workers * (pick % 2 === 0 ? by : 1 / by));
    if (by < limit * least || base <= participants) return null;
    const percent = percentOf(participants, base, 2, "half-up");
    const printed = { workers: base, participants, rounded: false, percent, percentDecimals: 2 };
    const place = { printedDate: addMonths(period, 1 + (pick % 3)), printedWeekday: null, publisher: "lain" };
    return { statement: { ...whole(world), id: "F", ...printed, ...place }, size: by };
  },
  REGISTERED_AS_ACTIVE: (world, by, pick) => {
    const statement = whole(world);
    const people = Math.round(world.truths[0]!.participants * (1.3 + (by % 0.4)));
    if (pick % 2 === 0) return { statement: { ...statement, counted: "REGISTERED" }, size: null };
    const registered = { ...statement, participants: people, rounded: false };
    return statement.percent! >= 1 && blur(statement) < 0.1
      ? { statement: registered, size: people / world.truths[0]!.participants }
      : null;
  },
};

/**
 * Worlds with one planted fault of a kind, at random size.
 * @param limit 1: what rounding, a season or the place's own workers can explain is no fault and not planted; 0: it is
 */
export function plantedWorld(code: VerdictCode, limit: 0 | 1 = 1): fc.Arbitrary<Planted> {
  return fc
    .tuple(soundWorld, size, fc.nat(1_000))
    .map(([world, by, pick]): Planted | null => {
      const made = PLANTS[code](world, by, pick, limit);
      if (!made) return null;
      const isSecond = made.statement.id === "F";
      const first = isSecond ? [whole(world)] : [];
      const statements = [...first, made.statement];
      return { world: { ...world, statements }, id: made.statement.id, code, size: made.size };
    })
    .filter((planted) => planted !== null);
}

/** @returns whether the check names the fault that was planted, in the statement in which it was */
export function isFound({ world, id, code }: Planted): boolean {
  const checked = checkStatements(world.statements, () => ({ bases: world.bases, targets: [] }));
  return checked.some((one) => one.id === id && one.verdicts.some((verdict) => verdict.code === code));
}
