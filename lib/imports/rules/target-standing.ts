import { saysTheSame, targetId, type GivenTarget, type NewestTarget } from "@/lib/targets/rules/revisions";
import { valueWords } from "../format/plan-words";
import type { Choice } from "../schema/choice";
import type { PlanLine, Standing } from "../schema/plan";

/** Where a line of targets is meant to go. */
type TargetPlace = Pick<PlanLine, "regionCode" | "time" | "what">;

/** The target of a line as the choice says of all of them, without what it states. */
export function bareTarget(
  { instrument: instrumentId, status, targetBase, publisher, url }: Choice,
  { regionCode, time }: TargetPlace,
): GivenTarget {
  const base = targetBase === "NONE" ? null : targetBase;
  const said = { statedBy: publisher === "" ? null : publisher, url: url === "" ? null : url };
  const figures = { percent: null, headcount: null };
  const place = { regionCode: regionCode!, year: Number(time), instrumentId };
  return { ...place, ...figures, base, baseAssumed: false, status, ...said };
}

/** @returns the target in force, null where there is none or it was withdrawn */
export function inForce(newest: ReadonlyMap<string, NewestTarget>, target: GivenTarget): NewestTarget | null {
  const known = newest.get(targetId(target));
  return known && !known.withdrawn ? known : null;
}

/** What stands where a line is meant to go; a target of which anything else is said is another, also where its figure is the same. */
export function targetStanding(
  newest: ReadonlyMap<string, NewestTarget>,
  choice: Choice,
): (place: TargetPlace) => Standing {
  return (place) => {
    const said = bareTarget(choice, place);
    const known = inForce(newest, said);
    const figure = (place.what === "percent" ? known?.percent : known?.headcount) ?? null;
    const isSame =
      known !== null &&
      saysTheSame<GivenTarget>(known, { ...said, percent: known.percent, headcount: known.headcount });
    const text = figure === null ? "" : valueWords({ what: place.what, after: figure });
    return { text, people: isSame ? figure : null, by: null, locked: null };
  };
}
