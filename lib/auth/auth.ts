import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins";
import { db } from "@/lib/db/client";
import { cookieName } from "@/lib/core/cookie-name";
import { appUrl, installationSecret, isSecureSite } from "@/lib/env";
import { ADDRESS_HEADER } from "@/lib/core/request-headers";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/lib/access/rules/password";

/** A working day: long enough not to interrupt, short enough for a computer that several people use. */
const SESSION_SECONDS = 12 * 60 * 60;

/** Set from outside never: accounts are made by an administrator or at the command line. */
const ours = { input: false, required: false } as const;

/**
 * better-auth on our database. Its HTTP endpoints are not mounted: everything goes through `lib/users/commands`, so
 * there is no sign-up, no change of one's own role and nothing else to forget to close (DECISIONS 20).
 */
function createAuth() {
  return betterAuth({
    appName: "Jangkau",
    baseURL: appUrl(),
    secret: installationSecret(),
    database: prismaAdapter(db(), { provider: "postgresql", transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        role: { type: "string", ...ours },
        scopeKind: { type: "string", ...ours },
        regionCode: { type: "string", ...ours },
        branchId: { type: "string", ...ours },
        kanwilId: { type: "string", ...ours },
        deactivatedAt: { type: "date", ...ours },
      },
    },
    // The cookie and the row end together; a page cannot prolong a cookie while it is being rendered.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // A link is stored as a hash: whoever reads the database cannot open it.
    verification: { storeIdentifier: "hashed" },
    databaseHooks: { session: { create: { before: async ({ userId }) => mayHaveSession(userId) } } },
    plugins: [twoFactor({ issuer: "Jangkau" })],
    advanced: {
      // Its own `__Secure-` would let another host of the same domain set our cookies.
      useSecureCookies: false,
      cookiePrefix: cookieName("jangkau", isSecureSite()),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    logger: { level: "error", log: report },
    telemetry: { enabled: false },
  });
}

/** A deactivated user is told the same as somebody who does not exist, and after the same time. */
async function mayHaveSession(userId: string): Promise<boolean> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } });
  return user !== null && user.deactivatedAt === null;
}

/** A refused session is no fault: `mayHaveSession` has said no. */
function report(_level: string, message: string, ...details: unknown[]): void {
  if (message !== "Failed to create session") console.error(message, ...details);
}

export type Auth = ReturnType<typeof createAuth>;

const shared = globalThis as { __jangkauAuth?: Auth };

/** The process's better-auth, made at first use. */
export function auth(): Auth {
  shared.__jangkauAuth ??= createAuth();
  return shared.__jangkauAuth;
}
