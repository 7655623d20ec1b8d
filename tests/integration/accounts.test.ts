import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { auth } from "@/lib/auth/auth";
import { visitOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { useDatabase, useInstallation } from "@/lib/env";
import { setActive } from "@/lib/users/commands/change-user";
import { createUser } from "@/lib/users/commands/create-user";
import { issueLink, setPasswordByLink } from "@/lib/users/commands/links";
import { changePassword, endSession } from "@/lib/users/commands/own-account";
import { signIn, signOut } from "@/lib/users/commands/sign-in";
import { parseNewUser } from "@/lib/users/format";
import { readOwnRegions, readOwnSessions, readUsers } from "@/lib/users/queries";
import { LIMITS } from "@/lib/users/rules/throttle";
import { actorOf, makeUser, PASSWORD, requestHeaders, signInAs } from "../support/accounts";
import { testDatabase } from "../support/database";

const database = testDatabase();
const ALL = { kind: "ALL" } as const;
const BLITAR = { kind: "BRANCH", branchId: "blitar" } as const;

beforeAll(() => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
});

const messageOf = (run: Promise<unknown>) =>
  run.then(
    () => "accepted",
    (error: unknown) => (error as Error).message,
  );

describe("signing in", () => {
  it("gives an actor with role and scope from the database", async () => {
    const user = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const headers = await signInAs(user.email.toUpperCase());
    expect(await actorOf(headers)).toMatchObject({
      kind: "user",
      userId: user.id,
      role: "BRANCH_STAFF",
      scope: BLITAR,
    });
    expect((await readOwnRegions(await actorOf(headers))).regions.map(({ code }) => code)).toEqual([
      "35.03",
      "35.04",
      "35.05",
      "35.72",
    ]);
  });

  it("sets cookies that scripts cannot read and other sites cannot send", async () => {
    const { email } = await makeUser(database.db, "SUPERVISOR", ALL);
    const { cookies } = await signIn(requestHeaders(), { email, password: PASSWORD });
    expect(cookies.find((line) => line.startsWith("jangkau.session_token="))).toMatch(
      /HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i,
    );
  });

  it("says the same to everybody it does not let in, after about the same work", { timeout: 120_000 }, async () => {
    const { email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const closed = await makeUser(database.db, "BRANCH_STAFF", BLITAR, { deactivatedAt: new Date() });
    const invited = await createUser(
      commandLineActor("uji"),
      parseNewUser({ email: "baru@uji.example", name: "Baru", role: "ADMIN" }),
    );
    expect(invited.link).toContain("/atur-sandi?kunci=");
    const cases: Record<string, { email: string; password: string }> = {
      known: { email, password: "salah sekali" },
      unknown: { email: "siapa@uji.example", password: PASSWORD },
      deactivated: { email: closed.email, password: PASSWORD },
      "without a password": { email: "baru@uji.example", password: PASSWORD },
      "no e-mail at all": { email: "bukan e-mail", password: PASSWORD },
      "an endless password": { email, password: "x".repeat(5000) },
    };
    const work: Record<string, number[]> = {};
    const answers = new Set<string>();
    for (let round = 0; round < 6; round++) {
      for (const [name, given] of Object.entries(cases)) {
        await database.db.throttle.deleteMany();
        // The processor's time: what a clock says, a busy machine decides.
        const before = process.cpuUsage();
        answers.add(await messageOf(signIn(requestHeaders(), given)));
        if (round > 0) (work[name] ??= []).push(process.cpuUsage(before).user);
      }
    }
    expect([...answers]).toEqual(["E-mail atau kata sandi tidak cocok."]);
    const least = Object.values(work).map((row) => Math.min(...row));
    // Without the equal work an unknown user costs a tenth.
    expect(Math.min(...least)).toBeGreaterThan(Math.max(...least) * 0.5);
  });

  it("believes no cookie that it has not signed", async () => {
    const user = await makeUser(database.db, "ADMIN", ALL);
    const headers = await signInAs(user.email);
    const cookie = headers.get("cookie")!;
    const [name, value] = cookie.split("=") as [string, string];
    const [token, signature] = decodeURIComponent(value).split(".") as [string, string];
    const forged = [
      `${name}=${token}`,
      `${name}=${token}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`,
      `${name}=${token}x.${signature}`,
      `${name}=`,
      "jangkau.session_data=e30=",
      `role=ADMIN; userId=${user.id}`,
    ];
    for (const attempt of forged) expect(await visitOf(new Headers({ cookie: attempt }))).toEqual({ kind: "visitor" });
    expect((await visitOf(headers)).kind).toBe("signed-in");
  });
});

describe("throttling", () => {
  it("stops an account, known or not, in the same words, also for the right password", async () => {
    const { email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    for (const tried of [email, "tidak.ada@uji.example"]) {
      const most = LIMITS["sign-in-account"].most;
      for (let n = 0; n < most; n++) await messageOf(signIn(requestHeaders(), { email: tried, password: "salah" }));
      expect(await messageOf(signIn(requestHeaders(), { email: tried, password: PASSWORD }))).toBe(
        "Terlalu banyak percobaan. Coba lagi dalam 15 menit.",
      );
    }
    await database.db.throttle.updateMany({ data: { since: new Date(Date.now() - 16 * 60_000) } });
    expect(await messageOf(signIn(requestHeaders(), { email, password: PASSWORD }))).toBe("accepted");
  });

  it("stops an address that tries many accounts, counting tries that come at once", async () => {
    const most = LIMITS["sign-in-address"].most;
    await database.db.throttle.deleteMany();
    const tries = Array.from({ length: most + 15 }, (_, n) =>
      messageOf(signIn(requestHeaders([], "192.0.2.7"), { email: `orang${n}@uji.example`, password: "salah" })),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer.startsWith("Terlalu banyak"))).toHaveLength(15);
  });
});

describe("sessions", () => {
  it("are listed, ended one by one, and never somebody else's", async () => {
    const user = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const other = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const [here, there, foreign] = [
      await signInAs(user.email),
      await signInAs(user.email),
      await signInAs(other.email),
    ];
    const actor = await actorOf(here);
    const sessions = await readOwnSessions(actor);
    expect(sessions.map(({ current }) => current)).toEqual([true, false]);

    const foreignId = (await actorOf(foreign)).sessionId;
    expect(await messageOf(endSession(actor, foreignId))).toBe("Sesi itu sudah berakhir.");
    await endSession(actor, sessions[1]!.id);
    expect([(await visitOf(here)).kind, (await visitOf(there)).kind, (await visitOf(foreign)).kind]).toEqual([
      "signed-in",
      "visitor",
      "signed-in",
    ]);
  });

  it("end when signing out, also for whoever has copied the cookie", async () => {
    const { email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const headers = await signInAs(email);
    await signOut(headers);
    expect(await visitOf(headers)).toEqual({ kind: "visitor" });
  });

  it("end when the account is closed, and it cannot sign in again", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const headers = await signInAs(email);
    await makeUser(database.db, "ADMIN", ALL);
    await setActive(commandLineActor("uji"), { userId: id, active: false });
    expect(await visitOf(headers)).toEqual({ kind: "visitor" });
    expect(await messageOf(signInAs(email))).toBe("E-mail atau kata sandi tidak cocok.");
    await setActive(commandLineActor("uji"), { userId: id, active: true });
    expect((await visitOf(await signInAs(email))).kind).toBe("signed-in");
  });

  it("other than this one end with a new password", async () => {
    const { email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const [here, there] = [await signInAs(email), await signInAs(email)];
    expect(await messageOf(changePassword(here, { current: "salah", next: "tujuh gajah menanam mangga" }))).toBe(
      "Kata sandi sekarang tidak cocok.",
    );
    expect(await messageOf(changePassword(here, { current: PASSWORD, next: "rahasia12345" }))).toContain(
      "mudah ditebak",
    );
    const cookies = await changePassword(here, { current: PASSWORD, next: "tujuh gajah menanam mangga" });
    expect((await visitOf(there)).kind).toBe("visitor");
    expect((await visitOf(requestHeaders(cookies))).kind).toBe("signed-in");
    expect(await messageOf(signInAs(email))).toBe("E-mail atau kata sandi tidak cocok.");
  });
});

describe("links", () => {
  const next = "sepeda biru menyeberang rawa";

  it("set a password once", async () => {
    const { link } = await createUser(
      commandLineActor("uji"),
      parseNewUser({ email: "undangan@uji.example", name: "Tamu", role: "BRANCH_STAFF", place: "blitar" }),
    );
    const token = new URL(link).searchParams.get("kunci")!;
    expect(JSON.stringify(await database.db.verification.findMany())).not.toContain(token);
    expect(await messageOf(setPasswordByLink(requestHeaders(), { token, password: "blitar12" }))).toContain(
      "terlalu pendek",
    );
    const both = await Promise.all(
      [1, 2].map(() => messageOf(setPasswordByLink(requestHeaders(), { token, password: next }))),
    );
    expect(both.sort()).toEqual(["Tautan ini sudah dipakai atau sudah kedaluwarsa. Minta tautan baru.", "accepted"]);
    expect((await visitOf(await signInAs("undangan@uji.example", next))).kind).toBe("signed-in");
  });

  it("expire, and end older ones", async () => {
    const { id } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const tokenOf = async (minutes: number) => new URL(await issueLink(id, minutes)).searchParams.get("kunci")!;
    expect(
      await messageOf(setPasswordByLink(requestHeaders(), { token: await tokenOf(-1), password: next })),
    ).toContain("kedaluwarsa");
    const [older, newer] = [await tokenOf(60), await tokenOf(60)];
    expect(await messageOf(setPasswordByLink(requestHeaders(), { token: older, password: next }))).toContain(
      "sudah dipakai",
    );
    expect(await messageOf(setPasswordByLink(requestHeaders(), { token: "x".repeat(43), password: next }))).toContain(
      "sudah dipakai",
    );
    expect(await messageOf(setPasswordByLink(requestHeaders(), { token: newer, password: next }))).toBe("accepted");
  });
});

describe("rights", () => {
  it("are not in what a caller sends: sign-up is closed and no call takes role or scope", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const headers = await signInAs(email);
    const api = auth().api as unknown as Record<string, (call: object) => Promise<unknown>>;
    const wanted = { role: "ADMIN", scopeKind: "ALL", branchId: null, deactivatedAt: null, twoFactorEnabled: true };
    await expect(
      api.signUpEmail!({ body: { email: "x@uji.example", password: PASSWORD, name: "X", ...wanted } }),
    ).rejects.toThrow();
    await api.updateUser!({ headers, body: { name: "Tetap", ...wanted } }).catch(() => undefined);
    await api.signInEmail!({ headers: requestHeaders(), body: { email, password: PASSWORD, ...wanted } });
    expect(Object.keys(api).filter((name) => /admin|setRole|createUser|impersonate|ban/i.test(name))).toEqual([]);
    expect(await database.db.user.findUnique({ where: { id } })).toMatchObject({
      role: "BRANCH_STAFF",
      scopeKind: "BRANCH",
      branchId: "blitar",
      twoFactorEnabled: false,
    });
    expect(await database.db.user.count({ where: { email: "x@uji.example" } })).toBe(0);
  });

  it("to list and make users are an administrator's", async () => {
    const staff = await actorOf(await signInAs((await makeUser(database.db, "BRANCH_STAFF", BLITAR)).email));
    const input = parseNewUser({ email: "lain@uji.example", name: "Lain", role: "ADMIN", id: "x", isExample: true });
    expect(Object.keys(input).sort()).toEqual(["email", "name", "role", "scope"]);
    for (const [actor, code] of [
      [staff, "forbidden"],
      [publicActor(), "unauthenticated"],
    ] as const) {
      await expect(readUsers(actor)).rejects.toMatchObject({ code });
      await expect(createUser(actor, input)).rejects.toMatchObject({ code });
      expect(() => {
        permit(actor, "record-approved");
      }).toThrow(AppError);
    }
  });

  it("cannot be given to oneself, and the last administrator stays", async () => {
    const { id, email } = await makeUser(database.db, "ADMIN", ALL);
    const admin = await actorOf(await signInAs(email));
    await expect(setActive(admin, { userId: id, active: false })).rejects.toMatchObject({ code: "conflict" });
    await database.db.user.updateMany({ where: { role: "ADMIN", NOT: { id } }, data: { deactivatedAt: new Date() } });
    await expect(setActive(commandLineActor("uji"), { userId: id, active: false })).rejects.toThrow(
      "Administrator terakhir",
    );
    expect((await visitOf(await signInAs(email))).kind).toBe("signed-in");
  });

  it("are held by the database: a role has its own kind of scope and exactly one place", async () => {
    const base = { id: "x", email: "x@x.example", name: "X" };
    const wrong = [
      { ...base, role: "BRANCH_STAFF", scopeKind: "ALL" },
      { ...base, role: "BRANCH_STAFF", scopeKind: "BRANCH" },
      { ...base, role: "ADMIN", scopeKind: "ALL", branchId: "blitar" },
      { ...base, email: "Besar@x.example", role: "ADMIN", scopeKind: "ALL" },
    ] as const;
    for (const data of wrong) await expect(database.db.user.create({ data })).rejects.toThrow(/constraint/);
  });
});
