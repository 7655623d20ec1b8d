import { beforeAll, describe, expect, it } from "vitest";
import { publicActor, userActor, type UserActor } from "@/lib/auth/actor";
import { periodOf } from "@/lib/core/period";
import { useDatabase } from "@/lib/env";
import { statesByPlace } from "@/lib/reports/rules/region-states";
import { readStartPage } from "@/lib/reports/queries/start-page";
import { readCompleteness } from "@/lib/reports/queries/completeness";
import { readMonthWork } from "@/lib/reports/queries/month-work";
import { readMonthChoice } from "@/lib/reports/queries/reported-months";
import { completenessSentence } from "@/lib/reports/format/completeness";
import type { Role, Scope } from "@/lib/access/schema";
import { openDemoMonths } from "@/prisma/seed/demo/calendar";
import { seedExampleBranches } from "@/prisma/seed/demo/example-branches";
import { seedDemo } from "@/prisma/seed/demo/seed-demo";
import { makeUser } from "../support/accounts";
import { testDatabase } from "../support/database";
import { sentStatements } from "../support/sent-statements";

const database = testDatabase();
const SEPTEMBER = periodOf(2025, 9);
const OCTOBER = periodOf(2025, 10);
const BLITAR = { kind: "BRANCH", branchId: "blitar" } as const;
const statementsSent = sentStatements();

beforeAll(async () => {
  useDatabase(database.url);
  await seedDemo(database.db);
  await seedExampleBranches(database.db);
});

async function actorOf(role: Role, scope: Scope, changes: object = {}): Promise<UserActor> {
  const { id } = await makeUser(database.db, role, scope, changes);
  return userActor({ userId: id, role, scope, sessionId: "uji", token: null, requestId: null });
}

const board = () => actorOf("SUPERVISOR", { kind: "ALL" });
const total = (groups: { regions: number }[]) => groups.reduce((sum, { regions }) => sum + regions, 0);

