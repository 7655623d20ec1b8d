import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { lockAll } from "@/lib/db/advisory-lock";
import { db, Prisma, type Db } from "@/lib/db/client";
import { figureState } from "../format/figure-state";
import { refuseField, refuseStep } from "../messages";
import { readNewestFigures } from "../queries";
import { changedParts, nextFigureId, wholeFigure, type WholeFigure } from "../rules/revisions";
import type { GivenFigure, RecordedFigure } from "../schema/recorded";

/** `id` and `revision` are of the figure that is corrected, as its page has shown it; null for a new one. */
export type Recording = { id: string | null; revision: number | null; figure: GivenFigure; reason: string };

/**
 * Records a printed figure that nobody has recorded, or the next revision of one; a correction puts a withdrawn one back.
 * @returns its number
 * @throws AppError forbidden, not-found, invalid-input where nothing is said otherwise, conflict where somebody was faster
 */
export async function recordFigure(given: Actor, { id, revision, figure, reason }: Recording): Promise<string> {
  permit(given, "keep-published");
  const actor = requireUser(given);
  const row = wholeFigure(figure);
  return db().$transaction(async (tx) => {
    const newest = await lockFigures(tx);
    const region = { code: figure.regionCode, level: { not: "FORMER_PROVINCE" as const } };
    if ((await tx.region.count({ where: region })) === 0) throw refuseField("region_code", "A.201");
    const known = id === null ? null : seen(newest, id, revision);
    if (known && !known.withdrawn && changedParts(known, figure).length === 0) throw refuseStep("A.103");
    const key = known?.id ?? nextFigureId(newest.map((one) => one.id));
    const next = { id: key, revision: (known?.revision ?? 0) + 1, ...written(row) };
    await tx.publishedFigure.create({ data: { ...next, ...signed(actor, reason) } });
    await recordEvent(tx, actor, {
      action: known === null ? "printed.recorded" : "printed.corrected",
      subject: { kind: "printed", key },
      before: known === null ? null : figureState(known, known.withdrawn),
      after: figureState(figure, false),
      reason,
    });
    return key;
  });
}

/**
 * Withdraws a printed figure: it counts for nothing from here on, and stays readable with its reason.
 * @throws AppError forbidden, not-found, conflict where somebody was faster or it is withdrawn already
 */
export async function withdrawFigure(
  given: Actor,
  { id, revision, reason }: { id: string; revision: number; reason: string },
): Promise<void> {
  permit(given, "keep-published");
  const actor = requireUser(given);
  await db().$transaction(async (tx) => {
    const known = seen(await lockFigures(tx), id, revision);
    if (known.withdrawn) throw refuseStep("A.102");
    const next = { id, revision: known.revision + 1, ...written(wholeFigure(known)), withdrawn: true };
    await tx.publishedFigure.create({ data: { ...next, ...signed(actor, reason) } });
    await recordEvent(tx, actor, {
      action: "printed.withdrawn",
      subject: { kind: "printed", key: id },
      before: figureState(known, false),
      after: figureState(known, true),
      reason,
    });
  });
}

/** Everybody who changes a printed figure or its reading waits here. @returns the newest revision of every figure */
export async function lockFigures(tx: Db): Promise<RecordedFigure[]> {
  await lockAll(tx, "figures");
  return readNewestFigures(tx);
}

/** @throws AppError where there is no such figure, or not in the revision that was seen */
export function seen(newest: readonly RecordedFigure[], id: string, revision: number | null): RecordedFigure {
  const known = newest.find((one) => one.id === id);
  if (known === undefined) throw refuseStep("A.105");
  if (known.revision !== revision) throw refuseStep("A.101");
  return known;
}

/** Who records something now, in which role and why. */
export function signed({ userId, role }: ReturnType<typeof requireUser>, reason: string) {
  return { recordedAt: now(), recordedBy: userId, recordedRole: role, reason };
}

function written({ units, parts, ...row }: WholeFigure) {
  return { ...row, units: units ?? Prisma.DbNull, parts: parts === null ? Prisma.DbNull : [...parts] };
}
