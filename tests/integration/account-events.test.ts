import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor, type UserActor } from "@/lib/auth/actor";
import { useDatabase, useInstallation } from "@/lib/env";
import { changeRole, setActive } from "@/lib/users/commands/change-user";
import { createUser, inviteAgain } from "@/lib/users/commands/create-user";
import { makeResetLink, setPasswordByLink } from "@/lib/users/commands/links";
import { changePassword, endSession } from "@/lib/users/commands/own-account";
import { removeUser } from "@/lib/users/commands/remove-user";
import {
  beginSecondFactor,
  confirmSecondFactor,
  readPendingSecondFactor,
  removeSecondFactor,
} from "@/lib/users/commands/second-factor";
import { parseNewUser, parseRoleChange } from "@/lib/users/format";
import { codeOf, actAs, actorOf, makeUser, PASSWORD, requestHeaders, signInAs, inRequest } from "../support/accounts";
import { eventsOf } from "../support/audit-events";
import { testDatabase } from "../support/database";

const database = testDatabase();
const BLITAR = { kind: "BRANCH", branchId: "blitar" } as const;
const REASON = "Pindah tugas sejak 1 Juli.";
const REQUEST = "permintaan-0001";
const NEXT = "sepeda biru menyeberang rawa";
let admin: UserActor;

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  admin = await actAs(database.db, "ADMIN", { kind: "ALL" });
});

/** A request with a number, as the server gives every one. */
function numbered(headers: Headers): Headers {
  headers.set("x-request-id", REQUEST);
  return headers;
}