describe("the completeness of a month", () => {
  it("says for the whole country who is missing, by branch and by province", async () => {
    const actor = await board();
    const sheet = await readCompleteness(actor, SEPTEMBER, "provinsi");
    expect(completenessSentence(sheet)).toBe("503 dari 514 kabupaten/kota disetujui; 11 belum lapor.");
    expect(sheet).toMatchObject({ regions: 514, simulated: 503, isClosed: true, showsDrafts: true });
    expect(sheet.groups).toHaveLength(38);
    expect(total(sheet.groups)).toBe(514);
    // The simulated offices send on the seventh.
    expect(sheet.groups.reduce((sum, { onTime }) => sum + onTime, 0)).toBe(503);
    expect(sheet.groups.reduce((sum, { missing }) => sum + missing, 0)).toBe(11);
    expect(sheet.owing).toHaveLength(11);
    for (const { state, branches, offices, lastApproved } of sheet.owing) {
      expect(state).toBe("NONE");
      expect(branches.every(({ isExample, name }) => isExample === name.startsWith("Cabang Contoh"))).toBe(true);
      expect(offices).toHaveLength(1);
      expect(lastApproved && lastApproved < SEPTEMBER).toBe(true);
    }
    const byBranch = await readCompleteness(actor, SEPTEMBER, "cabang");
    expect(total(byBranch.groups)).toBe(514);
    expect(byBranch.groups).toContainEqual(expect.objectContaining({ id: "blitar", regions: 4, isExample: false }));
  });

  it("awaits each role on its start page: the board by office, an office by branch with every region's state", async () => {
    const { month } = await readStartPage(await board());
    expect(month).toMatchObject({ by: "kanwil", regions: 514 });
    expect(total(month!.groups)).toBe(514);
    expect(month!.groups.map(({ name }) => name)).toContain("Kanwil Jawa Timur");
    const office = await actorOf("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" });
    const own = (await readStartPage(office)).month!;
    expect([own.by, own.period]).toEqual(["cabang", month!.period]);
    const branches = statesByPlace(own.standings);
    expect(branches.find(({ place }) => place.id === "blitar")?.regions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["35.05", "35.72"]) as string[],
    );
    expect(branches.flatMap(({ regions }) => regions)).toHaveLength(own.regions);
    const official = await actorOf("REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.74" });
    expect((await readStartPage(official)).month?.standings.map(({ code }) => code)).toEqual(["35.74"]);
  });

  it("names the people to call only to those who may read the drafts", async () => {
    await actorOf("BRANCH_STAFF", BLITAR, { name: "Petugas Blitar", email: "petugas@blitar.example" });
    await actorOf("BRANCH_HEAD", BLITAR, { name: "Kepala Blitar", email: "kepala@blitar.example" });
    await actorOf("BRANCH_STAFF", BLITAR, { name: "Sudah Pindah", deactivatedAt: new Date() });
    const contactsOf = async (actor: UserActor) => {
      const { owing } = await readCompleteness(actor, OCTOBER, "cabang");
      return owing.find(({ code }) => code === "35.72")?.contacts;
    };
    const both = ["Kepala Blitar", "Petugas Blitar"];
    const office = await actorOf("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" });
    for (const actor of [office, await board()])
      expect((await contactsOf(actor))?.map(({ name }) => name)).toEqual(both);
    const official = await actorOf("REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.72" });
    expect(await contactsOf(official)).toBeNull();
  });

  it("is that of one's own regions, and tells an official nothing of drafts", async () => {
    const { db } = database;
    const report = (regionCode: string, status: "DRAFT" | "SUBMITTED", version = 1) =>
      db.report.create({ data: { regionCode, period: OCTOBER, version, status, submittedAt: new Date() } });
    await report("35.72", "DRAFT");
    await report("35.05", "SUBMITTED");
    const staff = await readCompleteness(await actorOf("BRANCH_STAFF", BLITAR), OCTOBER, "cabang");
    expect(staff).toMatchObject({ regions: 4, counts: { NONE: 2, DRAFT: 1, SUBMITTED: 1, APPROVED: 0 } });
    expect(completenessSentence(staff)).toBe(
      "0 dari 4 kabupaten/kota disetujui; 1 menunggu pemeriksaan; 3 belum lapor.",
    );
    expect(staff.groups).toEqual([expect.objectContaining({ id: "blitar", regions: 4, sent: 1, missing: 3 })]);

    const official = await actorOf("REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35" });
    const province = await readCompleteness(official, OCTOBER, "provinsi");
    expect(province).toMatchObject({ showsDrafts: false, counts: { NONE: 38, DRAFT: 0, SUBMITTED: 0, APPROVED: 0 } });
    expect(province.owing.every(({ state, contacts }) => state === "NONE" && contacts === null)).toBe(true);
    expect(province.owing).toHaveLength(38);
    await expect(readCompleteness(publicActor(), OCTOBER, "cabang")).rejects.toMatchObject({ code: "forbidden" });
    await expect(readMonthWork(publicActor(), OCTOBER)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("judges timeliness by the first approved version, and counts corrections apart", async () => {
    const { db } = database;
    const late = new Date("2025-10-10T17:00:00Z");
    const source = await db.source.create({ data: { id: "uji", kind: "OFFICIAL", title: "Uji", publisher: "Uji" } });
    const approve = async (regionCode: string, version: number, submittedBy: string | null, submittedAt: Date) => {
      const key = { regionCode, period: SEPTEMBER, version };
      await db.report.create({ data: { ...key, status: "DRAFT" } });
      await db.participantCount.create({
        data: { ...key, extent: "OWN", segment: "PU", basis: "REGISTRATION", active: 7, sourceId: source.id },
      });
      const where = { period_regionCode_version: key };
      await db.report.update({ where, data: { status: "APPROVED", submittedBy, submittedAt, approvedAt: late } });
    };
    const [first, second] = (await readCompleteness(await board(), SEPTEMBER, "cabang")).owing;
    await approve(first!.code, 1, "orang", late);
    await approve(second!.code, 1, null, late);
    await approve("35.72", 2, "orang", late);
    await db.report.create({ data: { regionCode: "35.74", period: SEPTEMBER, version: 2, status: "RETURNED" } });
    const sheet = await readCompleteness(await board(), SEPTEMBER, "provinsi");
    expect(sheet).toMatchObject({ counts: { APPROVED: 505 }, corrections: 1, simulated: 502 });
    const sum = (key: "onTime" | "late") => sheet.groups.reduce((people, group) => people + group[key], 0);
    expect([sum("onTime"), sum("late")]).toEqual([503, 1]);
  });

  it("sends as few statements for 514 regions as for four", async () => {
    const [everywhere, staff] = [await board(), await actorOf("BRANCH_STAFF", BLITAR)];
    const statements = async (actor: UserActor, period = SEPTEMBER) => {
      const sent = await statementsSent(() => readCompleteness(actor, period, "cabang"));
      return sent.filter((text) => /^\s*(SELECT|WITH)/i.test(text)).length;
    };
    expect(await statements(everywhere)).toBe(await statements(staff));
    expect(await statements(everywhere, OCTOBER)).toBeLessThanOrEqual(9);
    expect(await statements(staff)).toBeGreaterThan(3);
  });
});

describe("the months to choose from", () => {
  it("begin with the newest open one, else with the newest reported one", async () => {
    const actor = await board();
    const { months, standard } = await readMonthChoice(actor);
    expect(months).toContain(periodOf(2021, 1));
    expect(standard === SEPTEMBER || standard! > OCTOBER).toBe(true);
    await openDemoMonths(database.db, new Date());
    expect((await readMonthChoice(actor)).standard! >= OCTOBER).toBe(true);
  });
});
