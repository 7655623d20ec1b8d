import { denialOf, type PolicyActor } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import type { IsoDate } from "@/lib/access/rules";
import type { ReportStatus } from "@/lib/reports/schema";
import { EFFORT_STEPS, type EffortKind, type EffortStep, type EffortVersion } from "../schema";
import type { EffortRefusal } from "./refusals";

type State = ReportStatus | "NONE";

/** In which states a step is possible. `save` over what is approved begins the next version; `discard` takes a draft away. */
const FROM: Record<EffortStep, readonly State[]> = {
  save: ["NONE", "DRAFT", "RETURNED", "APPROVED"],
  submit: ["DRAFT", "RETURNED"],
  withdraw: ["SUBMITTED"],
  return: ["SUBMITTED"],
  approve: ["SUBMITTED"],
  discard: ["DRAFT", "RETURNED"],
};

/** Who may: whoever keeps what it is about enters and sends it, whoever examines reports approves or returns it. */
export function policyOf(step: EffortStep, kind: EffortKind): Action {
  switch (step) {
    case "save":
    case "submit":
    case "withdraw":
    case "discard":
      return kind === "GROUP" ? "keep-groups" : "keep-instruments";
    case "return":
      return "return";
    case "approve":
      return "approve";
  }
}

type Asked = { step: EffortStep; kind: EffortKind; regionCode: string; day: IsoDate };
type Newest = Pick<EffortVersion, "status" | "submittedBy">;

/** @returns what keeps somebody from a step of the newest version, which is null where nobody has begun; null where nothing does */
export function effortBar(
  actor: PolicyActor,
  { step, kind, regionCode, day }: Asked,
  newest: Newest | null,
): EffortRefusal | null {
  const action = policyOf(step, kind);
  const stranger = denialOf(actor, action, { regionCode, date: day, submittedBy: null });
  // Who has no business here learns nothing of its state.
  if (stranger === "role") return "U.101";
  if (stranger === "scope") return "U.102";
  const state = newest?.status ?? "NONE";
  if (!FROM[step].includes(state)) return wrongState(state);
  const denial = denialOf(actor, action, { regionCode, date: day, submittedBy: newest?.submittedBy ?? null });
  return denial === null ? null : "U.103";
}

function wrongState(state: State): EffortRefusal {
  switch (state) {
    case "NONE":
      return "U.203";
    case "DRAFT":
    case "RETURNED":
      return "U.204";
    case "SUBMITTED":
      return "U.201";
    case "APPROVED":
      return "U.202";
  }
}

/** @returns the steps that somebody can take now, in their order */
export function openSteps(actor: PolicyActor, asked: Omit<Asked, "step">, newest: Newest | null): EffortStep[] {
  return EFFORT_STEPS.filter((step) => effortBar(actor, { ...asked, step }, newest) === null);
}

/** What a page has shown of an effort; empty where there was none. */
export function stampOf(newest: Pick<EffortVersion, "version" | "status" | "enteredAt"> | null): string {
  return newest === null ? "" : `${newest.version}.${newest.status}.${newest.enteredAt.getTime()}`;
}
