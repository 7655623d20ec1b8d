import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { SessionActor } from "@/lib/auth/actor";
import { hashOfSecret } from "@/lib/auth/bearer";
import { actorOf, machineOf, readerOf, visitOf, visitingActorOf } from "@/lib/auth/session";
import { readTrail } from "@/lib/audit/queries";
import { AppError } from "@/lib/core/errors";
import { useDatabase, useInstallation } from "@/lib/env";
import { askForSheets } from "@/lib/letters/commands/requests";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import { periodOf } from "@/lib/core/period";
import { makeToken } from "@/lib/tokens/commands/make-token";
import { revokeToken } from "@/lib/tokens/commands/revoke-token";
import { admitToken } from "@/lib/tokens/commands/admit-token";
import { readOwnTokens, readTokenRegions } from "@/lib/tokens/queries";
import { MOST_TOKENS } from "@/lib/tokens/rules";
import type { NewToken } from "@/lib/tokens/schema";
import { changeRole, setActive } from "@/lib/users/commands/change-user";
import { removeUser } from "@/lib/users/commands/remove-user";
import { changePassword, endSession } from "@/lib/users/commands/own-account";
import { readOwnSessions } from "@/lib/users/queries";
import { actAs, makeUser, PASSWORD, signInAs } from "../support/accounts";
import { eventsOf } from "../support/audit-events";
import { testDatabase } from "../support/database";
import { refusalBy } from "../support/refusal";
import { bearer } from "../support/tokens";

// A token is less than its user, until it is revoked, over, or its user is gone.

const database = testDatabase();
const BLITAR = { kind: "BRANCH", branchId: "blitar" } as const;
const READS: NewToken = { name: "Penarik data", verbs: ["read"], regions: [], days: 30 };
let admin: SessionActor;

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  admin = await actAs(database.db, "ADMIN", { kind: "ALL" });
});

async function staff(): Promise<{ headers: Headers; actor: SessionActor; email: string }> {
  const { email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
  const headers = await signInAs(email);
  return { headers, actor: await actorOf(headers), email };
}
const make = (headers: Headers, changes: Partial<NewToken> = {}, password = PASSWORD) =>
  makeToken(headers, { ...READS, ...changes, password });
const shows = (secret: string) => new Headers(bearer(secret));
const opens = (secret: string) =>
  machineOf(shows(secret)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === "unauthenticated") return false;
      throw error;
    },
  );
const refusalOf = async (act: () => Promise<unknown>) => {
  const refusal = await refusalBy(database, act);
  return refusal === null ? "accepted" : `${refusal.code} ${refusal.details.map(({ field }) => field).join()}`.trim();
};

