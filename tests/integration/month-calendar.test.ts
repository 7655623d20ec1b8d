import { beforeAll, describe, expect, it } from "vitest";
import { userActor, type UserActor } from "@/lib/auth/actor";
import { periodOf } from "@/lib/core/period";
import { useDatabase } from "@/lib/env";
import { reopenMonth } from "@/lib/reports/commands/reopen-month";
import { scheduleMonth } from "@/lib/reports/commands/schedule-month";
import { deadlineText } from "@/lib/reports/format/deadline";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import { readMonthWork } from "@/lib/reports/queries/month-work";
import { readStartPage } from "@/lib/reports/queries/start-page";
import { DAY, formatInstant, startOfDate, windowOf } from "@/lib/reports/rules/period-window";
import type { Role, Scope } from "@/lib/access/schema";
import { makeUser, inRequest } from "../support/accounts";
import { testDatabase } from "../support/database";

const database = testDatabase();
const MONTH = periodOf(2024, 5);
const REASON = "Angka Jakon tertukar dengan PMI.";
const REGION = { regionCode: "35.72", period: MONTH };
let admin: UserActor;
let office: UserActor;
let staff: UserActor;

beforeAll(async () => {
  useDatabase(database.url);
  const actorOf = async (role: Role, scope: Scope): Promise<UserActor> => {
    const { id } = await makeUser(database.db, role, scope);
    return userActor({ userId: id, role, scope, sessionId: "uji", token: null, requestId: null });
  };
  admin = await actorOf("ADMIN", { kind: "ALL" });
  office = await actorOf("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" });
  staff = await actorOf("BRANCH_STAFF", { kind: "BRANCH", branchId: "blitar" });
});

const inDays = (days: number) => new Date(Date.now() + days * DAY);
const events = () => database.db.auditEvent.findMany({ orderBy: { number: "asc" } });

describe("opening a month again", () => {
  it("is offered to the regional office for its closed regions, and to the administrator for all", async () => {
    const own = await readMonthWork(office, MONTH);
    expect(own).toMatchObject({ mayReopen: true, maySchedule: false, reopenings: [] });
    expect(own.reopenable.every(({ code }) => code.startsWith("35."))).toBe(true);
    expect(own.reopenable.map(({ code }) => code)).toContain("35.72");
    expect(await readMonthWork(admin, MONTH)).toMatchObject({ mayReopen: true, maySchedule: true });
    expect((await readMonthWork(admin, MONTH)).reopenable).toHaveLength(514);
    expect(await readMonthWork(staff, MONTH)).toMatchObject({ mayReopen: false, reopenable: [] });
  });

  it("shows who opened what until when and why, to those in whose scope it is", async () => {
    await reopenMonth(office, { key: REGION, until: inDays(3), reason: REASON });
    for (const actor of [office, admin, staff]) {
      const { reopenings } = await readMonthWork(actor, periodOf(2024, 6));
      expect(reopenings).toMatchObject([{ ...REGION, region: "Kota Blitar", reason: REASON, by: "Orang Uji" }]);
    }
    expect((await readMonthWork(admin, MONTH)).reopenable).toHaveLength(513);
    await expect(reopenMonth(office, { key: REGION, until: inDays(3), reason: REASON })).rejects.toThrow("W.408");
  });

  it("stands on the start page and above the form with its own deadline, for those who fill it in", async () => {
    const { reopened } = await readStartPage(staff);
    expect(reopened).toMatchObject([{ ...REGION, region: "Kota Blitar", reason: REASON }]);
    const sheet = await readEntrySheet(staff, MONTH);
    expect(sheet.reopened).toEqual([{ name: "Kota Blitar", until: reopened[0]!.until }]);
    expect(deadlineText(sheet)).toBe(
      `Ditutup 11 Juni 2024 pukul 00.00 WIB; dibuka kembali untuk Kota Blitar sampai ${formatInstant(reopened[0]!.until)}.`,
    );
  });

  it("is refused out of scope, without a reason, for too long, and for what is no regency", async () => {
    const request = { until: inDays(3), reason: REASON };
    const refusal = (actor: UserActor, regionCode: string, change: object = {}) =>
      reopenMonth(actor, { key: { regionCode, period: MONTH }, ...request, ...change }).then(
        () => "opened",
        (error: unknown) => (error as Error).message.slice(0, 5),
      );
    expect(await refusal(staff, "35.04")).toBe("W.101");
    expect(await refusal(office, "11.01")).toBe("W.102");
    expect(await refusal(office, "35.04", { reason: "ya" })).toBe("W.407");
    expect(await refusal(office, "35.04", { until: inDays(32) })).toBe("W.406");
    for (const nowhere of ["35", "00", "99.99"]) expect(await refusal(admin, nowhere)).toBe("Tidak");
  });
});

describe("setting the window of a month", () => {
  const window = (days: number) => ({
    ...windowOf(MONTH),
    closesAt: new Date(windowOf(MONTH).closesAt.getTime() + days * DAY),
  });

  it("is the administrator's, leaves one event, and none where nothing changes", async () => {
    const before = (await events()).length;
    await scheduleMonth(admin, window(0));
    await scheduleMonth(inRequest(admin, "r-1"), window(5));
    await scheduleMonth(admin, window(5));
    expect((await readMonthWork(admin, MONTH)).window).toEqual(window(5));
    expect((await events()).slice(before)).toMatchObject([
      {
        action: "month.scheduled",
        subjectKind: "month",
        subjectKey: "2024-05",
        actorId: admin.userId,
        before: { closesAt: "2024-06-10T17:00:00.000Z" },
        after: { opensAt: "2024-05-31T17:00:00.000Z", closesAt: "2024-06-15T17:00:00.000Z" },
        requestId: "r-1",
      },
    ]);
    for (const actor of [office, staff])
      await expect(scheduleMonth(actor, window(6))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("refuses a window that is none, and keeps the old one", async () => {
    const wrong = { ...window(0), opensAt: startOfDate("2024-04-30")! };
    await expect(scheduleMonth(admin, wrong)).rejects.toMatchObject({ details: [{ field: "mulai" }] });
    await expect(scheduleMonth(admin, window(-30))).rejects.toMatchObject({ details: [{ field: "akhir" }] });
    expect((await readMonthWork(admin, MONTH)).window).toEqual(window(5));
  });

  it("takes two administrators at once, one after the other", async () => {
    await Promise.all([1, 2, 3].map((days) => scheduleMonth(admin, { ...window(days), period: MONTH })));
    const last = (await events()).at(-1)!.after as { closesAt: string };
    expect((await readMonthWork(admin, MONTH)).window.closesAt.toISOString()).toBe(last.closesAt);
  });
});
