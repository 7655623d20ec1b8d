import { hrefIn, type View } from "@/lib/coverage/rules/view";
import type { Period } from "@/lib/core/period";
import { PLAN_KEYS, type PlanKey } from "../schema";
import type { PlansReading } from "./read-plans";
import type { RowText } from "./read-row";

/** What an address holds of plans: the rows of each as they are typed, and a budget. */
export type PlanTexts = { plans: readonly { key: PlanKey; rows: readonly RowText[] }[]; budget: string };

/** @returns the path of a region's page of plans */
export function planPath(code: string): string {
  return `/daerah/${code}/rencana`;
}

/** @returns the address of plans, which is all there is of them; the month of the data stands in it, so that it says the same later */
export function planHref(view: View, code: string, period: Period | null, texts: PlanTexts): string {
  return withPlans(hrefIn(view, planPath(code), { period }), texts);
}

/** @returns an address of a region's page of plans or of its sheet, with plans in it */
export function withPlans(href: string, { plans, budget }: PlanTexts): string {
  const words = plans.flatMap(({ key, rows }) => rows.flatMap((row) => Object.entries({ rencana: key, ...row })));
  if (budget !== "") words.push(["anggaran", budget]);
  return words.length === 0 ? href : `${href}${href.includes("?") ? "&" : "?"}${new URLSearchParams(words).toString()}`;
}

/** @returns what was read, to be said again in another address */
export function textsOf({ plans, budget }: PlansReading): PlanTexts {
  return { plans: plans.map(({ key, rows }) => ({ key, rows: rows.map(({ text }) => text) })), budget: budget.text };
}

/** @returns the same without one row of a plan */
export function withoutRow(texts: PlanTexts, key: PlanKey, index: number): PlanTexts {
  const plans = texts.plans.map((plan) =>
    plan.key === key ? { key, rows: plan.rows.filter((_, each) => each !== index) } : plan,
  );
  return { ...texts, plans };
}

/** @returns the same with a copy of a plan beside it, to be changed; null where there is no room for another */
export function withCopy(texts: PlanTexts, key: PlanKey): PlanTexts | null {
  const free = PLAN_KEYS.find((each) => !texts.plans.some((plan) => plan.key === each && plan.rows.length > 0));
  const copied = texts.plans.find((plan) => plan.key === key);
  if (!free || !copied) return null;
  return { ...texts, plans: [...texts.plans, { key: free, rows: copied.rows }] };
}
