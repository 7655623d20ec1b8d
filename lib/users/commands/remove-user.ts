import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { formatPeriod, type Period } from "@/lib/core/period";
import { type Db, db } from "@/lib/db/client";
import { rightsOf, scopeOf } from "@/lib/access/rules/roles";
import { recordUserEvent } from "./user-event";

/**
 * Removes somebody's account with name, address, password and sessions. Reports and the audit trail keep the account's
 * id alone. Only an account that is out of use goes, and only when no figure from its hands waits for a decision:
 * whether figures are an example's is known by the account.
 * @param reason for the audit trail, read by `parseRemoval`
 * @throws AppError forbidden, not-found, conflict
 */
export async function removeUser(actor: Actor, { userId, reason }: { userId: string; reason: string }): Promise<void> {
  permit(actor, "manage-users");
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) throw new AppError("not-found", "Pengguna itu tidak ada.");
    if (!user.deactivatedAt) throw new AppError("conflict", "Akun ini masih aktif. Nonaktifkan dahulu, lalu hapus.");
    await requireNothingOpen(tx, userId);
    await tx.verification.deleteMany({ where: { value: userId } });
    await tx.user.delete({ where: { id: userId } });
    const before = rightsOf(user.role, scopeOf(user));
    await recordUserEvent(tx, actor, { userId, action: "user.removed", before, reason });
  });
}

/** Versions that a newer one overtook wait for nobody. */
async function requireNothingOpen(tx: Db, userId: string): Promise<void> {
  const [open] = await tx.$queryRaw<{ name: string; period: Period }[]>`
    SELECT g."name", r."period" FROM "Report" r JOIN "Region" g ON g."code" = r."regionCode"
    WHERE r."status" <> 'APPROVED'
      AND (r."submittedBy" = ${userId} OR EXISTS (
        SELECT 1 FROM "ReportCell" c
        WHERE c."period" = r."period" AND c."regionCode" = r."regionCode" AND c."version" = r."version"
          AND c."enteredBy" = ${userId}
      ))
      AND NOT EXISTS (
        SELECT 1 FROM "Report" n
        WHERE n."period" = r."period" AND n."regionCode" = r."regionCode" AND n."version" > r."version"
      )
    ORDER BY r."period", r."regionCode" LIMIT 1`;
  if (open)
    throw new AppError(
      "conflict",
      `Masih ada angka dari pengguna ini yang belum disetujui, antara lain ${open.name}, ${formatPeriod(open.period)}. Minta rekannya menyelesaikan laporan itu; bila bulannya sudah ditutup, kantor wilayah dapat membukanya kembali.`,
    );
}