describe("events about users", () => {
  it("tell who was made with which rights, and when invited again", async () => {
    const user = parseNewUser({ email: "tamu@uji.example", name: "Tamu Baru", role: "BRANCH_HEAD", place: "blitar" });
    let id = "";
    const made = await eventsOf(database, async () => ({ id } = await createUser(inRequest(admin, REQUEST), user)));
    expect(made).toEqual([
      {
        actorKind: "user",
        actorId: admin.userId,
        actorRole: "ADMIN",
        action: "user.created",
        subjectKind: "user",
        subjectKey: id,
        before: null,
        after: { role: "BRANCH_HEAD", scope: "BRANCH", place: "blitar" },
        reason: null,
        requestId: REQUEST,
      },
    ]);
    expect(await eventsOf(database, () => inviteAgain(admin, id))).toMatchObject([{ action: "user.invited-again" }]);
    expect(await eventsOf(database, () => makeResetLink(commandLineActor("user"), "TAMU@uji.example"))).toMatchObject([
      { action: "user.link-issued", actorKind: "command-line", subjectKey: id, after: { minutes: 60 } },
    ]);
    const refused = await eventsOf(database, () =>
      expect(createUser(admin, user)).rejects.toMatchObject({ code: "conflict" }),
    );
    expect(refused).toEqual([]);
    const nowhere = { ...user, email: "lain@uji.example", scope: { kind: "BRANCH", branchId: "tidak-ada" } } as const;
    await expect(createUser(admin, nowhere)).rejects.toMatchObject({ code: "invalid-input" });
    expect(await database.db.user.count({ where: { email: "lain@uji.example" } })).toBe(0);
  });

  it("tell of closing and opening an account, once", async () => {
    const { id } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const closed = { action: "user.deactivated", before: { active: true }, after: { active: false } };
    expect(
      await eventsOf(database, () => setActive(inRequest(admin, REQUEST), { userId: id, active: false })),
    ).toMatchObject([{ ...closed, requestId: REQUEST }]);
    const { deactivatedAt } = await database.db.user.findUniqueOrThrow({ where: { id } });
    expect(await eventsOf(database, () => setActive(admin, { userId: id, active: false }))).toEqual([]);
    expect((await database.db.user.findUniqueOrThrow({ where: { id } })).deactivatedAt).toEqual(deactivatedAt);
    expect(await eventsOf(database, () => setActive(admin, { userId: id, active: true }))).toMatchObject([
      { action: "user.reactivated" },
    ]);
    await expect(setActive(admin, { userId: "tidak-ada", active: true })).rejects.toMatchObject({ code: "not-found" });
  });

  it("tell of the removal of an account that is out of use; its reports and events stay", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const headers = numbered(await signInAs(email));
    const period = "2025-03";
    const report = { regionCode: "35.72", period, version: 1 };
    const cell = { column: "PU", text: "9", value: 9, revision: 1, enteredBy: id, enteredAt: new Date() } as const;
    await database.db.report.create({ data: { ...report, status: "DRAFT", cells: { create: cell } } });
    await expect(removeUser(admin, { userId: id, reason: REASON })).rejects.toThrow("masih aktif");
    await setActive(admin, { userId: id, active: false });
    const refused = () =>
      expect(removeUser(admin, { userId: id, reason: REASON })).rejects.toThrow("Kota Blitar, Maret 2025");
    expect(await eventsOf(database, refused)).toEqual([]);
    const where = { period_regionCode_version: report };
    await database.db.report.update({ where, data: { status: "SUBMITTED", submittedBy: id, submittedAt: new Date() } });
    await database.db.report.update({ where, data: { status: "APPROVED", approvedAt: new Date() } });
    expect(
      await eventsOf(database, () => removeUser(inRequest(admin, REQUEST), { userId: id, reason: REASON })),
    ).toMatchObject([
      {
        ...{ action: "user.removed", subjectKey: id, reason: REASON, requestId: REQUEST },
        ...{ before: { role: "BRANCH_STAFF", scope: "BRANCH", place: "blitar" }, after: null },
      },
    ]);
    expect(await database.db.user.count({ where: { email } })).toBe(0);
    expect(await database.db.account.count({ where: { userId: id } })).toBe(0);
    await expect(actorOf(headers)).rejects.toThrow("found visitor");
    expect(await database.db.report.findUniqueOrThrow({ where })).toMatchObject({ submittedBy: id });
    expect((await verifyChain(database.db, admin)).broken).toBeNull();
    await expect(removeUser(admin, { userId: id, reason: REASON })).rejects.toMatchObject({ code: "not-found" });
    await expect(removeUser(admin, { userId: admin.userId, reason: REASON })).rejects.toThrow("masih aktif");
    const staff = await actAs(database.db, "BRANCH_STAFF", BLITAR);
    await expect(removeUser(staff, { userId: admin.userId, reason: REASON })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("tell the rights before and after with the reason; the sessions end", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const headers = await signInAs(email);
    const change = parseRoleChange({ role: "REGIONAL_OFFICE", place: "jawa-timur", reason: ` ${REASON} ` });
    expect(
      await eventsOf(database, () => changeRole(inRequest(admin, REQUEST), { userId: id, ...change })),
    ).toMatchObject([
      {
        action: "user.role-changed",
        subjectKey: id,
        before: { role: "BRANCH_STAFF", scope: "BRANCH", place: "blitar" },
        after: { role: "REGIONAL_OFFICE", scope: "KANWIL", place: "jawa-timur" },
        reason: REASON,
        requestId: REQUEST,
      },
    ]);
    await expect(actorOf(headers)).rejects.toThrow();
    expect((await actorOf(await signInAs(email))).scope).toEqual({ kind: "KANWIL", kanwilId: "jawa-timur" });
    const again = await eventsOf(database, () =>
      expect(changeRole(admin, { userId: id, ...change })).rejects.toThrow("sudah mempunyai"),
    );
    expect(again).toEqual([]);
  });

  it("are not left by what is refused", async () => {
    const staff = await actAs(database.db, "BRANCH_STAFF", BLITAR);
    const { id } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const change = parseRoleChange({ role: "ADMIN", reason: REASON });
    const refused = await eventsOf(database, async () => {
      await expect(changeRole(staff, { userId: id, ...change })).rejects.toMatchObject({ code: "forbidden" });
      await expect(setActive(staff, { userId: id, active: false })).rejects.toMatchObject({ code: "forbidden" });
      await expect(inviteAgain(staff, id)).rejects.toMatchObject({ code: "forbidden" });
      await expect(makeResetLink(staff, "x@uji.example")).rejects.toMatchObject({ code: "forbidden" });
      await expect(changeRole(admin, { userId: admin.userId, ...change })).rejects.toMatchObject({ code: "conflict" });
      await expect(changeRole(admin, { userId: "tidak-ada", ...change })).rejects.toMatchObject({ code: "not-found" });
      const nowhere = { ...change, role: "BRANCH_STAFF", scope: { kind: "BRANCH", branchId: "tidak-ada" } } as const;
      await expect(changeRole(admin, { userId: id, ...nowhere })).rejects.toMatchObject({ code: "invalid-input" });
    });
    expect(refused).toEqual([]);
    const fieldsOf = (given: object) => {
      try {
        return parseRoleChange({ ...given });
      } catch (error) {
        return (error as { details: { field: string }[] }).details.map(({ field }) => field);
      }
    };
    expect(fieldsOf({ role: "ADMIN", reason: "pindah" })).toEqual(["reason"]);
    expect(fieldsOf({ role: "ADMIN" })).toEqual(["reason"]);
    expect(fieldsOf({ role: "RAJA", reason: REASON })).toEqual(["role"]);
    expect(fieldsOf({ role: "BRANCH_HEAD", place: "", reason: REASON })).toEqual(["place"]);
  });

  it("leave one administrator when two close each other at once", async () => {
    const other = await actAs(database.db, "ADMIN", { kind: "ALL" });
    const results = await Promise.allSettled([
      setActive(admin, { userId: other.userId, active: false }),
      setActive(other, { userId: admin.userId, active: false }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await database.db.user.update({ where: { id: admin.userId }, data: { deactivatedAt: null } });
  });
});

describe("events about the own account", () => {
  it("tell of passwords by link and by their owner, without them", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const link = await makeResetLink(commandLineActor("user"), email);
    const token = new URL(link).searchParams.get("kunci")!;
    const set = await eventsOf(database, () =>
      setPasswordByLink(numbered(requestHeaders()), { token, password: NEXT }),
    );
    expect(set).toMatchObject([
      { action: "user.password-set", actorKind: "public", actorId: null, subjectKey: id, requestId: REQUEST },
    ]);
    const headers = numbered(await signInAs(email, NEXT));
    const changed = await eventsOf(database, () => changePassword(headers, { current: NEXT, next: PASSWORD }));
    expect(changed).toMatchObject([
      { action: "user.password-changed", actorId: id, subjectKey: id, requestId: REQUEST, before: null, after: null },
    ]);
    const wrong = () => expect(changePassword(headers, { current: "salah", next: NEXT })).rejects.toThrow();
    expect(await eventsOf(database, wrong)).toEqual([]);
  });

  it("tell of sessions that were ended", async () => {
    const { id, email } = await makeUser(database.db, "BRANCH_STAFF", BLITAR);
    const actor = await actorOf(await signInAs(email));
    await signInAs(email);
    await signInAs(email);
    expect(await eventsOf(database, () => endSession(inRequest(actor, REQUEST), "others"))).toMatchObject([
      { action: "user.sessions-ended", actorId: id, subjectKey: id, after: { ended: 2 }, requestId: REQUEST },
    ]);
    expect(await eventsOf(database, () => endSession(actor, "others"))).toEqual([]);
  });

  it("tell of the second factor, also of somebody who must set it up first", async () => {
    process.env.SECOND_FACTOR = "required";
    const { id, email } = await makeUser(database.db, "SUPERVISOR", { kind: "ALL" });
    const headers = numbered(await signInAs(email));
    await beginSecondFactor(headers, PASSWORD);
    const secret = (await readPendingSecondFactor(headers))!.secret;
    let after = new Headers();
    const on = await eventsOf(database, async () => {
      after = numbered(requestHeaders(await confirmSecondFactor(headers, await codeOf(secret))));
    });
    expect(on).toMatchObject([
      { action: "user.second-factor-on", actorId: id, actorRole: "SUPERVISOR", subjectKey: id, requestId: REQUEST },
    ]);
    expect(await eventsOf(database, async () => confirmSecondFactor(after, await codeOf(secret)))).toEqual([]);
    delete process.env.SECOND_FACTOR;
    const off = await eventsOf(database, () => removeSecondFactor(after, PASSWORD));
    expect(off).toMatchObject([{ action: "user.second-factor-off", actorId: id, subjectKey: id }]);
  });

  it("hold no name, e-mail, password or token, and the chain holds", async () => {
    const texts = JSON.stringify(await database.db.auditEvent.findMany());
    for (const secret of ["uji.example", "Tamu Baru", "Orang Uji", PASSWORD, NEXT]) expect(texts).not.toContain(secret);
    expect((await verifyChain(database.db, admin)).broken).toBeNull();
  });
});
