import { isAPIError } from "better-auth/api";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { auth } from "@/lib/auth/auth";
import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { judgePassword } from "@/lib/access/rules/password";
import { countTry } from "./throttle";
import { endTokens } from "./end-tokens";
import { recordUserEvent } from "./user-event";

/**
 * Changes the own password; all other sessions end, and so do the tokens: whoever knew it may have made some.
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
  await db().$transaction(async (tx) => {
    const tokensEnded = await endTokens(tx, userId);
    const after = tokensEnded === 0 ? null : { tokensEnded };
    await recordUserEvent(tx, actor, { userId, action: "user.password-changed", after });
  });
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
 * Asks for the password once more, before something that a session which somebody left open must not do.
 * @throws AppError unauthenticated, invalid-input at the field `sandi`, too-many
 */
export async function confirmPassword(headers: Headers, password: string): Promise<void> {
  const { userId } = await actorOf(headers);
  await countTry("code-account", userId);
  try {
    await auth().api.verifyPassword({ body: { password }, headers });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const message = "Kata sandi tidak cocok.";
    throw new AppError("invalid-input", message, [{ field: "sandi", message }]);
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
