import type { AuditState } from "@/lib/audit/schema";
import type { CommitmentState, GivenAnswer, Pledge, VisitPlan, VisitRecord, VisitState } from "../schema";

type Stated = VisitPlan & VisitRecord & { regionCode: string; state: VisitState; sheet: { sha256: string } | null };

/** @returns a visit as its event keeps it; what it does not say is left out */
export function visitState({
  regionCode,
  state,
  day,
  kind,
  place,
  offices,
  said,
  figureIds,
  sheet,
}: Stated): AuditState {
  return {
    region: regionCode,
    visitState: state,
    visitDay: day,
    visitKind: kind,
    ...(place === null ? {} : { visitPlace: place }),
    ...(offices === null ? {} : { offices }),
    ...(said === null ? {} : { said }),
    ...(figureIds.length === 0 ? {} : { figureIds }),
    ...(sheet === null ? {} : { sha256: sheet.sha256 }),
  };
}

/** @returns a commitment as its event keeps it */
export function commitmentState(number: number, { owner, text, due }: Pledge, state: CommitmentState): AuditState {
  return { commitment: number, owner, promise: text, due, commitmentState: state };
}

/** @returns an answer as its event keeps it */
export function answerState(number: number, { text, fulfilled, evidence, evidenceUrl }: GivenAnswer): AuditState {
  return {
    commitment: number,
    answer: text,
    fulfilled,
    ...(evidence === null ? {} : { evidence }),
    ...(evidenceUrl === null ? {} : { evidenceUrl }),
  };
}
