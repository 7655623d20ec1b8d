import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { type Db, db } from "@/lib/db/client";
import type { RoleChange } from "../format";
import { columnsOf, rightsOf, scopeOf } from "@/lib/access/rules/roles";
import { requirePlace } from "./create-user";
import { endTokens } from "./end-tokens";
import { recordUserEvent } from "./user-event";

/**
 * Takes an account out of use, or brings it back. Its sessions, links, tokens and
 * monthly sheets end in the same transaction, and tokens and sheets do not come back by themselves. Nothing happens,
 * and no event is left, where it is so already.
 * @throws AppError forbidden, not-found, conflict for one's own account and for the last administrator
 */
export async function setActive(actor: Actor, { userId, active }: { userId: string; active: boolean }): Promise<void> {
  permit(actor, "manage-users");
  requireOther(actor, userId);
  await db().$transaction(async (tx) => {
    await lockAdministrators(tx);
    const { count } = await tx.user.updateMany({
      where: { id: userId, deactivatedAt: active ? { not: null } : null },
      data: { deactivatedAt: active ? null : now() },
    });
    if (count === 0 && (await tx.user.count({ where: { id: userId } })) === 0) throw unknownUser();
    if (count === 0) return;
    if (!active) {
      await tx.session.deleteMany({ where: { userId } });
      await tx.verification.deleteMany({ where: { value: userId } });
      await endTokens(tx, userId);
      await tx.sheetRequest.updateMany({ where: { userId, stoppedAt: null }, data: { stoppedAt: now() } });
      await requireAdministrator(tx, "Administrator terakhir tidak dapat dinonaktifkan.");
    }
    const action = active ? "user.reactivated" : "user.deactivated";
    await recordUserEvent(tx, actor, { userId, action, before: { active: !active }, after: { active } });
  });
}

/**
 * Gives a user another role and scope. The sessions end, so that nothing goes on under the old one.
 * @throws AppError forbidden, not-found, conflict, invalid-input
 */
export async function changeRole(
  actor: Actor,
  { userId, role, scope, reason }: RoleChange & { userId: string },
): Promise<void> {
  permit(actor, "manage-users");
  requireOther(actor, userId);
  await db().$transaction(async (tx) => {
    await requirePlace(tx, scope);
    await lockAdministrators(tx);
    await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) throw unknownUser();
    const [before, after] = [rightsOf(user.role, scopeOf(user)), rightsOf(role, scope)];
    if (before.role === after.role && before.place === after.place)
      throw new AppError("conflict", "Pengguna ini sudah mempunyai peran dan tempat itu; tidak ada yang diubah.");
    await tx.user.update({ where: { id: userId }, data: { role, ...columnsOf(scope) } });
    await tx.session.deleteMany({ where: { userId } });
    await requireAdministrator(tx, "Harus tetap ada satu administrator.");
    await recordUserEvent(tx, actor, { userId, action: "user.role-changed", before, after, reason });
  });
}

/** Nobody changes or closes the own account: that would be a way to more rights, or out of the house without a key. */
function requireOther(actor: Actor, userId: string): void {
  if (actor.kind === "user" && actor.userId === userId)
    throw new AppError("conflict", "Akun sendiri tidak dapat diubah di sini; mintalah administrator lain.");
}

function unknownUser(): AppError {
  return new AppError("not-found", "Pengguna itu tidak ada.");
}

/** Two administrators who close each other's account at once would both see one left; so the second waits. */
async function lockAdministrators(tx: Db): Promise<void> {
  await tx.$queryRaw`
    SELECT FROM "User" WHERE "role" = 'ADMIN' AND "deactivatedAt" IS NULL ORDER BY "id" FOR UPDATE`;
}

async function requireAdministrator(tx: Db, message: string): Promise<void> {
  if ((await tx.user.count({ where: { role: "ADMIN", deactivatedAt: null } })) === 0)
    throw new AppError("conflict", message);
}
