import { recordEvent } from "@/lib/audit/commands";
import type { AuditState } from "@/lib/audit/schema";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { formatStatedPercent } from "@/lib/core/numbers";
import { db, type Db } from "@/lib/db/client";
import { readingKey } from "../rules/accepted";
import { refuseStep } from "../messages";
import type { BaseReading } from "../schema/check";
import { lockFigures, seen, signed } from "./figures";

/** `found` are the readings of the figure as the checks find them now, `reading` the key of one of them (`readingKey`). */
export type Accepting = {
  id: string;
  revision: number;
  reading: string;
  found: readonly BaseReading[];
  reason: string;
};

/**
 * Accepts one of the readings of a figure, in the revision that was seen. No counted figure changes by it.
 * @throws AppError forbidden, not-found, conflict where somebody was faster or it is no reading of the figure any more
 */
export async function acceptReading(given: Actor, { id, revision, reading, found, reason }: Accepting): Promise<void> {
  permit(given, "keep-published");
  const actor = requireUser(given);
  await db().$transaction(async (tx) => {
    const known = seen(await lockFigures(tx), id, revision);
    if (known.withdrawn) throw refuseStep("A.102");
    const chosen = found.find((one) => readingKey(one) === reading);
    if (chosen === undefined) throw refuseStep("A.104");
    if (known.accepted !== null && readingKey(known.accepted) === reading) throw refuseStep("A.107");
    const { base, year, value, percent } = chosen;
    const row = { figureId: id, number: await nextNumber(tx, id), figureRevision: revision };
    await tx.acceptedReading.create({ data: { ...row, base, year, value, percent, ...signed(actor, reason) } });
    await recordEvent(tx, actor, {
      action: "reading.accepted",
      subject: { kind: "printed", key: id },
      before: known.accepted === null ? null : readingState(known.accepted),
      after: readingState(chosen),
      reason,
    });
  });
}

/**
 * Takes an accepted reading back: the figure is open again.
 * @throws AppError forbidden, not-found, conflict where somebody was faster or none is accepted
 */
export async function withdrawReading(
  given: Actor,
  { id, revision, reading, reason }: { id: string; revision: number; reading: string; reason: string },
): Promise<void> {
  permit(given, "keep-published");
  const actor = requireUser(given);
  await db().$transaction(async (tx) => {
    const { accepted } = seen(await lockFigures(tx), id, revision);
    if (accepted === null || readingKey(accepted) !== reading) throw refuseStep("A.106");
    const { base, year, value, percent } = accepted;
    const row = { figureId: id, number: await nextNumber(tx, id), figureRevision: revision, withdrawn: true };
    await tx.acceptedReading.create({ data: { ...row, base, year, value, percent, ...signed(actor, reason) } });
    await recordEvent(tx, actor, {
      action: "reading.withdrawn",
      subject: { kind: "printed", key: id },
      before: readingState(accepted),
      after: null,
      reason,
    });
  });
}

async function nextNumber(tx: Db, figureId: string): Promise<number> {
  return (await tx.acceptedReading.count({ where: { figureId } })) + 1;
}

function readingState({ base, year, value, percent }: Omit<BaseReading, "fit">): AuditState {
  const share = percent === null ? null : formatStatedPercent(percent);
  return { readingBase: base, readingYear: String(year), readingValue: value, percent: share };
}
