import { lineOf } from "@/lib/core/region-code";
import type { CheckContext, KnownTarget, Statement } from "../../schema/check";
import { yearOfStatement } from "./printed";

/** A target that a statement's numbers may have been measured by: of its own words, or of its region, province or nation. */
export type NearTarget = { percent: number | null; people: number | null; words: string };

/** @returns what the statement itself names as target, first, then targets of its year and of the one after it, nearest region first */
export function targetsNear(statement: Statement, { targets }: CheckContext): NearTarget[] {
  const { targetPercent = null, targetPeople = null } = statement;
  const named = { percent: targetPercent, people: targetPeople, words: "target yang disebut" };
  const year = yearOfStatement(statement);
  const line = lineOf(statement.regionCode);
  const inForce = targets
    .filter((target) => line.includes(target.regionCode) && target.year >= year && target.year <= year + 1)
    .sort((a, b) => line.indexOf(a.regionCode) - line.indexOf(b.regionCode) || a.year - b.year);
  return [
    ...(targetPercent === null && targetPeople === null ? [] : [named]),
    ...inForce.map((target) => inWords(target, statement.regionCode)),
  ];
}

/** Another area's headcount says nothing about this region's people. */
function inWords({ regionCode, year, percent, people, title }: KnownTarget, code: string): NearTarget {
  return { percent, people: regionCode === code ? people : null, words: `target ${year} (${title})` };
}
