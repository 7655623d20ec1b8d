import type { VisitStepCode } from "./messages";
import type { Commitment, Pledge, VisitPlan, VisitState } from "./schema";

/** What can be done with a visit that is there. `hold` also says otherwise what was said. */
export type VisitStep = "plan" | "change" | "freeze" | "hold" | "cancel";

const NEXT: Record<VisitStep, Partial<Record<VisitState, VisitState>>> = {
  plan: { PROPOSED: "PLANNED", CANCELLED: "PLANNED" },
  change: { PROPOSED: "PROPOSED", PLANNED: "PLANNED" },
  freeze: { PLANNED: "PLANNED" },
  hold: { PLANNED: "HELD", HELD: "HELD" },
  cancel: { PROPOSED: "CANCELLED", PLANNED: "CANCELLED" },
};

const REFUSED: Record<VisitState, VisitStepCode> = {
  PROPOSED: "K.107",
  PLANNED: "K.109",
  HELD: "K.102",
  CANCELLED: "K.103",
};

/**
 * The only way from one state to the next.
 * @param visit its state, and its day as `YYYY-MM-DD` @param today the same in Indonesia
 */
export function decide(
  step: VisitStep,
  { state, day }: { state: VisitState; day: string },
  today: string,
): { next: VisitState } | { refused: VisitStepCode } {
  const next = NEXT[step][state];
  if (next === undefined) return { refused: REFUSED[state] };
  return next === "HELD" && day > today ? { refused: "K.104" } : { next };
}

/** @returns whether a step has to say why: whatever takes back what others may rely on */
export function needsReason(step: VisitStep, state: VisitState): boolean {
  return step === "change" || step === "cancel" || (step === "hold" && state === "HELD");
}

/** @returns whether somebody who only proposes visits may take the step: with what is proposed only */
export function isProposersStep(step: VisitStep, state: VisitState): boolean {
  return state === "PROPOSED" && (step === "change" || step === "cancel");
}

/** How a commitment stands on a day: `answered` says the region, and nobody has looked yet. */
export type CommitmentStanding = "overdue" | "due" | "answered" | "done" | "dropped";

/** @param today `YYYY-MM-DD`; what is due today is not overdue */
export function standingOf(
  { state, answered, due }: Pick<Commitment, "state" | "answered" | "due">,
  today: string,
): CommitmentStanding {
  switch (state) {
    case "DONE":
      return "done";
    case "DROPPED":
      return "dropped";
    case "OPEN":
      return answered ? "answered" : due < today ? "overdue" : "due";
  }
}

/** @returns whether two plans say the same */
export function isSamePlan(one: VisitPlan, other: VisitPlan): boolean {
  return one.day === other.day && one.kind === other.kind && one.place === other.place && one.offices === other.offices;
}

/** @returns whether two commitments say the same */
export function isSamePledge(one: Pledge, other: Pledge): boolean {
  return one.owner === other.owner && one.text === other.text && one.due === other.due;
}

/** Visits of the program's list are S, those of the demo C, and those that people record K. @returns the number after the highest one */
export function nextVisitId(highest: number | null): string {
  return `K${String((highest ?? 0) + 1).padStart(3, "0")}`;
}

/** @returns the day some days later, `YYYY-MM-DD` */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** As far ahead as lists look. */
export const DAYS_AHEAD = 30;

/** @returns the address of a region's sheet as it is now */
export function sheetHref(code: string): string {
  return `/${code.includes(".") ? "daerah" : "provinsi"}/${code}/lembar`;
}

/** @returns members by the regional office they belong to, in the order in which they come; `Tanpa kantor wilayah` last */
export function byOffice<Member extends { office: string | null }>(members: readonly Member[]): [string, Member[]][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const name = member.office ?? "Tanpa kantor wilayah";
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  return [...groups].sort(([one, a], [other, b]) =>
    (a[0]!.office === null) === (b[0]!.office === null)
      ? one.localeCompare(other, "id")
      : a[0]!.office === null
        ? 1
        : -1,
  );
}
