import { isAPIError } from "better-auth/api";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { auth } from "@/lib/auth/auth";
import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { judgePassword } from "@/lib/access/rules/password";
import { countTry } from "./throttle";
import { recordUserEvent, recordUserEventAfter } from "./user-event";

/**
 * Changes the own password; all other sessions end.
 * @returns the Set-Cookie lines of the session that goes on
 * @throws AppError unauthenticated, invalid-input, too-many
 */
export async function changePassword(headers: Headers, given: { current: string; next: string }): Promise<string[]> {
  const actor = await actorOf(headers);
  const { userId } = actor;
  await countTry("code-account", userId);
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const weakness = judgePassword(given.next, [user.name, user.email]);
  if (weakness !== null) throw new AppError("invalid-input", weakness, [{ field: "baru", message: weakness }]);
  const cookies = await replacePassword(headers, given);
  await recordUserEventAfter(actor, { userId, action: "user.password-changed" });
  return cookies;
}

async function replacePassword(headers: Headers, given: { current: string; next: string }): Promise<string[]> {
  try {
    const { headers: answer } = await auth().api.changePassword({
      body: { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    return answer.getSetCookie();
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const message = "Kata sandi sekarang tidak cocok.";
    throw new AppError("invalid-input", message, [{ field: "sekarang", message }]);
  }
}

/**
 * Ends one of the own sessions, or all but this one.
 * @param which its id, or `others`
 * @throws AppError not-found when it is not one's own or has already ended
 */
export async function endSession(actor: Actor, which: string): Promise<void> {
  const { userId, sessionId } = requireUser(actor);
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: which === "others" ? { userId, id: { not: sessionId } } : { userId, id: which },
    });
    if (count === 0 && which !== "others") throw new AppError("not-found", "Sesi itu sudah berakhir.");
    if (count === 0) return;
    await recordUserEvent(tx, actor, { userId, action: "user.sessions-ended", after: { ended: count } });
  });
}