describe("making one", () => {
  it("keeps a hash and a hint, tells the trail neither, and is its user with less", async () => {
    const { headers, actor } = await staff();
    let secret = "";
    const events = await eventsOf(database, async () => {
      secret = await make(headers, { verbs: ["read", "write"], regions: ["35.72"] });
    });
    expect(secret).toMatch(/^jkt_[A-Za-z0-9_-]{43}$/);
    expect(events).toMatchObject([
      {
        action: "token.made",
        subjectKind: "user",
        subjectKey: actor.userId,
        after: { token: "Penarik data", verbs: ["read", "write"], tokenRegions: ["35.72"] },
      },
    ]);
    const stored = await database.db.accessToken.findMany({ where: { userId: actor.userId } });
    expect(stored).toMatchObject([{ hash: hashOfSecret(secret), hint: secret.slice(0, 8) }]);
    for (const kept of [stored, events]) expect(JSON.stringify(kept)).not.toContain(secret.slice(8));
    expect(await machineOf(shows(secret))).toMatchObject({
      ...{ kind: "user", userId: actor.userId, role: "BRANCH_STAFF", scope: BLITAR, sessionId: null },
      token: { name: "Penarik data", verbs: ["read", "write"], regions: ["35.72"] },
    });
    const [listed] = await readOwnTokens(actor);
    expect(listed).toMatchObject({ name: "Penarik data", regions: ["Kota Blitar"], lastUsedAt: null });
    expect(listed).not.toHaveProperty("hash");
  });

  it("asks for the password, and for nothing that one may not oneself", async () => {
    const { headers } = await staff();
    const board = await signInAs((await makeUser(database.db, "SUPERVISOR", { kind: "ALL" })).email);
    expect(await refusalOf(() => make(headers, {}, "salah"))).toBe("invalid-input sandi");
    expect(await refusalOf(() => make(headers, {}, ""))).toBe("invalid-input sandi");
    expect(await refusalOf(() => make(headers, { regions: ["35.74"] }))).toBe("invalid-input daerah");
    expect(await refusalOf(() => make(headers, { regions: ["35"] }))).toBe("invalid-input daerah");
    expect(await refusalOf(() => make(board, { verbs: ["write"] }))).toBe("invalid-input izin");
    expect(await refusalOf(() => make(board, { verbs: ["submit"] }))).toBe("invalid-input izin");
    expect(await refusalOf(() => make(new Headers()))).toBe("unauthenticated");
    const secret = await make(board);
    expect(await refusalOf(() => make(shows(secret)))).toBe("unauthenticated");
  });

  it("offers one's own regions, and provinces to who sees the country", async () => {
    const { actor } = await staff();
    expect((await readTokenRegions(actor)).map(({ code }) => code)).toContain("35.72");
    expect(await readTokenRegions(admin)).toHaveLength(38);
  });

  it("is once under a name, also for two forms at once, and for so many programs", async () => {
    const { headers } = await staff();
    const tries = await Promise.allSettled([make(headers), make(headers)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(() => make(headers))).toBe("conflict nama");
    for (let nth = 1; nth < MOST_TOKENS; nth += 1) {
      const { userId } = await actorOf(headers);
      await database.db.throttle.deleteMany();
      expect((await make(headers, { name: `program ${nth}` })).length).toBe(47);
      expect(await database.db.accessToken.count({ where: { userId } })).toBe(nth + 1);
    }
    await database.db.throttle.deleteMany();
    expect(await refusalOf(() => make(headers, { name: "terlalu banyak" }))).toBe("conflict nama");
  });

  it("lasts 366 days at most, whatever asks the database", async () => {
    const { headers, actor } = await staff();
    await make(headers, { days: 366 });
    const [{ id } = { id: "" }] = await database.db.accessToken.findMany({ where: { userId: actor.userId } });
    for (const data of [
      { verbs: ["read", "approve"] },
      { expiresAt: new Date("2090-01-01") },
      { regions: [] },
      { userId: admin.userId },
    ])
      await expect(database.db.accessToken.update({ where: { id }, data })).rejects.toThrow();
    await expect(
      database.db.accessToken.create({
        data: {
          ...{ id: "x", userId: actor.userId, name: "x", hash: "0".repeat(64), hint: "x" },
          verbs: [],
          regions: [],
          expiresAt: new Date(),
        },
      }),
    ).rejects.toThrow();
  });
});

describe("the end of one", () => {
  it("is at once where it is revoked, by its owner alone, and for good", async () => {
    const [mine, other] = [await staff(), await staff()];
    const secret = await make(mine.headers);
    const [{ id } = { id: "" }] = await readOwnTokens(mine.actor);
    expect(await refusalOf(() => revokeToken(other.actor, { id }))).toBe("not-found");
    expect(await opens(secret)).toBe(true);
    const events = await eventsOf(database, () => revokeToken(mine.actor, { id }));
    expect(events).toMatchObject([{ action: "token.revoked", before: { token: "Penarik data" }, after: null }]);
    expect(await opens(secret)).toBe(false);
    expect(await refusalOf(() => revokeToken(mine.actor, { id }))).toBe("not-found");
    await expect(database.db.accessToken.update({ where: { id }, data: { revokedAt: null } })).rejects.toThrow();
    expect((await make(mine.headers)).length).toBe(47);
  });

  it("is its day", async () => {
    const { headers, actor } = await staff();
    const secret = await make(headers, { days: 1 });
    await database.db.$executeRaw`ALTER TABLE "AccessToken" DISABLE TRIGGER "AccessToken_stays"`;
    await database.db.$executeRaw`UPDATE "AccessToken" SET "createdAt" = now() - interval '1 day', "expiresAt" = now()
      WHERE "userId" = ${actor.userId}`;
    await database.db.$executeRaw`ALTER TABLE "AccessToken" ENABLE TRIGGER "AccessToken_stays"`;
    expect(await opens(secret)).toBe(false);
  });

  it("comes with the account's, and does not come back with it", async () => {
    const { headers, actor } = await staff();
    const secret = await make(headers);
    await setActive(admin, { userId: actor.userId, active: false });
    expect(await opens(secret)).toBe(false);
    await setActive(admin, { userId: actor.userId, active: true });
    expect(await opens(secret)).toBe(false);
    await setActive(admin, { userId: actor.userId, active: false });
    await removeUser(admin, { userId: actor.userId, reason: "alasan yang cukup" });
    expect(await database.db.accessToken.count({ where: { userId: actor.userId } })).toBe(0);
  });

  it("comes with another password: whoever knew the old one may have made it", async () => {
    const { headers, actor } = await staff();
    const secret = await make(headers);
    const events = await eventsOf(database, () =>
      changePassword(headers, { current: PASSWORD, next: "gajah-darat menulis surat 8 kali" }),
    );
    expect(events).toMatchObject([
      { action: "user.password-changed", subjectKey: actor.userId, after: { tokensEnded: 1 } },
    ]);
    expect(await opens(secret)).toBe(false);
  });

  it("is not another role: then it is what the user may now, and nothing where a second factor is missing", async () => {
    const { headers, actor } = await staff();
    const secret = await make(headers, { verbs: ["read", "write"] });
    const role = "REGIONAL_OFFICE" as const;
    const scope = { kind: "KANWIL", kanwilId: "jawa-timur" } as const;
    await changeRole(admin, { userId: actor.userId, role, scope, reason: "alasan yang cukup" });
    const now = await machineOf(shows(secret));
    expect(now).toMatchObject({ role, scope });
    const change = { region: "35.72", column: "PU", text: "5", thousands: null, base: 0 } as const;
    const { verdicts } = await saveCells(now, { period: periodOf(2026, 10), changes: [change] });
    expect(verdicts).toMatchObject([{ kind: "locked", refusal: { code: "W.101" } }]);
    await changeRole(admin, {
      userId: actor.userId,
      role: "SUPERVISOR",
      scope: { kind: "ALL" },
      reason: "alasan yang cukup",
    });
    process.env.SECOND_FACTOR = "required";
    try {
      expect(await opens(secret)).toBe(false);
    } finally {
      delete process.env.SECOND_FACTOR;
    }
  });
});

describe("using one", () => {
  it("is counted, noted by the minute, and no session whatever is asked", async () => {
    const { headers, actor } = await staff();
    const secret = await make(headers);
    const sessions = await database.db.session.count();
    const first = await admitToken(shows(secret), { reads: true });
    const noted = await database.db.accessToken.findFirst({ where: { userId: actor.userId } });
    const second = await admitToken(shows(secret), { reads: true });
    expect([first.allowance?.remaining, second.allowance?.remaining]).toEqual([119, 118]);
    expect(noted?.lastUsedAt).not.toBeNull();
    expect(await database.db.accessToken.findFirst({ where: { userId: actor.userId } })).toEqual(noted);
    expect(await database.db.session.count()).toBe(sessions);
    expect(await visitOf(shows(secret))).toEqual({ kind: "visitor" });
    expect((await visitingActorOf(shows(secret))).kind).toBe("public");
    const both = new Headers({ ...Object.fromEntries(headers), ...bearer(secret) });
    expect(await readerOf(both)).toMatchObject({ userId: actor.userId, sessionId: null, token: { verbs: ["read"] } });
    const broken = new Headers({ ...Object.fromEntries(headers), ...bearer("jkt_x") });
    await expect(readerOf(broken)).rejects.toThrow(/tidak dikenal/);
    expect(await actorOf(both)).toMatchObject({ token: null });
  });

  it("is told what is wrong with it, and never which", async () => {
    const { headers } = await staff();
    const secret = await make(headers, { verbs: ["write"] });
    const said = async (authorization: string, reads = true) => {
      const { refusal, allowance } = await admitToken(new Headers({ authorization }), { reads });
      return [refusal?.code ?? "may", allowance !== null];
    };
    expect(await said(`Bearer ${secret}`)).toEqual(["forbidden", true]);
    expect(await said(`Bearer ${secret}`, false)).toEqual(["may", true]);
    for (const none of [
      "",
      "x",
      `jkt_${"a".repeat(43)}`,
      secret.slice(0, -1),
      `${secret} ${secret}`,
      hashOfSecret(secret)!,
    ])
      expect(await said(`Bearer ${none}`)).toEqual(["unauthenticated", false]);
  });

  it("is nothing that people do: no session, no letter, no form of a month, no trail", async () => {
    const { headers } = await staff();
    const machine = await machineOf(shows(await make(headers, { verbs: ["read", "write", "submit"] })));
    const acts: (() => Promise<unknown>)[] = [
      () => readOwnSessions(machine),
      () => endSession(machine, "others"),
      () => readOwnTokens(machine),
      () => revokeToken(machine, { id: "x" }),
      () => askForSheets(machine, { regionCode: "35.72" }),
      () => readEntrySheet(machine, periodOf(2026, 10)),
      () => setActive(machine, { userId: machine.userId, active: false }),
    ];
    for (const act of acts) expect(await refusalOf(act)).toBe("forbidden");
    const head = await signInAs((await makeUser(database.db, "BRANCH_HEAD", BLITAR)).email);
    const reader = await machineOf(shows(await make(head, { verbs: ["read"] })));
    await expect(readTrail(reader, { limit: 50 })).rejects.toThrow(/Token ini tidak memuat izin itu/);
  });
});
