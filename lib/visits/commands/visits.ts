import { recordEvent } from "@/lib/audit/commands";
import type { AuditAction } from "@/lib/audit/schema";
import { readIsExample } from "@/lib/access/queries";
import { everMay } from "@/lib/access/policy";
import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { permitToday } from "@/lib/auth/policy-actor";
import { lockAll } from "@/lib/db/advisory-lock";
import { db, type Db } from "@/lib/db/client";
import { visitState } from "../format/audit-state";
import { refuseFields, refuseStep } from "../messages";
import { decide, isProposersStep, isSamePlan, needsReason, nextVisitId, type VisitStep } from "../rules";
import type { FrozenSheet, Visit, VisitPlan, VisitRecord } from "../schema";
import { signed, visitToChange, type Shown } from "./change";

export type NewVisit = { regionCode: string; plan: VisitPlan; reason: string | null };

/**
 * Records a visit: planned by those who keep visits of the region, proposed by those who may propose them.
 * @returns its number
 * @throws AppError forbidden outside of one's scope, invalid-input where the region is none
 */
export async function recordVisit(given: Actor, { regionCode, plan, reason }: NewVisit): Promise<string> {
  const actor = requireUser(given);
  const keeps = everMay(actor.role, "keep-visits");
  return db().$transaction(async (tx) => {
    const where = { code: regionCode, level: { in: ["PROVINCE" as const, "REGENCY" as const] } };
    if ((await tx.region.count({ where })) === 0) throw refuseFields([{ field: "daerah", code: "K.201" }]);
    await permitToday(tx, actor, { action: keeps ? "keep-visits" : "propose-visits", regionCode });
    await lockAll(tx, "visits");
    // What was held before the program was there is planned first, and then said to have been held.
    const state = keeps ? "PLANNED" : "PROPOSED";
    const id = nextVisitId(await highestNumber(tx));
    const simulated = await readIsExample(tx, actor.userId);
    await tx.visit.create({ data: { id, regionCode, simulated } });
    await tx.visitRevision.create({
      data: { visitId: id, revision: 1, ...plan, state, figureIds: [], ...signed(actor, reason) },
    });
    await recordEvent(tx, actor, {
      action: "visit.recorded",
      subject: { kind: "visit", key: id },
      before: null,
      after: visitState({ ...plan, ...NOTHING_SAID, regionCode, state }),
      reason,
    });
    return id;
  });
}

const NOTHING_SAID = { said: null, figureIds: [], sheet: null };

/** What a step says besides: another plan with `change`, what was said with `hold`, the sheet with `freeze`. */
export type VisitChange =
  | { step: "plan" | "cancel" }
  | { step: "change"; plan: VisitPlan }
  | { step: "hold"; record: VisitRecord }
  | { step: "freeze"; sheet: FrozenSheet };

const ACTIONS: Record<VisitStep, AuditAction> = {
  plan: "visit.changed",
  change: "visit.changed",
  freeze: "visit.sheet-taken",
  hold: "visit.held",
  cancel: "visit.cancelled",
};

/**
 * Takes one step with a visit, as its next revision.
 * @throws AppError forbidden, not-found, invalid-input where the reason is missing or nothing is said otherwise, conflict
 *   where somebody was faster or the state allows no such step
 */
export async function changeVisit(
  given: Actor,
  input: Shown & { change: VisitChange; reason: string | null },
): Promise<void> {
  const actor = requireUser(given);
  await db().$transaction((tx) => changeVisitIn(tx, actor, input));
}

/** The same in the transaction of something else, such as that which keeps the sheet's bytes. */
export async function changeVisitIn(
  tx: Db,
  actor: UserActor,
  { change, reason, ...shown }: Shown & { change: VisitChange; reason: string | null },
): Promise<void> {
  const { step } = change;
  const isProposers = (state: Visit["state"]) =>
    isProposersStep(step, state) && everMay(actor.role, "propose-visits") ? "propose-visits" : "keep-visits";
  const { visit, today } = await visitToChange(tx, actor, shown, ({ state }) => isProposers(state));
  const decision = decide(step, visit, today);
  if ("refused" in decision) throw refuseStep(decision.refused);
  if (reason === null && needsReason(step, visit.state))
    throw refuseFields([{ field: REASON_FIELDS[step], code: "K.208" }]);
  const said = { ...statedBy(change, visit), state: decision.next };
  if (saysTheSame(change, visit)) throw refuseStep("K.106");
  await permitFigures(tx, said.figureIds);
  const { sheet, ...row } = said;
  await tx.visitRevision.create({
    data: {
      ...{ visitId: visit.id, revision: visit.revision + 1, ...row },
      ...{ sheetSha256: sheet?.sha256 ?? null, sheetAddress: sheet?.address ?? null },
      ...signed(actor, reason),
    },
  });
  await recordEvent(tx, actor, {
    action: ACTIONS[step],
    subject: { kind: "visit", key: visit.id },
    before: visitState(visit),
    after: visitState({ ...said, regionCode: visit.regionCode }),
    reason,
  });
}

/** The field that says why, of each form. */
const REASON_FIELDS: Record<VisitStep, string> = {
  plan: "alasan",
  change: "alasan_rencana",
  freeze: "alasan",
  hold: "alasan_catatan",
  cancel: "alasan_batal",
};

function statedBy(change: VisitChange, visit: Visit): VisitPlan & VisitRecord & { sheet: FrozenSheet | null } {
  const { day, kind, place, offices, said, figureIds, sheet } = visit;
  const before = { day, kind, place, offices, said, figureIds, sheet };
  switch (change.step) {
    case "plan":
    case "cancel":
      return before;
    case "change":
      return { ...before, ...change.plan };
    case "hold":
      return { ...before, ...change.record };
    case "freeze":
      return { ...before, sheet: change.sheet };
  }
}

function saysTheSame(change: VisitChange, visit: Visit): boolean {
  switch (change.step) {
    case "plan":
    case "cancel":
      return false;
    case "change":
      return isSamePlan(change.plan, visit);
    case "hold":
      return (
        visit.state === "HELD" &&
        change.record.said === visit.said &&
        change.record.figureIds.join() === visit.figureIds.join()
      );
    case "freeze":
      return change.sheet.sha256 === visit.sheet?.sha256;
  }
}

/** A visit leads only to printed figures that are there. */
async function permitFigures(tx: Db, ids: readonly string[]): Promise<void> {
  const known = await tx.publishedFigure.count({ where: { id: { in: [...ids] }, revision: 1 } });
  if (known !== ids.length) throw refuseFields([{ field: "angka", code: "K.207" }]);
}

async function highestNumber(tx: Db): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ highest: number | null }[]>`
    SELECT max(substr("id", 2)::int) AS highest FROM "Visit" WHERE "id" ~ '^K[0-9]+$'`;
  return row?.highest ?? null;
}
