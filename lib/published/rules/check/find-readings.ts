import type { BaseReading, CheckContext, KnownBase, Statement } from "../../schema/check";
import { countRange, mayGive, type PrintedPercent, type Range } from "../precision";
import { participantsOf, percentOf, workersOf, yearOfStatement } from "./printed";
import { saysOfTarget } from "./percent-of-target";
import { targetsNear } from "./targets-near";

/** A printed percentage may be of this year's workers or of those of the two years before. */
const YEARS_BACK = 2;

/**
 * Every real base on which the printed numbers come true, best fit first. Nothing is chosen: a statement keeps all of them.
 * - participants, or people printed as workers (Kota Bima's 9.000), of the base give the printed percentage;
 * - the printed workers are the base itself, of whatever year, as far as they were rounded.
 */
export function findReadings(statement: Statement, context: CheckContext): BaseReading[] {
  const readings = basesOf(statement, context).flatMap((base) => readingsOn(statement, base));
  const best = new Map<string, BaseReading>();
  for (const reading of readings) {
    const key = `${reading.base} ${reading.year} ${reading.value}`;
    if ((best.get(key)?.fit ?? -1) < reading.fit) best.set(key, reading);
  }
  return [...best.values()].sort((a, b) => b.fit - a.fit || b.year - a.year || a.base.localeCompare(b.base));
}

/** The known bases, and the targets in people that the statement may have been measured by. */
function basesOf(statement: Statement, context: CheckContext): KnownBase[] {
  const year = yearOfStatement(statement);
  const targets = targetsNear(statement, context).flatMap(({ people }): KnownBase[] =>
    people === null || people <= 0 ? [] : [{ base: "TARGET", year, value: people }],
  );
  // Where a note says that the percentage is of a target, what was printed as workers is that target.
  const noted: KnownBase[] =
    saysOfTarget(statement) && statement.workers ? [{ base: "TARGET", year, value: statement.workers }] : [];
  return [...context.bases.filter(({ value }) => value > 0), ...targets, ...noted];
}

function readingsOn(statement: Statement, base: KnownBase): BaseReading[] {
  const [part, workers, percent] = [participantsOf(statement), workersOf(statement), percentOf(statement)];
  const whole: Range = { least: base.value, most: base.value };
  const readings: BaseReading[] = [];
  if (percent && isRecent(statement, base)) {
    if (part) readings.push(...divided(base, statement.participants!, part, whole, percent));
    if (workers && workers.most < base.value)
      readings.push(...divided(base, statement.workers!, workers, whole, percent));
  }
  if (workers && base.value >= workers.least && base.value <= workers.most)
    readings.push({ ...base, percent: shareOf(statement, base), fit: likeness(statement.workers!, base.value) });
  return readings;
}

function divided(base: KnownBase, people: number, part: Range, whole: Range, percent: PrintedPercent): BaseReading[] {
  if (!mayGive(part, whole, percent)) return [];
  const share = (people / base.value) * 100;
  const exactly = countRange(people, false, 1);
  const fits = mayGive(exactly, whole, percent);
  // Where only the rounding of the count makes it true it fits less than any that needs none.
  const fit = likeness(share, percent.percent) * (fits ? 1 : 0.9);
  return [{ ...base, percent: twoDecimals(share), fit: fourDecimals(fit) }];
}

function shareOf({ participants, percent }: Statement, base: KnownBase): number | null {
  return participants === null ? percent : twoDecimals((participants / base.value) * 100);
}

function isRecent(statement: Statement, { year }: KnownBase): boolean {
  const about = yearOfStatement(statement);
  return year <= about && year >= about - YEARS_BACK;
}

/** 1 for equal numbers, less the further apart. */
function likeness(one: number, other: number): number {
  const [low, high] = one < other ? [one, other] : [other, one];
  return high <= 0 ? 1 : fourDecimals(low / high);
}

function twoDecimals(number: number): number {
  return Math.round(number * 100) / 100;
}

function fourDecimals(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
