import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { findRecordedParticipantCounts } from "@/lib/reports/queries/recorded-counts";
import type { ParticipantFact } from "@/lib/reports/schema";
import type { FilePlace } from "@/lib/sources/schema";
import { appendWorkerCounts } from "@/lib/workers/commands";
import { findRecordedWorkerCounts } from "@/lib/workers/queries";
import type { WorkerFact } from "@/lib/workers/schema";
import { readNameOf, readOvertaking, readPlausibility } from "../queries/known";
import type { Layout } from "../rules/check-header";
import type { KnownWorkersIndex } from "../rules/find-slip";
import { participantsJudge } from "../rules/judge-participants";
import type { RowJudge } from "../rules/judge-rows";
import type { MakeFacts } from "../rules/judge-table";
import { participantsOfTable } from "../rules/judge-table-participants";
import { workersOfTable } from "../rules/judge-table-workers";
import { workersJudge } from "../rules/judge-workers";
import { participantNotices, workerNotices, zerosOf } from "../rules/notices";
import type { RegionIndex } from "../rules/resolve-region";
import type { ParticipantsRequest, WorkersRequest } from "../schema";

/** What importing one kind of fact takes: judging rows, finding what is recorded already, appending the rest. */
export type FactKind<Fact> = {
  judge: (layout: Layout) => RowJudge<Fact>;
  /** Makes the facts of a row of a table that was found in a file. */
  ofTable: () => MakeFacts<Fact>;
  /** What the user should know about facts that are in order; asked before they are recorded. */
  notices: (tx: Db, facts: readonly Fact[]) => Promise<string[]>;
  /** What recording the facts does to the work of others; asked about those that are new. */
  consequences: (tx: Db, facts: readonly Fact[]) => Promise<string[]>;
  /** @returns indexes of the facts that equal the current real ones */
  findRecorded: (tx: Db, facts: readonly Fact[]) => Promise<Set<number>>;
  append: (tx: Db, actor: Actor, counts: Appended<Fact>) => Promise<void>;
};

/** `places[i]` is where the file has `facts[i]`. */
type Appended<Fact> = { facts: readonly Fact[]; places: readonly FilePlace[]; sourceId: string; at: Date };

type Around = { regions: RegionIndex; workers: KnownWorkersIndex; thisMonth: Period };

export function workerKind(request: WorkersRequest, around: Omit<Around, "workers">): FactKind<WorkerFact> {
  return {
    judge: (layout) => workersJudge(layout, request, around),
    ofTable: () => workersOfTable(request, around.thisMonth),
    notices: async (tx, facts) => workerNotices(facts, await readNameOf(tx, zerosOf(facts))),
    consequences: () => Promise.resolve([]),
    findRecorded: findRecordedWorkerCounts,
    append: appendWorkerCounts,
  };
}

export function participantKind(request: ParticipantsRequest, around: Around): FactKind<ParticipantFact> {
  return {
    judge: (layout) => participantsJudge(layout, request, around),
    ofTable: () => participantsOfTable(request, around),
    notices: async (tx, facts) => [...participantNotices(request, facts), ...(await readPlausibility(tx, facts))],
    consequences: readOvertaking,
    findRecorded: findRecordedParticipantCounts,
    append: appendApprovedCounts,
  };
}
