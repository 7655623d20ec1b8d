import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { auth } from "@/lib/auth/auth";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { ADDRESS_HEADER } from "@/lib/core/request-headers";
import { normaliseEmail } from "../format";
import { LONGEST_PASSWORD } from "@/lib/access/rules/password";
import { countTry, forgetTries, isFirstUse } from "./throttle";

/** The same words for an unknown e-mail, a wrong password, an unfinished invitation and a deactivated account. */
const REFUSED = "E-mail atau kata sandi tidak cocok.";
const CODE_REFUSED = "Kode tidak cocok atau sudah kedaluwarsa. Bila terus gagal, masuk lagi dari awal.";
const CODE_USED = "Kode ini sudah dipakai. Tunggu kode berikutnya di ponsel Anda, lalu masuk lagi dari awal.";

/** `cookies` are the Set-Cookie lines of the answer; `needsCode` when a second factor is still missing. */
export type SignedIn = { cookies: string[]; needsCode: boolean };

/**
 * The first step of signing in.
 * @param headers of the request
 * @throws AppError unauthenticated or too-many; always after the work of one password hash
 */
export async function signIn(headers: Headers, given: { email: string; password: string }): Promise<SignedIn> {
  const email = normaliseEmail(given.email);
  await countTry("sign-in-address", addressOf(headers));
  await countTry("sign-in-account", email);
  // What cannot be right takes the same way as what is wrong, so that it takes the same time.
  const possible = z.email().safeParse(email).success && given.password.length <= LONGEST_PASSWORD;
  const body = possible ? { email, password: given.password } : { email: "tidak-ada@jangkau.invalid", password: "" };
  try {
    const { headers: answer, response } = await auth().api.signInEmail({ body, headers, returnHeaders: true });
    await forgetTries("sign-in-account", email);
    return { cookies: answer.getSetCookie(), needsCode: "twoFactorRedirect" in response };
  } catch (error) {
    if (isAPIError(error)) throw new AppError("unauthenticated", REFUSED);
    throw error;
  }
}

/**
 * The second step: the code of the authenticator app, or one of the recovery codes.
 * @throws AppError unauthenticated or too-many
 */
export async function confirmSignIn(headers: Headers, given: string): Promise<string[]> {
  await countTry("sign-in-address", addressOf(headers));
  const code = given.replace(/\s/g, "");
  const api = auth().api;
  try {
    const call = { body: { code }, headers, returnHeaders: true as const };
    if (!/^\d{6}$/.test(code)) return (await api.verifyBackupCode(call)).headers.getSetCookie();
    const { headers: answer, response } = await api.verifyTOTP(call);
    if (await isFirstUse(response.user.id, code)) return answer.getSetCookie();
    await db().session.deleteMany({ where: { token: response.token } });
  } catch (error) {
    if (isAPIError(error)) throw new AppError("unauthenticated", CODE_REFUSED);
    throw error;
  }
  throw new AppError("unauthenticated", CODE_USED);
}

/** @returns the Set-Cookie lines that take the session's cookie away; the session's row is gone */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth().api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie();
}

export function addressOf(headers: Headers): string {
  return headers.get(ADDRESS_HEADER) ?? "tidak diketahui";
}
