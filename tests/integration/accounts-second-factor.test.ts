import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { visitOf } from "@/lib/auth/session";
import { useDatabase, useInstallation } from "@/lib/env";
import {
  beginSecondFactor,
  confirmSecondFactor,
  readPendingSecondFactor,
  removeSecondFactor,
} from "@/lib/users/commands/second-factor";
import { confirmSignIn, signIn } from "@/lib/users/commands/sign-in";
import { codeOf, makeUser, PASSWORD, requestHeaders, signInAs } from "../support/accounts";
import { testDatabase } from "../support/database";

const database = testDatabase();

/** How long a code of the authenticator app is the current one. */
const STEP_MS = 30_000;

beforeAll(() => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  // The codes of a test are those of moments that it chooses.
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterAll(() => {
  vi.useRealTimers();
});

describe("the second factor", () => {
  it("is required of an administrator before anything else, and can be set up in that state", async () => {
    const { email } = await makeUser(database.db, "ADMIN", { kind: "ALL" });
    const headers = await signInAs(email);
    process.env.SECOND_FACTOR = "required";
    expect(await visitOf(headers)).toMatchObject({ kind: "needs-second-factor" });

    await expect(beginSecondFactor(headers, "salah")).rejects.toMatchObject({ code: "invalid-input" });
    await beginSecondFactor(headers, PASSWORD);
    const { uri, secret, recoveryCodes } = (await readPendingSecondFactor(headers))!;
    const label = `/Jangkau:${encodeURIComponent(email)}`;
    expect(new URL(uri)).toMatchObject({ protocol: "otpauth:", host: "totp", pathname: label });
    const told = { secret, issuer: "Jangkau", digits: "6", period: "30" };
    expect(Object.fromEntries(new URL(uri).searchParams)).toEqual(told);
    await expect(confirmSecondFactor(headers, "000000")).rejects.toMatchObject({ code: "invalid-input" });
    const first = await codeOf(secret);
    const after = requestHeaders(await confirmSecondFactor(headers, first));
    expect(await visitOf(after)).toMatchObject({ kind: "signed-in", person: { secondFactor: true } });
    expect(await readPendingSecondFactor(after)).toBeNull();
    await expect(removeSecondFactor(after, PASSWORD)).rejects.toMatchObject({ code: "forbidden" });
    delete process.env.SECOND_FACTOR;

    // The password alone opens nothing any more.
    const begun = await signIn(requestHeaders(), { email, password: PASSWORD });
    expect(begun.needsCode).toBe(true);
    const waiting = requestHeaders(begun.cookies);
    expect(await visitOf(waiting)).toEqual({ kind: "visitor" });
    await expect(confirmSignIn(waiting, "123456")).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(confirmSignIn(requestHeaders(), await codeOf(secret))).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const again = async () => requestHeaders((await signIn(requestHeaders(), { email, password: PASSWORD })).cookies);
    const isRefused = { code: "unauthenticated", message: expect.stringContaining("sudah dipakai") as string };
    // A code works once: not the one that set the factor up, and the next one for one of two at the same moment.
    const before = await database.db.session.count();
    await expect(confirmSignIn(waiting, first)).rejects.toMatchObject(isRefused);
    vi.setSystemTime(Date.now() + STEP_MS);
    const next = await codeOf(secret);
    const both = await Promise.allSettled([confirmSignIn(await again(), next), confirmSignIn(await again(), next)]);
    const [opened, ...others] = both.filter((one) => one.status === "fulfilled");
    expect(others).toEqual([]);
    expect(await visitOf(requestHeaders(opened!.value))).toMatchObject({ kind: "signed-in" });
    await expect(confirmSignIn(await again(), next)).rejects.toMatchObject(isRefused);
    expect(await database.db.session.count()).toBe(before + 1);

    // A recovery code works once.
    expect((await visitOf(requestHeaders(await confirmSignIn(await again(), recoveryCodes[0]!)))).kind).toBe(
      "signed-in",
    );
    await expect(confirmSignIn(await again(), recoveryCodes[0]!)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is stored encrypted", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", { kind: "BRANCH", branchId: "blitar" });
    const headers = await signInAs(email);
    await beginSecondFactor(headers, PASSWORD);
    const shown = (await readPendingSecondFactor(headers))!;
    const stored = JSON.stringify(await database.db.twoFactor.findUnique({ where: { userId: id } }));
    for (const secret of [shown.secret, ...shown.recoveryCodes]) expect(stored).not.toContain(secret);
  });
});
