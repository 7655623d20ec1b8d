import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { findRecordedParticipantCounts } from "@/lib/reports/queries/recorded-counts";
import type { ParticipantFact } from "@/lib/reports/schema";
import { appendWorkerCounts } from "@/lib/workers/commands";
import { findRecordedWorkerCounts } from "@/lib/workers/queries";
import type { WorkerFact } from "@/lib/workers/schema";
import { readPlausibility } from "../queries";
import type { Layout } from "../rules/check-header";
import { participantsJudge } from "../rules/judge-participants";
import type { RowJudge } from "../rules/judge-rows";
import { workersJudge } from "../rules/judge-workers";
import { participantNotices, workerNotices } from "../rules/notices";
import type { RegionIndex } from "../rules/resolve-region";
import type { ParticipantsRequest, WorkersRequest } from "../schema";

/** What importing one kind of fact takes: judging rows, finding what is recorded already, appending the rest. */
export type FactKind<Fact> = {
  judge: (layout: Layout) => RowJudge<Fact>;
  /** What the user should know about facts that are in order; asked before they are recorded. */
  notices: (tx: Db, facts: readonly Fact[]) => Promise<string[]>;
  /** @returns indexes of the facts that equal the current real ones */
  findRecorded: (tx: Db, facts: readonly Fact[]) => Promise<Set<number>>;
  append: (tx: Db, actor: Actor, counts: { facts: readonly Fact[]; sourceId: string; at: Date }) => Promise<void>;
};

export function workerKind(request: WorkersRequest, regions: RegionIndex): FactKind<WorkerFact> {
  return {
    judge: (layout) => workersJudge(layout, request, regions),
    notices: (_, facts) => Promise.resolve(workerNotices(facts)),
    findRecorded: findRecordedWorkerCounts,
    append: appendWorkerCounts,
  };
}

export function participantKind(request: ParticipantsRequest, regions: RegionIndex): FactKind<ParticipantFact> {
  return {
    judge: (layout) => participantsJudge(layout, request, regions),
    notices: async (tx, facts) => [...participantNotices(request, facts), ...(await readPlausibility(tx, facts))],
    findRecorded: findRecordedParticipantCounts,
    append: appendApprovedCounts,
  };
}
