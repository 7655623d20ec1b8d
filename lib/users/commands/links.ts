import { randomBytes } from "node:crypto";
import { isAPIError } from "better-auth/api";
import type { Actor } from "@/lib/auth/actor";
import { auth } from "@/lib/auth/auth";
import { permit } from "@/lib/auth/permit";
import { visitorOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { sendMail } from "@/lib/mail/send-mail";
import { normaliseEmail } from "../format";
import { RESET_MINUTES, resetLetter } from "../messages";
import { judgePassword } from "@/lib/access/rules/password";
import { endTokens } from "./end-tokens";
import { addressOf } from "./sign-in";
import { countTry, forgetTries } from "./throttle";
import { recordUserEvent, recordUserEventAfter } from "./user-event";

const SPENT = "Tautan ini sudah dipakai atau sudah kedaluwarsa. Minta tautan baru.";

/** The form of better-auth's own reset links, so that its `resetPassword` spends them. */
const identifierOf = (token: string) => `reset-password:${token}`;

/**
 * Makes a link by which a user sets a password, once.
 * @param endOthers whether the links made before stop working; not where anybody may ask for a new one
 */
export async function issueLink(userId: string, minutes: number, endOthers = true): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { internalAdapter } = await auth().$context;
  if (endOthers) await db().verification.deleteMany({ where: { value: userId } });
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: userId,
    expiresAt: new Date(now().getTime() + minutes * 60_000),
  });
  return `${appUrl()}/atur-sandi?kunci=${token}`;
}

/**
 * A link for somebody whom no letter reaches.
 * @throws AppError forbidden, not-found
 */
export async function makeResetLink(actor: Actor, email: string): Promise<string> {
  permit(actor, "manage-users");
  const user = await db().user.findUnique({ where: { email: normaliseEmail(email) } });
  if (!user || user.deactivatedAt) throw new AppError("not-found", "Tidak ada akun aktif dengan e-mail itu.");
  const link = await issueLink(user.id, RESET_MINUTES);
  await recordUserEventAfter(actor, {
    userId: user.id,
    action: "user.link-issued",
    after: { minutes: RESET_MINUTES },
  });
  return link;
}

/**
 * Somebody has forgotten the password. Whether the e-mail is known shows neither in the answer nor in its time: the
 * work begins after the answer.
 * @throws AppError too-many
 */
export async function requestReset(headers: Headers, given: string): Promise<void> {
  const email = normaliseEmail(given);
  await countTry("link-address", addressOf(headers));
  await countTry("link-account", email);
  setImmediate(() => {
    sendReset(email).catch((error: unknown) => {
      console.error(error);
    });
  });
}

/** The letter of `requestReset`; nothing for an unknown or deactivated account. */
export async function sendReset(email: string): Promise<void> {
  const user = await db().user.findUnique({ where: { email } });
  if (!user || user.deactivatedAt) return;
  await sendMail(resetLetter(user.email, user.name, await issueLink(user.id, RESET_MINUTES, false)));
}

/**
 * Sets a password by a link. All sessions and tokens of the user end, and so does every other link.
 * @throws AppError invalid-input for a spent link or a weak password, too-many
 */
export async function setPasswordByLink(
  headers: Headers,
  { token, password }: { token: string; password: string },
): Promise<void> {
  await countTry("token-address", addressOf(headers));
  const { internalAdapter } = await auth().$context;
  const link = await internalAdapter.findVerificationValue(identifierOf(token));
  const user = link && link.expiresAt > now() ? await db().user.findUnique({ where: { id: link.value } }) : null;
  if (!user || user.deactivatedAt) throw new AppError("invalid-input", SPENT, [{ field: "kunci", message: SPENT }]);
  const weakness = judgePassword(password, [user.name, user.email]);
  if (weakness !== null) throw new AppError("invalid-input", weakness, [{ field: "sandi", message: weakness }]);
  try {
    await auth().api.resetPassword({ body: { token, newPassword: password } });
  } catch (error) {
    if (isAPIError(error)) throw new AppError("invalid-input", SPENT, [{ field: "kunci", message: SPENT }]);
    throw error;
  }
  await db().$transaction(async (tx) => {
    // The letter has reached its mailbox.
    await tx.user.update({ where: { id: user.id }, data: { emailVerified: true } });
    await tx.verification.deleteMany({ where: { value: user.id } });
    const tokensEnded = await endTokens(tx, user.id);
    // Nobody has signed in: that somebody held the link of this account is all that is known of who it was.
    await recordUserEvent(tx, visitorOf(headers), {
      userId: user.id,
      action: "user.password-set",
      after: { by: "link", ...(tokensEnded === 0 ? {} : { tokensEnded }) },
    });
  });
  await forgetTries("sign-in-account", user.email);
}
