import { can } from "@/lib/access/policy";
import { NO_BRANCHES } from "@/lib/access/rules";
import { findToken } from "@/lib/auth/token";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { countOnce } from "@/lib/db/throttle";
import { notForReading, tooOften } from "../messages";
import { allowanceAfter, SEEN_MS, WINDOW_MS } from "../rules";
import type { Allowance } from "../schema";

/** What a request with a token may go on with: `refusal` null where it may, `allowance` null where nobody knows the token. */
export type TokenUse = { allowance: Allowance | null; refusal: AppError | null };

/**
 * Counts a request that shows a token, before anything is answered, and notes that it was used. The server asks this by
 * itself, outside of the application, and so without what Next knows of a request.
 * @param reads whether it asks for what is approved, which is answered to everybody alike and so is asked about here
 */
export async function admitToken(headers: Headers, { reads }: { reads: boolean }): Promise<TokenUse> {
  let allowance: Allowance | null = null;
  try {
    const shown = await findToken(headers);
    const { id } = shown.token;
    const at = now();
    allowance = allowanceAfter(await countOnce(`token\n${id}`, WINDOW_MS), at);
    if (allowance.remaining < 0) throw tooOften(allowance.resetSeconds);
    await noteUse(id, at);
    const mayRead = can({ ...shown, coverage: NO_BRANCHES }, "read-approved", null);
    if (reads && !mayRead) throw notForReading();
    return { allowance, refusal: null };
  } catch (error) {
    if (error instanceof AppError) return { allowance, refusal: error };
    throw error;
  }
}

async function noteUse(id: string, at: Date): Promise<void> {
  const before = new Date(at.getTime() - SEEN_MS);
  await db().accessToken.updateMany({
    where: { id, revokedAt: null, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: at },
  });
}
