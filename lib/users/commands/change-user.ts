import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { columnsOf } from "../rules/roles";
import type { Role, Scope } from "../schema";
import { requirePlace } from "./create-user";

/**
 * Takes an account out of use, or brings it back. Its sessions and links end in the same transaction.
 * @throws AppError forbidden, not-found, conflict for one's own account and for the last administrator
 */
export async function setActive(actor: Actor, userId: string, active: boolean): Promise<void> {
  permit(actor, "manage-users");
  requireOther(actor, userId);
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId },
      data: { deactivatedAt: active ? null : now() },
    });
    if (count === 0) throw new AppError("not-found", "Pengguna itu tidak ada.");
    if (active) return;
    await tx.session.deleteMany({ where: { userId } });
    await tx.verification.deleteMany({ where: { value: userId } });
    if ((await tx.user.count({ where: { role: "ADMIN", deactivatedAt: null } })) === 0)
      throw new AppError("conflict", "Administrator terakhir tidak dapat dinonaktifkan.");
  });
}

/**
 * Gives a user another role and scope. The sessions end, so that nothing goes on under the old one.
 * @throws AppError forbidden, not-found, conflict, invalid-input
 */
export async function changeRole(actor: Actor, userId: string, role: Role, scope: Scope): Promise<void> {
  permit(actor, "manage-users");
  requireOther(actor, userId);
  await db().$transaction(async (tx) => {
    await requirePlace(tx, scope);
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { role, ...columnsOf(scope) } });
    if (count === 0) throw new AppError("not-found", "Pengguna itu tidak ada.");
    await tx.session.deleteMany({ where: { userId } });
    if ((await tx.user.count({ where: { role: "ADMIN", deactivatedAt: null } })) === 0)
      throw new AppError("conflict", "Harus tetap ada satu administrator.");
  });
}

/** Nobody changes or closes the own account: that would be a way to more rights, or out of the house without a key. */
function requireOther(actor: Actor, userId: string): void {
  if (actor.kind === "user" && actor.userId === userId)
    throw new AppError("conflict", "Akun sendiri tidak dapat diubah di sini; mintalah administrator lain.");
}
