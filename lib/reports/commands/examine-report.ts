import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { ensureBranchSource } from "@/lib/sources/commands";
import { noteApproved } from "@/lib/webhooks/commands/note-approved";
import { branchesOf } from "../queries/covered-regions";
import { figuresOf, filledSegments, inactiveColumn } from "../rules/entry-columns";
import type { EntryCells, ParticipantFact, ReportKey, ReturnMark } from "../schema";
import { insertCounts, monthKey } from "./append-approved";
import { storeVersion, takeStep, type Taking } from "./take-step";

/**
 * Approves a report: its cells become participant counts, which every reading page shows from then on.
 * @param seen the stamp of the page that was read (`stampOfReport`)
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function approveReport(actor: Actor, { key, seen }: { key: ReportKey; seen: string }): Promise<void> {
  await takeStep(
    actor,
    { action: "approve", key, seen },
    () => ({ action: "approve" }),
    async (taking, next) => {
      const { tx, opened } = taking;
      const { cells, version } = opened!;
      const typists = Object.values(cells).map(({ enteredBy }) => enteredBy);
      const sourceId = await sourceOf(taking, [...typists, version.submittedBy, next.approvedBy]);
      const versions = new Map([[monthKey(key), next.version]]);
      // Before the status changes: the database refuses to add a count to an approved version.
      await insertCounts(tx, { facts: factsOf(key, cells), versions, sourceId });
      await storeVersion(tx, next);
      await noteApproved(tx, actor, [next]);
      const after = { status: next.status, figures: figuresOf(cells), source: sourceId };
      return { action: "report.approved", before: { status: version.status }, after };
    },
  );
}

/**
 * Sends a report back with a reason and marks on cells.
 * @param seen the stamp of the page that was read (`stampOfReport`)
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function returnReport(
  actor: Actor,
  { key, seen, reason, marks }: { key: ReportKey; seen: string; reason: string; marks: readonly ReturnMark[] },
): Promise<void> {
  await takeStep(
    actor,
    { action: "return", key, seen },
    ({ opened }) => ({ action: "return", reason, marks, filled: filledSegments(opened?.cells ?? {}) }),
    async ({ tx, opened }, next) => {
      await storeVersion(tx, next);
      return {
        action: "report.returned",
        before: { status: opened!.version.status },
        after: { status: next.status, marks: marks.map(({ segment, note }) => ({ segment, note })) },
        reason: reason.trim(),
      };
    },
  );
}

/** @returns a fact for each segment with a figure */
function factsOf({ regionCode, period }: ReportKey, cells: EntryCells): ParticipantFact[] {
  return filledSegments(cells).map((segment) => ({
    ...{ regionCode, period, segment, extent: "OWN", basis: "REGISTRATION" },
    active: cells[segment]!.value!,
    inactive: cells[inactiveColumn(segment)]?.value ?? null,
  }));
}

/** The branch's own reports; what demo accounts have entered or signed stays simulated for good. */
async function sourceOf({ tx, actor, key, rules }: Taking, hands: readonly (string | null)[]): Promise<string> {
  const [branchId = null] = branchesOf(rules.coverage, key);
  const ids = hands.filter((id) => id !== null);
  const simulated = await isAnyExample(tx, ids);
  return ensureBranchSource(tx, actor, { branchId, simulated });
}

async function isAnyExample(tx: Db, ids: readonly string[]): Promise<boolean> {
  return (await tx.user.count({ where: { id: { in: [...ids] }, isExample: true } })) > 0;
}
