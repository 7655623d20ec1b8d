import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { countRange, ratioRange } from "../precision";
import { participantsOf, percentOf, percentText, printedPercentText, workersOf, yearOfStatement } from "./printed";

/** A target that was reached before it was set, or lost a digit. */
export function judgeTarget(statement: Statement, context: CheckContext): Judgement {
  const { targetPercent = null, targetPeople = null } = statement;
  const found = [ofPercent(statement, targetPercent), ofPeople(statement, targetPeople)].filter((one) => one !== null);
  if (found.length > 0) return found.slice(0, 1);
  const known = reached(statement, context);
  if (known.length > 0 || targetPercent !== null || targetPeople !== null) return known;
  const own = context.targets.some((target) => isOwn(statement, target));
  return own && percentOf(statement) ? [] : { unchecked: "target daerah ini tidak disebut" };
}

function ofPercent(statement: Statement, target: number | null): Verdict | null {
  const coverage = leastCoverage(statement);
  if (target === null || coverage === null) return null;
  if (target > 100)
    return warning(`Target ${formatStatedPercent(target)} di atas 100%${slipText(target, coverage, [0.1, 0.01])}.`);
  if (target / 100 >= coverage) return null;
  const achieved = statement.percent === null ? percentText(coverage) : printedPercentText(statement);
  return warning(
    `Target ${formatStatedPercent(target)} lebih rendah daripada capaian ${achieved}${slipText(target, coverage, [10, 100])}.`,
  );
}

function ofPeople(statement: Statement, target: number | null): Verdict | null {
  const part = participantsOf(statement);
  if (target === null || part === null || countRange(target, true).most >= part.least) return null;
  return warning(
    `Target ${formatCount(target)} orang lebih rendah daripada ${formatCount(statement.participants)} peserta.`,
  );
}

/** A target recorded for the region and year that is behind already: worth saying, and nobody's mistake. */
function reached(statement: Statement, { targets }: CheckContext): Verdict[] {
  const coverage = leastCoverage(statement);
  if (coverage === null) return [];
  const behind = targets.find(
    (target) => isOwn(statement, target) && target.percent !== null && target.percent / 100 < coverage,
  );
  if (!behind) return [];
  const detail = `${formatStatedPercent(behind.percent)} (${behind.title}, ${behind.year}) sudah terlampaui bila pembaginya sama.`;
  return [{ code: "TARGET_BELOW_ACHIEVEMENT", severity: "info", detail }];
}

function isOwn(statement: Statement, target: CheckContext["targets"][number]): boolean {
  return (
    statement.segment === "ALL" &&
    target.regionCode === statement.regionCode &&
    target.year === yearOfStatement(statement)
  );
}

/** @returns the lowest coverage that the statement may mean, a ratio; null where it states none */
function leastCoverage(statement: Statement): number | null {
  const percent = percentOf(statement);
  if (percent) return ratioRange(percent).least;
  const [part, whole] = [participantsOf(statement), workersOf(statement)];
  return part && whole ? part.least / whole.most : null;
}

function slipText(target: number, coverage: number, times: readonly number[]): string {
  const shifted = times
    .map((by) => Number((target * by).toPrecision(12)))
    .find((one) => one / 100 > coverage && one <= 100);
  return shifted === undefined ? "" : `; mungkin komanya bergeser: ${formatStatedPercent(shifted)}`;
}

function warning(detail: string): Verdict {
  return { code: "TARGET_BELOW_ACHIEVEMENT", severity: "warning", detail };
}
