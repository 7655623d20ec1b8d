import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permitToday } from "@/lib/auth/policy-actor";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { oneLine } from "@/lib/core/one-line";
import { lockOne } from "@/lib/db/advisory-lock";
import { db } from "@/lib/db/client";
import { planQueryOf } from "../format/kept-plans";

/** Enough to compare, few enough to look through. */
export const MOST_KEPT = 50;
const nameSchema = oneLine("Nama rencana")
  .min(3, "Beri nama rencana ini, sedikitnya 3 huruf.")
  .max(80, "Nama rencana paling banyak 80 karakter.");

/** `address` is that of the page of plans on which the plan stands. */
export type KeepingPlan = { regionCode: string; name: string; address: string };

/**
 * Keeps a plan of a region under a name.
 * @returns its number
 * @throws AppError forbidden, invalid-input without a name or a plan, conflict where the region has as many as it may
 */
export async function keepPlan(given: Actor, { regionCode, name, address }: KeepingPlan): Promise<number> {
  const actor = requireUser(given);
  await permitToday(db(), actor, { action: "read-efforts", regionCode });
  const said = nameSchema.safeParse(name);
  if (!said.success) throw refuse("nama", said.error.issues[0]!.message);
  const query = planQueryOf(address, regionCode);
  if (query === null)
    throw refuse("alamat", "Rencana ini kosong atau bukan dari daerah ini; susun dulu di halamannya.");
  return db().$transaction(async (tx) => {
    await lockOne(tx, "plans", regionCode);
    const all = await tx.keptPlan.findMany({ where: { regionCode }, select: { number: true, removedAt: true } });
    if (all.filter(({ removedAt }) => removedAt === null).length >= MOST_KEPT)
      throw new AppError("conflict", `Sudah ada ${MOST_KEPT} rencana tersimpan; hapus dulu yang tidak dipakai.`);
    const number = 1 + Math.max(0, ...all.map((one) => one.number));
    const data = { regionCode, number, name: said.data, query, keptBy: actor.userId, keptAt: now() };
    await tx.keptPlan.create({ data });
    await recordEvent(tx, actor, {
      action: "plan.kept",
      subject: { kind: "plan", key: `${regionCode} ${number}` },
      before: null,
      after: { region: regionCode, name: said.data, query },
    });
    return number;
  });
}

/** Takes a kept plan out of the list. @throws AppError forbidden, not-found */
export async function removePlan(
  given: Actor,
  { regionCode, number }: { regionCode: string; number: number },
): Promise<void> {
  const actor = requireUser(given);
  await permitToday(db(), actor, { action: "read-efforts", regionCode });
  await db().$transaction(async (tx) => {
    await lockOne(tx, "plans", regionCode);
    const known = await tx.keptPlan.findFirst({ where: { regionCode, number, removedAt: null } });
    if (!known) throw new AppError("not-found", "Rencana ini sudah dihapus atau tidak ada.");
    const where = { regionCode_number: { regionCode, number } };
    await tx.keptPlan.update({ where, data: { removedAt: now(), removedBy: actor.userId } });
    await recordEvent(tx, actor, {
      action: "plan.removed",
      subject: { kind: "plan", key: `${regionCode} ${number}` },
      before: { region: regionCode, name: known.name },
      after: null,
    });
  });
}

function refuse(field: string, message: string): AppError {
  return new AppError("invalid-input", message, [{ field, message }]);
}
