import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { isAPIError } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { auth } from "@/lib/auth/auth";
import { actorAfter } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { secondFactorIsRequired } from "@/lib/env";
import { NEEDS_SECOND_FACTOR } from "@/lib/access/rules/roles";
import { countTry, isFirstUse } from "./throttle";
import { recordUserEventAfter } from "./user-event";

// These take the headers of the request and not an actor: whoever must still set a second factor up has a session,
// but is nobody yet (lib/auth/session.ts).

/** What the authenticator app needs, and the recovery codes; shown only until the first code has been confirmed. */
export type PendingSecondFactor = { uri: string; secret: string; recoveryCodes: string[] };

/**
 * Makes a new secret for the authenticator app; it counts once a code of it has been confirmed.
 * @throws AppError unauthenticated, invalid-input, too-many
 */
export async function beginSecondFactor(headers: Headers, password: string): Promise<void> {
  await countTry("code-account", await userIdOf(headers));
  await refusing("Kata sandi tidak cocok.", "sandi", () =>
    auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers }),
  );
}

/** The pending secret of whoever asks; null when there is none or it is already in use. */
export async function readPendingSecondFactor(headers: Headers): Promise<PendingSecondFactor | null> {
  const userId = await userIdOf(headers);
  const pending = await db().twoFactor.findUnique({ where: { userId, verified: false }, include: { user: true } });
  if (!pending) return null;
  const { secretConfig } = await auth().$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: pending.secret });
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId } });
  return {
    uri: createOTP(secret).url("Jangkau", pending.user.email),
    // As authenticator apps want it typed in.
    secret: base32.encode(secret, { padding: false }),
    recoveryCodes: backupCodes,
  };
}

/**
 * Confirms the first code; from now on every sign-in asks for one.
 * @returns the Set-Cookie lines of the new session
 * @throws AppError unauthenticated, invalid-input, too-many
 */
export async function confirmSecondFactor(headers: Headers, code: string): Promise<string[]> {
  const userId = await userIdOf(headers);
  await countTry("code-account", userId);
  const isPending = (await db().twoFactor.count({ where: { userId, verified: false } })) > 0;
  const { headers: answer } = await refusing(
    "Kode tidak cocok. Periksa jam ponsel Anda, lalu ketik kode yang baru.",
    "kode",
    () => auth().api.verifyTOTP({ body: { code: code.replace(/\s/g, "") }, headers, returnHeaders: true }),
  );
  await isFirstUse(userId, code.replace(/\s/g, ""));
  // A code of a factor that is in use already changes nothing.
  if (isPending) await recordSwitch("user.second-factor-on", headers, answer.getSetCookie());
  return answer.getSetCookie();
}

/**
 * Gives the second factor up again.
 * @throws AppError forbidden where the role needs it, unauthenticated, invalid-input, too-many
 */
export async function removeSecondFactor(headers: Headers, password: string): Promise<string[]> {
  const userId = await userIdOf(headers);
  await countTry("code-account", userId);
  const { role } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } });
  if (NEEDS_SECOND_FACTOR[role] && secondFactorIsRequired())
    throw new AppError("forbidden", "Peran Anda memerlukan faktor kedua; tidak dapat dilepas.");
  const { headers: answer } = await refusing("Kata sandi tidak cocok.", "sandi", () =>
    auth().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  );
  await recordSwitch("user.second-factor-off", headers, answer.getSetCookie());
  return answer.getSetCookie();
}

/** @param cookies of the session that goes on: before it, whoever needs a second factor was nobody yet */
async function recordSwitch(
  action: "user.second-factor-on" | "user.second-factor-off",
  headers: Headers,
  cookies: string[],
): Promise<void> {
  const actor = await actorAfter(headers, cookies);
  await recordUserEventAfter(actor, { userId: actor.userId, action });
}

async function userIdOf(headers: Headers): Promise<string> {
  const found = await auth().api.getSession({ headers });
  const user =
    found && (await db().user.findUnique({ where: { id: found.user.id, deactivatedAt: null }, select: { id: true } }));
  if (!user) throw new AppError("unauthenticated", "Sesi Anda sudah berakhir. Masuk lagi.");
  return user.id;
}

async function refusing<T>(message: string, field: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isAPIError(error)) throw new AppError("invalid-input", message, [{ field, message }]);
    throw error;
  }
}
