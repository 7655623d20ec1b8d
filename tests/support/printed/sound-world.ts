import fc from "fast-check";
import { addMonths, periodOf, type Period } from "@/lib/core/period";
import { weekdayOf } from "@/lib/published/rules";
import type { KnownBase, Statement } from "@/lib/published/schema/check";
import { fitting, inUnits, percentOf, style, type Style } from "./printing";

/** What is true of a place in a month, before anybody prints it; people. */
export type Truth = { period: Period; workers: number; participants: number };

/** A place with a few true statements in the order of time, what is true behind each, and its real bases. */
export type World = { statements: Statement[]; truths: Truth[]; styles: Style[]; bases: KnownBase[] };

const FROM = 2019;
const YEARS = 7;

/** A place: its workers by year, its level, how deep its season is and how fast it grows. */
const place = fc.record({
  employed: fc.oneof(fc.integer({ min: 5_000, max: 60_000 }), fc.integer({ min: 60_000, max: 25_000_000 })),
  drift: fc.array(fc.double({ min: -0.08, max: 0.08, noNaN: true }), { minLength: YEARS, maxLength: YEARS }),
  // The definition of workers: everybody employed, or those who may be members.
  share: fc.oneof(fc.constant(1), fc.double({ min: 0.55, max: 0.95, noNaN: true })),
  coverage: fc.double({ min: 0.04, max: 0.92, noNaN: true }),
  swing: fc.double({ min: 0, max: 0.28, noNaN: true }),
  growth: fc.double({ min: -0.003, max: 0.015, noNaN: true }),
  start: fc.integer({ min: 0, max: 36 }),
});

const telling = fc.record({
  after: fc.integer({ min: 1, max: 9 }),
  noise: fc.double({ min: -0.01, max: 0.01, noNaN: true }),
  style,
  leaves: fc.constantFrom("nothing", "nothing", "nothing", "workers", "participants", "percent"),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
  saysThousands: fc.boolean(),
  target: fc.option(fc.double({ min: 1.02, max: 3, noNaN: true })),
  saysUncovered: fc.boolean(),
  saysActive: fc.boolean(),
  parts: fc.option(
    fc.tuple(fc.double({ min: 0.3, max: 0.6, noNaN: true }), fc.double({ min: 0.1, max: 0.3, noNaN: true })),
  ),
});
type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never;

/** Places whose printed statements are all true, at random precision: nothing may be said against any of them. */
export const soundWorld: fc.Arbitrary<World> = fc
  .tuple(place, fc.array(telling, { minLength: 1, maxLength: 4 }))
  .map(([{ employed, drift, share, coverage, swing, growth, start }, tellings]) => {
    const counts: number[] = [];
    for (const change of drift) counts.push(Math.round((counts.at(-1) ?? employed) * (1 + change)));
    const bases = counts.map((value, index): KnownBase => ({ base: "EMPLOYED", year: FROM + index, value }));
    let period = addMonths(periodOf(FROM + 1, 9), start);
    const [truths, statements]: [Truth[], Statement[]] = [[], []];
    let months = 0;
    for (const [index, told] of tellings.entries()) {
      if (index > 0) {
        period = addMonths(period, told.after);
        months += told.after;
      }
      const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))];
      const workers = Math.round((counts[year - FROM - (month < 9 ? 1 : 0)] ?? counts.at(-1)!) * share);
      const level = coverage * (1 + growth) ** months * (1 - swing * seasonOf(month)) * (1 + told.noise);
      const truth = { period, workers, participants: Math.max(12, Math.round(workers * Math.min(level, 0.97))) };
      truths.push(truth);
      statements.push(print(truth, told, index));
    }
    return { statements, truths, styles: tellings.map((told) => told.style), bases };
  })
  .filter(({ statements, bases }) => !statements.some((statement) => isTargetInPeople(statement, bases)));

/** Workers that are, to a person, the target's percentage of a count of the employed: nobody could tell them from it. */
function isTargetInPeople({ workers, targetPercent }: Statement, bases: readonly KnownBase[]): boolean {
  if (targetPercent == null || targetPercent >= 100) return false;
  return bases.some(({ value }) => Math.round((value * targetPercent) / 100) === workers);
}

/** Members peak in December, fall at once in January, lie lowest in May and come back until November. */
function seasonOf(month: number): number {
  return [0.42, 0.62, 0.8, 0.9, 1, 0.95, 0.85, 0.75, 0.65, 0.55, 0.5, 0][month - 1]!;
}

function print({ period, workers, participants }: Truth, told: Telling, index: number): Statement {
  const { decimals, way } = told.style;
  const [unit, workersUnit] = [fitting(participants, told.style.unit), fitting(workers, told.style.workersUnit)];
  const rest = workers - participants;
  const restUnit = fitting(rest, told.style.unit);
  const date = told.day === null ? period : `${period}-${String(told.day).padStart(2, "0")}`;
  const leaves = (what: string) => told.leaves === what;
  const percent = percentOf(participants, workers, decimals, way);
  // Thousands are recognised although nobody says that they are rounded; larger and smaller units are not.
  const isSaid = [unit, workersUnit, restUnit].some((one) => one !== 1 && one !== 1_000) || told.saysThousands;
  const parts = told.parts === null ? [] : divide(participants, told.parts);
  return {
    id: `S${index + 1}`,
    ...{ regionCode: "35.74", printedDate: date, acceptedDate: null, segment: "ALL", countingBasis: null },
    printedWeekday: told.day === null ? null : weekdayOf(date),
    workers: leaves("workers") ? null : inUnits(workers, workersUnit, way),
    participants: leaves("participants") ? null : inUnits(participants, unit, way),
    percent: leaves("percent") ? null : percent,
    percentDecimals: decimals,
    rounded: isSaid,
    ...{ publisher: `penerbit ${index + 1}`, url: null, note: null },
    targetPercent:
      told.target === null ? null : Math.min(100, Math.ceil((100 * participants * told.target) / workers + 1)),
    uncovered: told.saysUncovered ? inUnits(rest, restUnit, way) : null,
    counted: told.saysActive ? "ACTIVE" : null,
    parts: parts.map(([name, people]) => ({ name, people: inUnits(people, fitting(people, told.style.unit), way) })),
  };
}

function divide(people: number, [first, second]: [number, number]): [string, number][] {
  const [pu, bpu] = [Math.round(people * first), Math.round(people * second)];
  return [
    ["PU", pu],
    ["BPU", bpu],
    ["Jakon", people - pu - bpu],
  ];
}
