import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { countRange, overlap, type Range, ratioRange } from "../precision";
import { isMismatch } from "./percent-mismatch";
import { participantsOf, percentOf, printedPercentText, workersOf } from "./printed";
import { targetsNear, type NearTarget } from "./targets-near";

/** Whether people called uncovered, or participants, are only those that a target still lacks. */
export function judgeGap(statement: Statement, context: CheckContext): Judgement {
  const uncovered = statement.uncovered ?? null;
  const [part, whole] = [participantsOf(statement), workersOf(statement)];
  const targets = targetsNear(statement, context);
  if (uncovered === null) {
    const swapped = targets.flatMap((target) => gapAsParticipants(statement, target));
    if (swapped.length > 0) return swapped.slice(0, 1);
    return { unchecked: "jumlah yang belum terlindungi tidak disebut" };
  }
  if (!part || !whole) return { unchecked: "jumlah peserta atau pekerja tidak disebut" };
  const said = countRange(uncovered, statement.rounded, statement.units?.uncovered);
  const rest = minus(whole, part);
  if (overlap(said, rest)) return [];
  const people = (count: number) => formatCount(Math.max(0, Math.round(count)));
  const { workers, participants } = statement;
  const truth = `${formatCount(workers)} − ${formatCount(participants)} = ${people(workers! - participants!)} yang belum terlindungi`;
  for (const target of targets) {
    const goal = targetPeople(target, whole);
    if (goal === null || !overlap(said, minus(goal, part))) continue;
    const detail = `${formatCount(uncovered)} adalah kekurangan menuju ${target.words}${ofPercent(target)}, sedangkan ${truth}.`;
    return [{ code: "GAP_AS_UNCOVERED", severity: "error", detail }];
  }
  // What is neither is a sum that does not add up; `judgeParts` says so.
  return targets.length === 0 ? { unchecked: "target tidak diketahui" } : [];
}

/** @returns whether covered and uncovered people are not all workers; false where one of the three is missing */
export function restMismatch(statement: Statement): boolean {
  const uncovered = statement.uncovered ?? null;
  const [part, whole] = [participantsOf(statement), workersOf(statement)];
  if (uncovered === null || !part || !whole) return false;
  return !overlap(countRange(uncovered, statement.rounded, statement.units?.uncovered), minus(whole, part));
}

/** The printed participants are those whom the target still lacks, and the percentage is coverage. */
function gapAsParticipants(statement: Statement, target: NearTarget): Verdict[] {
  const [part, whole, percent] = [participantsOf(statement), workersOf(statement), percentOf(statement)];
  if (!part || !whole || !percent || target.percent === null || !isMismatch(statement)) return [];
  const { least, most } = ratioRange(percent);
  const goal = target.percent / 100;
  if (goal <= most) return [];
  const gap = { least: Math.floor(whole.least * (goal - most)), most: Math.ceil(whole.most * (goal - least)) };
  if (!overlap(part, gap)) return [];
  const words = `${formatCount(statement.participants)} mendekati (${formatStatedPercent(target.percent)} − ${printedPercentText(statement)}) × ${formatCount(statement.workers)}`;
  const detail = `${words}: itu kekurangan menuju ${target.words}, bukan peserta.`;
  return [{ code: "GAP_AS_UNCOVERED", severity: "warning", detail }];
}

function targetPeople({ percent, people }: NearTarget, whole: Range): Range | null {
  if (people !== null) return countRange(people, true);
  if (percent === null) return null;
  const share = Math.round(percent * 100);
  return { least: Math.floor((whole.least * share) / 10_000), most: Math.ceil((whole.most * share) / 10_000) };
}

function ofPercent({ percent, people }: NearTarget): string {
  if (people !== null) return `: ${formatCount(people)} orang`;
  return percent === null ? "" : `: ${formatStatedPercent(percent)}`;
}

function minus(whole: Range, part: Range): Range {
  return { least: whole.least - part.most, most: whole.most - part.least };
}
