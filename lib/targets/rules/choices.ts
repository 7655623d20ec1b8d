import { formatStatedPercent } from "@/lib/core/numbers";
import { isWithin, lineOf, NATION } from "@/lib/core/region-code";
import { choiceName, kindName } from "../format";
import type { Target, TargetChoice } from "../schema";

/** What the project was asked to measure against: RPJMN, 61% in 2025 (domain.md, "Targets conflict"). */
export const DEFAULT_TARGET = "rpjmn-2025";

/** Not a family of documents: each region against what it states itself, by whichever document. */
export const OWN = "daerah";

export function keyOf(target: Pick<Target, "year" | "instrument">): string {
  return `${target.instrument.family}-${target.year}`;
}

/**
 * @returns every document and year with a percentage of somebody, those of the nation first, the default before all, then by
 * year; and each year in which a region states one of its own
 */
export function targetChoices(targets: readonly Target[]): TargetChoice[] {
  const stated = targets.filter(({ percent }) => percent !== null);
  const national = stated.filter(({ regionCode }) => regionCode === NATION);
  const families = [...national, ...stated].map((target): TargetChoice => {
    const { family, title, kind } = (national.find((each) => isOfFamily(each, target)) ?? target).instrument;
    const group = national.some((each) => isOfFamily(each, target)) ? title : kindName(kind);
    return { key: keyOf(target), family, year: target.year, group, label: choiceName({ group, year: target.year }) };
  });
  const own = stated
    .filter(({ regionCode }) => regionCode !== NATION)
    .map(({ year }): TargetChoice => {
      return {
        key: `${OWN}-${year}`,
        family: OWN,
        year,
        group: OWN_WORDS,
        label: choiceName({ group: OWN_WORDS, year }),
      };
    });
  const rank = ({ key, family }: TargetChoice) =>
    key === DEFAULT_TARGET ? 0 : family === OWN ? 3 : national.some((each) => keyOf(each) === key) ? 1 : 2;
  return [...new Map([...families, ...own].map((choice) => [choice.key, choice])).values()].sort(
    (a, b) => rank(a) - rank(b) || a.year - b.year || a.key.localeCompare(b.key),
  );
}

const OWN_WORDS = "Target daerah sendiri";

function isOfFamily(one: Target, other: Target): boolean {
  return one.instrument.family === other.instrument.family;
}

/**
 * @param chosen stays on offer wherever one goes with it
 * @returns what says something of a region, of those around it or of those inside it, each with what it says here; the
 * number first, as a narrow screen cuts the end
 */
export function choicesAt(
  choices: readonly TargetChoice[],
  targets: readonly Target[],
  regionCode: string,
  chosen: string | null,
): TargetChoice[] {
  return choices
    .filter((choice) => choice.key === chosen || targets.some((target) => isHeard(target, choice, regionCode)))
    .map((choice) => {
      const found = targetFor(targets, regionCode, choice);
      if (found === null) return choice;
      const whose = choice.family === OWN ? `target sendiri, ${found.instrument.title}` : found.instrument.title;
      return { ...choice, label: `${formatStatedPercent(found.percent)} (${found.year}): ${whose}` };
    });
}

function isHeard(target: Target, choice: TargetChoice, regionCode: string): boolean {
  if (target.percent === null || target.year !== choice.year) return false;
  const isInside = isWithin(regionCode, target.regionCode);
  if (choice.family === OWN) return target.regionCode !== NATION && isInside;
  return target.instrument.family === choice.family && (isInside || lineOf(regionCode).includes(target.regionCode));
}

/**
 * A region's own target beats its province's, which beats the national one, within one family of documents and year; asked
 * for what regions state themselves, nobody else's is taken.
 * @returns null when nobody up the line states a percentage
 */
export function targetFor(
  targets: readonly Target[],
  regionCode: string,
  { family, year }: Pick<TargetChoice, "family" | "year">,
): Target | null {
  const stated = (code: string) =>
    targets.filter((target) => target.regionCode === code && target.percent !== null && target.year === year);
  if (family === OWN) return regionCode === NATION ? null : surest(stated(regionCode));
  for (const code of lineOf(regionCode)) {
    const found = stated(code).find(({ instrument }) => instrument.family === family);
    if (found) return found;
  }
  return null;
}

const SURENESS: Record<Target["status"], number> = { CONFIRMED: 0, STATED: 1, CLAIMED: 2 };

/** Of several that a region states for one year: the surest, then the first by its id. */
function surest(stated: readonly Target[]): Target | null {
  return [...stated].sort((a, b) => SURENESS[a.status] - SURENESS[b.status] || a.id.localeCompare(b.id)).at(0) ?? null;
}
