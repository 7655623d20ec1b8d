import { randomUUID } from "node:crypto";
import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { type Db, db, Prisma } from "@/lib/db/client";
import { sendMail } from "@/lib/mail/send-mail";
import type { NewUser } from "../format";
import { INVITATION_MINUTES, invitationLetter } from "../messages";
import { columnsOf, rightsOf } from "@/lib/access/rules/roles";
import type { Scope } from "@/lib/access/schema";
import { issueLink } from "./links";
import { recordUserEvent, recordUserEventAfter } from "./user-event";

/**
 * Makes an account without a password; its owner sets one by the link.
 * @throws AppError forbidden, conflict when the e-mail has an account, invalid-input for a place that does not exist
 */
export async function createUser(actor: Actor, user: NewUser): Promise<{ id: string; link: string }> {
  permit(actor, "manage-users");
  const { email, name, role, scope } = user;
  const id = randomUUID();
  try {
    await db().$transaction(async (tx) => {
      await requirePlace(tx, scope);
      await tx.user.create({ data: { id, email, name, role, ...columnsOf(scope) } });
      await recordUserEvent(tx, actor, { userId: id, action: "user.created", after: rightsOf(role, scope) });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new AppError("conflict", `Sudah ada akun dengan e-mail ${email}.`, [
        { field: "email", message: "Sudah ada akun dengan e-mail ini." },
      ]);
    throw error;
  }
  return { id, link: await issueLink(id, INVITATION_MINUTES) };
}

/**
 * Makes an account and sends its owner the link.
 * @returns whether the letter went out; the account stays either way, and the letter can be sent again
 * @throws AppError as `createUser`
 */
export async function inviteUser(actor: Actor, user: NewUser): Promise<{ sent: boolean }> {
  const { link } = await createUser(actor, user);
  return { sent: await tryToSend(invitationLetter(user.email, user.name, user.role, link)) };
}

/**
 * Sends the invitation again; the link sent before stops working.
 * @throws AppError forbidden, not-found
 */
export async function inviteAgain(actor: Actor, userId: string): Promise<{ sent: boolean }> {
  permit(actor, "manage-users");
  const user = await db().user.findUnique({ where: { id: userId } });
  if (!user || user.deactivatedAt) throw new AppError("not-found", "Pengguna aktif itu tidak ada.");
  const link = await issueLink(user.id, INVITATION_MINUTES);
  await recordUserEventAfter(actor, { userId, action: "user.invited-again" });
  return { sent: await tryToSend(invitationLetter(user.email, user.name, user.role, link)) };
}

async function tryToSend(letter: Parameters<typeof sendMail>[0]): Promise<boolean> {
  try {
    await sendMail(letter);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** @throws AppError invalid-input */
export async function requirePlace(database: Db, scope: Scope): Promise<void> {
  const found = await placeOf(database, scope);
  if (found === null) {
    const message = "Daerah, cabang, atau kantor wilayah itu tidak ada.";
    throw new AppError("invalid-input", message, [{ field: "place", message }]);
  }
}

async function placeOf(database: Db, scope: Scope): Promise<object | null> {
  switch (scope.kind) {
    case "REGION":
      return database.region.findUnique({
        where: { code: scope.regionCode, level: { not: "FORMER_PROVINCE" } },
        select: { code: true },
      });
    case "BRANCH":
      return database.branch.findUnique({ where: { id: scope.branchId }, select: { id: true } });
    case "KANWIL":
      return database.kanwil.findUnique({ where: { id: scope.kanwilId }, select: { id: true } });
    case "ALL":
      return scope;
  }
}
