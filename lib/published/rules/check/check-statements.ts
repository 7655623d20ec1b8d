import { isWithin } from "@/lib/core/region-code";
import type {
  CheckContext,
  CheckedStatement,
  Judgement,
  KnownFacts,
  Statement,
  Unchecked,
  Verdict,
  VerdictCode,
} from "../../schema/check";
import { hasNoFigure } from "../../rules";
import { judgeBase } from "./base-changed";
import { judgeContradiction } from "./contradicts";
import { judgeDate } from "./date-impossible";
import { findReadings } from "./find-readings";
import { judgeGap } from "./gap-as-uncovered";
import { judgeOver100 } from "./over-100";
import { judgeParts } from "./parts-mismatch";
import { judgePercent } from "./percent-mismatch";
import { judgePercentOfTarget } from "./percent-of-target";
import { judgeRegistered } from "./registered-as-active";
import { judgeTarget } from "./target-below-achievement";

/** One rule for each code; a code without a rule does not compile. */
const RULES: Readonly<Record<VerdictCode, (statement: Statement, context: CheckContext) => Judgement>> = {
  PERCENT_MISMATCH: judgePercent,
  DATE_IMPOSSIBLE: judgeDate,
  PERCENT_OF_TARGET: judgePercentOfTarget,
  GAP_AS_UNCOVERED: judgeGap,
  PARTS_MISMATCH: judgeParts,
  OVER_100: judgeOver100,
  TARGET_BELOW_ACHIEVEMENT: judgeTarget,
  CONTRADICTS: judgeContradiction,
  BASE_CHANGED: judgeBase,
  REGISTERED_AS_ACTIVE: judgeRegistered,
};

/**
 * Judges every statement by itself, against the others and against what is known of its region.
 * @param knownOf what is known of a region; real counts only, since nothing may be judged by simulated ones
 */
export function checkStatements(
  statements: readonly Statement[],
  knownOf: (regionCode: string) => KnownFacts,
): CheckedStatement[] {
  return statements.map((statement) => checkAmong(statement, statements, knownOf));
}

/** Judges one statement against the others and against what is known of its region. */
export function checkAmong(
  statement: Statement,
  statements: readonly Statement[],
  knownOf: (regionCode: string) => KnownFacts,
): CheckedStatement {
  // Of its own place, and the regencies that a province is made of.
  const others = statements.filter((other) => other !== statement && isWithin(statement.regionCode, other.regionCode));
  return checkStatement(statement, { ...knownOf(statement.regionCode), others });
}

function checkStatement(statement: Statement, context: CheckContext): CheckedStatement {
  const verdicts: Verdict[] = [];
  const unchecked: Unchecked[] = [];
  const codes = Object.keys(RULES) as VerdictCode[];
  for (const code of codes) {
    const judged = hasNoFigure(statement) && code !== "DATE_IMPOSSIBLE" ? NO_FIGURE : RULES[code](statement, context);
    if ("unchecked" in judged) unchecked.push({ code, why: judged.unchecked });
    else verdicts.push(...judged);
  }
  return { id: statement.id, verdicts, readings: findReadings(statement, context), unchecked };
}

const NO_FIGURE: Judgement = { unchecked: "pernyataan ini tidak memuat angka" };

/** @returns whether nothing but its date could be checked of a statement */
export function isUnchecked({ unchecked }: CheckedStatement): boolean {
  const open = new Set(unchecked.map(({ code }) => code));
  return (Object.keys(RULES) as VerdictCode[]).every(
    (code) => open.has(code) || code === "DATE_IMPOSSIBLE" || code === "OVER_100",
  );
}
