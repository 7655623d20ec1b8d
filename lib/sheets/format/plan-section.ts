import { wordsOf } from "@/lib/core/sentence";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import type { SheetSection } from "../schema";

/** @returns what each plan costs and what comes of it; empty where none was chosen for this sheet */
export function planSection({ outcomes }: Pick<PlanSheet, "outcomes">): SheetSection[] {
  if (outcomes.length === 0) return [];
  const lines = outcomes.map(({ key, cost, sentence }) => {
    return `${outcomes.length > 1 ? `${key}: ` : ""}${cost} ${wordsOf(sentence)}`;
  });
  const aside = [...new Set(outcomes.flatMap(({ remarks }) => remarks))].join(" ");
  return [{ key: "rencana", title: outcomes.length > 1 ? "Rencana" : "Rencana daerah", lines, aside: aside || null }];
}
