import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { countRange, mayGive, type Range } from "../precision";
import { employedNear } from "./known-bases";
import { isMismatch } from "./percent-mismatch";
import { participantsOf, percentOf, percentText, printedPercentText, workersOf, yearOfStatement } from "./printed";
import { targetsNear, type NearTarget } from "./targets-near";

/** `dari target`, `capaian target` */
const OF_TARGET = /\b(?:dari|capaian|pencapaian) target\b/i;

/** Whether the printed percentage is the part of a target that was reached, and not coverage. */
export function judgePercentOfTarget(statement: Statement, context: CheckContext): Judgement {
  const [part, percent] = [participantsOf(statement), percentOf(statement)];
  if (!part || !percent) return { unchecked: "jumlah peserta atau persen tidak disebut" };
  const targets = targetsNear(statement, context);
  for (const target of targets) {
    const found =
      ofPeople(statement, context, part, target) ??
      ofPercent(statement, part, target) ??
      ofShare(statement, context, target);
    if (found) return [found];
  }
  if (saysOfTarget(statement)) return ofNote(statement, context);
  return targets.length === 0 ? { unchecked: "target tidak diketahui" } : [];
}

/** @returns whether a note says that the percentage is of a target */
export function saysOfTarget({ note }: Statement): boolean {
  return OF_TARGET.test(note ?? "");
}

/** The target in people is what was divided by, openly or under the name of workers. */
function ofPeople(statement: Statement, context: CheckContext, part: Range, target: NearTarget): Verdict | null {
  if (target.people === null || target.people <= 0) return null;
  const whole = countRange(target.people, statement.rounded);
  const workers = workersOf(statement);
  const isWorkers = workers !== null && statement.workers === target.people;
  const fitsWorkers = workers !== null && !isWorkers && !isMismatch(statement);
  if (fitsWorkers || !mayGive(part, whole, percentOf(statement)!)) return null;
  // A target of everybody is no other base than the workers themselves.
  if (context.bases.some(({ value }) => value === target.people)) return null;
  return verdict(
    `${formatCount(statement.participants)} / ${formatCount(target.people)} = ${percentText(statement.participants! / target.people, statement)}, dan ${formatCount(target.people)} adalah ${target.words}`,
    isWorkers ? coverageOf(statement, context) : coverageOfWorkers(statement),
  );
}

/** Coverage divided by the target's percentage gives what was printed. */
function ofPercent(statement: Statement, part: Range, target: NearTarget): Verdict | null {
  const workers = workersOf(statement);
  if (target.percent === null || target.percent <= 0 || !workers || !isMismatch(statement)) return null;
  // In ten-thousandths, since targets have up to two decimals.
  const share = Math.round(target.percent * 100);
  const scaled: Range = { least: part.least * 10_000, most: part.most * 10_000 };
  const whole: Range = { least: workers.least * share, most: workers.most * share };
  if (share === 10_000 || !mayGive(scaled, whole, percentOf(statement)!)) return null;
  const coverage = statement.participants! / statement.workers!;
  return verdict(
    `${percentText(coverage, statement)} / ${formatStatedPercent(target.percent)} = ${percentText(coverage / (target.percent / 100), statement)}, dan ${formatStatedPercent(target.percent)} adalah ${target.words}`,
    coverageOfWorkers(statement),
  );
}

/**
 * What was printed as workers is, to a person, the target's percentage of the employed of this year or the last, and
 * is no count that is known by itself.
 */
function ofShare(statement: Statement, { bases }: CheckContext, target: NearTarget): Verdict | null {
  const { workers, participants } = statement;
  if (target.percent === null || target.percent >= 100 || !workers || !participants || isMismatch(statement))
    return null;
  if (workers < LEAST_TELLING || bases.some(({ value }) => value === workers)) return null;
  const [year, share] = [yearOfStatement(statement), target.percent / 100];
  const base = bases.find(
    (one) =>
      one.base === "EMPLOYED" && one.year <= year && one.year >= year - 1 && Math.round(one.value * share) === workers,
  );
  if (!base) return null;
  return verdict(
    `${formatCount(workers)} adalah ${formatStatedPercent(target.percent)} dari ${formatCount(base.value)}, ${target.words}`,
    ` Cakupannya ${formatCount(participants)} / ${formatCount(base.value)} = ${percentText(participants / base.value)}.`,
  );
}

/** Fewer people may agree to a person by chance. */
const LEAST_TELLING = 20_000;

function ofNote(statement: Statement, context: CheckContext): Judgement {
  const of =
    statement.workers === null ? "target" : `${formatCount(statement.workers)}, yang menurut catatan adalah target`;
  return [verdict(`${printedPercentText(statement)} adalah bagian dari ${of}`, coverageOf(statement, context))];
}

function verdict(found: string, coverage: string): Verdict {
  return { code: "PERCENT_OF_TARGET", severity: "warning", detail: `${found}: itu capaian target.${coverage}` };
}

function coverageOfWorkers({ participants, workers }: Statement): string {
  if (workers === null || participants === null) return "";
  return ` Cakupannya ${formatCount(participants)} / ${formatCount(workers)} = ${percentText(participants / workers)}.`;
}

function coverageOf(statement: Statement, { bases }: CheckContext): string {
  const employed = employedNear(bases, yearOfStatement(statement));
  if (!employed || statement.participants === null) return "";
  const ratio = percentText(statement.participants / employed.value);
  return ` Dari penduduk bekerja Agustus ${employed.year}: ${formatCount(statement.participants)} / ${formatCount(employed.value)} = ${ratio}.`;
}
