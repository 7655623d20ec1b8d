import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { lockAll } from "@/lib/db/advisory-lock";
import { db, type Db } from "@/lib/db/client";
import { targetState } from "../format/target-state";
import { readNewestInstruments, readNewestTargets } from "../queries";
import { CHANGED_MEANWHILE, conflict, refuseField, SAYS_THE_SAME } from "../rules/refusals";
import { saidOfTarget, saysTheSame, targetId, type GivenTarget, type NewestTarget } from "../rules/revisions";
import { refuseExample } from "./refuse-example";

/** `seen` is the revision that the page showed, 0 where there was none. */
export type SavedTarget = { given: GivenTarget; seen: number; reason: string };
export type WithdrawnTarget = { id: string; seen: number; reason: string };

/**
 * Records a target, or what is said otherwise of one, as its next revision.
 * @returns its id
 * @throws AppError forbidden, invalid-input, conflict where somebody else changed it meanwhile
 */
export async function saveTarget(given: Actor, input: SavedTarget): Promise<string> {
  permit(given, "keep-targets");
  const actor = requireUser(given);
  await refuseExample(actor);
  const id = targetId(input.given);
  return db().$transaction(async (tx) => {
    const { known, title } = await lockedTarget(tx, id, input.given.instrumentId, input.seen);
    if ((await tx.region.count({ where: { code: input.given.regionCode } })) === 0)
      throw refuseField("wilayah", "Wilayah itu tidak ada; pilih dari daftarnya.");
    if (known && !known.withdrawn && saysTheSame<GivenTarget>(known, input.given))
      throw refuseField("persen", SAYS_THE_SAME);
    await append(tx, actor, { ...input.given, id }, known, { reason: input.reason, withdrawn: false });
    const before = known && !known.withdrawn ? known : null;
    await recordEvent(tx, actor, {
      action: "target.recorded",
      subject: { kind: "target", key: id },
      ...targetState(before, { ...input.given, revision: (known?.revision ?? 0) + 1 }, title),
      reason: input.reason,
    });
    return id;
  });
}

/**
 * Takes a target out of force; what it said stays in its history.
 * @throws AppError forbidden, not-found, conflict where somebody else changed it meanwhile
 */
export async function withdrawTarget(given: Actor, { id, seen, reason }: WithdrawnTarget): Promise<void> {
  permit(given, "keep-targets");
  const actor = requireUser(given);
  await refuseExample(actor);
  await db().$transaction(async (tx) => {
    const { known, title } = await lockedTarget(tx, id, null, seen);
    if (!known || known.withdrawn) throw new AppError("not-found", "Target ini tidak ada, atau sudah ditarik.");
    await append(tx, actor, { ...saidOfTarget(known), id }, known, { reason, withdrawn: true });
    const { after } = targetState(null, { ...known, revision: known.revision + 1 }, title);
    await recordEvent(tx, actor, {
      action: "target.withdrawn",
      subject: { kind: "target", key: id },
      before: { ...after, revision: known.revision, withdrawn: false },
      after: { ...after, withdrawn: true },
      reason,
    });
  });
}

async function lockedTarget(tx: Db, id: string, instrumentId: string | null, seen: number) {
  await lockAll(tx, "targets");
  const known = (await readNewestTargets(tx)).get(id) ?? null;
  if ((known?.revision ?? 0) !== seen) throw conflict("umum", CHANGED_MEANWHILE);
  const document = (await readNewestInstruments(tx)).get(instrumentId ?? known?.instrumentId ?? "");
  if (instrumentId !== null && document?.withdrawn !== false)
    throw refuseField("dokumen", "Dokumen ini sudah ditarik atau tidak ada; pilih dokumen lain.");
  return { known, title: document?.title ?? instrumentId ?? "" };
}

async function append(
  tx: Db,
  actor: UserActor,
  said: GivenTarget & { id: string },
  known: NewestTarget | null,
  what: { reason: string; withdrawn: boolean },
): Promise<void> {
  const revision = (known?.revision ?? 0) + 1;
  await tx.target.create({ data: { ...said, ...what, revision, recordedBy: actor.userId, recordedAt: now() } });
}
