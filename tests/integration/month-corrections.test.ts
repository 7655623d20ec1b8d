import { describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { readCoverage, readSeries } from "@/lib/coverage/queries/coverage";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { abandonCorrection } from "@/lib/reports/commands/abandon-correction";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { reopenMonth } from "@/lib/reports/commands/reopen-month";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import { readExamination } from "@/lib/reports/queries/waiting-reports";
import { DAY, LONGEST_REOPENING } from "@/lib/reports/rules/period-window";
import type { ReportKey } from "@/lib/reports/schema";
import { inRequest } from "../support/accounts";
import { monthSteps, WHY } from "../support/month-steps";
import { change } from "../support/month-work";

const steps = monthSteps();
const { database, who, month, setWindow, opened, stamp, type, events, dataVersion, refusal } = steps;
const { keyOf, draft, approved, submit, approve, sendBack, statusOf } = steps;

const correct = (key: ReportKey, person: Parameters<typeof who>[0] = "staff") =>
  openCorrection(inRequest(who(person), "r-2"), { key, reason: WHY });
const abandon = async (key: ReportKey, person: Parameters<typeof who>[0] = "colleague") =>
  abandonCorrection(inRequest(who(person), "r-4"), { key, seen: await stamp(key) });
const visitor = publicActor();

/** What a page says about the region's month. */
async function shown({ regionCode, period }: ReportKey): Promise<number | null | undefined> {
  const { rows } = await readCoverage(visitor, { period, parent: "35", indicator: "employed", data: "real" });
  return rows.find(({ region }) => region.code === regionCode)?.participants;
}

describe("a correction", () => {
  it("is a new version that begins with the approved figures, and counts once it is approved itself", async () => {
    const key = await approved({ PU: "1900", PU_INACTIVE: "45", BPU: "70" });
    expect(await shown(key)).toBe(1970);
    const before = await dataVersion();
    await correct(key);
    expect(await opened(key)).toMatchObject({
      version: { version: 2, status: "DRAFT", submittedBy: null, approvedBy: null, correctionReason: WHY },
      cells: {
        PU: { text: "1.900", value: 1900, revision: 1, enteredBy: who("staff").userId },
        PU_INACTIVE: { value: 45 },
        BPU: { value: 70 },
      },
    });
    expect((await events(key)).at(-1)).toMatchObject({
      action: "report.correction-opened",
      subjectKey: `${key.period} ${key.regionCode} v2`,
      before: { version: 1, status: "APPROVED" },
      after: { version: 2, status: "DRAFT" },
      reason: WHY,
      requestId: "r-2",
    });

    await type("staff", key, { PU: "2000" });
    await submit(key);
    expect([await shown(key), await dataVersion()]).toEqual([1970, before]);
    await approve(key);
    expect(await shown(key)).toBe(2070);
    const series = await readSeries(visitor, key.regionCode, {
      ...{ from: key.period, to: key.period, indicator: "employed", data: "real" },
    });
    expect(series.rows[0]).toMatchObject({
      participants: 2070,
      segments: { PU: 2000, BPU: 70 },
      revision: { participants: 1970 },
    });
    expect(series.rows[0]?.flags).toContain("revised");
    const kept = await database.db.report.findMany({ where: key, orderBy: { version: "asc" } });
    expect(kept.map(({ version, status }) => `${version} ${status}`)).toEqual(["1 APPROVED", "2 APPROVED"]);
  });

  it("of an imported month begins with the imported figures", async () => {
    const key = await keyOf();
    const { db } = database;
    await db.source.create({ data: { id: `berkas-${key.period}`, kind: "OFFICIAL", title: "Berkas" } });
    const fact = { ...key, extent: "OWN", basis: "REGISTRATION", inactive: null } as const;
    const facts = [
      { ...fact, segment: "PU", active: 1234567 },
      { ...fact, segment: "PMI", active: 0 },
    ] as const;
    await db.$transaction((tx) =>
      appendApprovedCounts(tx, commandLineActor("uji"), { facts, sourceId: `berkas-${key.period}`, at: now() }),
    );
    await correct(key);
    const { version, cells } = (await opened(key))!;
    expect(version).toMatchObject({ version: 2, status: "DRAFT" });
    expect(Object.entries(cells).map(([column, { text, value }]) => [column, text, value])).toEqual([
      ["PU", "1.234.567", 1234567],
      ["PMI", "0", 0],
    ]);
  });

  it("says why it is made, to whoever enters and whoever examines, beside the figures it would replace", async () => {
    const key = await approved({ PU: "1900", PU_INACTIVE: "45" });
    expect(await refusal(() => openCorrection(who("staff"), { key, reason: " salah " }))).toBe("W.411");
    await correct(key);
    await type("staff", key, { PU: "2000" });
    const { rows } = await readEntrySheet(who("colleague"), key.period);
    expect(rows.find(({ code }) => code === key.regionCode)).toMatchObject({
      correctionReason: WHY,
      canAbandon: true,
      approved: { PU: { active: 1900, inactive: 45 } },
    });
    await submit(key);
    expect((await readExamination(who("head"), key))?.row.correctionReason).toBe(WHY);
  });

  it("is opened once, of an approved month, by those who may, while the month is open", async () => {
    const key = await draft();
    expect(await refusal(() => correct({ ...key, regionCode: "35.72" }))).toBe("W.203");
    expect(await refusal(() => correct(key))).toBe("W.206");
    await submit(key);
    expect(await refusal(() => correct(key))).toBe("W.206");
    await sendBack(key);
    expect(await refusal(() => correct(key))).toBe("W.206");
    await submit(key);
    await approve(key);
    for (const person of ["office", "official", "supervisor", "admin"] as const)
      expect(await refusal(() => correct(key, person))).toBe("W.101");
    expect(await refusal(() => correct(key, "neighbour"))).toBe("W.102");
    await setWindow(key.period, "closed");
    expect(await refusal(() => correct(key))).toBe("W.302");
    await setWindow(key.period, "open");
    const both = await Promise.allSettled([correct(key), correct(key, "colleague")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(() => correct(key))).toBe("W.206");
  });

  it("leaves the approved version out of reach", async () => {
    const key = await approved();
    const { verdicts } = await saveCells(who("staff"), {
      period: key.period,
      changes: [change(key.regionCode, "PU", "901", 1)],
    });
    expect(verdicts).toMatchObject([{ kind: "locked", refusal: { code: "W.202" } }]);
    const seen = await stamp(key);
    await correct(key);
    expect(await stamp(key)).not.toBe(seen);
    expect(await statusOf(key)).toBe("DRAFT");
  });
});

describe("an abandoned correction", () => {
  it("goes, and what stood in it stays in the trail; the approved figures never moved", async () => {
    const key = await approved({ PU: "900", BPU: "70" });
    const before = await dataVersion();
    await correct(key);
    await type("staff", key, { PU: "901", PMI: "21" });
    await abandon(key);
    expect((await opened(key))?.version).toMatchObject({ version: 1, status: "APPROVED" });
    expect((await events(key)).at(-1)).toMatchObject({
      action: "report.correction-abandoned",
      subjectKey: `${key.period} ${key.regionCode} v2`,
      actorId: who("colleague").userId,
      before: { version: 2, status: "DRAFT", typed: { PU: "901", BPU: "70", PMI: "21" }, why: WHY },
      after: { version: 1, status: "APPROVED" },
      requestId: "r-4",
    });
    expect([await shown(key), await dataVersion()]).toEqual([970, before]);
  });

  it("is never taken for the one that is opened after it", async () => {
    const key = await approved({ PU: "900", BPU: "70" });
    await correct(key);
    await type("staff", key, { PU: "901" });
    const old = await opened(key);
    const seen = await stamp(key);
    await abandon(key);
    await correct(key);
    await type("staff", key, { PU: "902" });
    expect(await stamp(key)).not.toBe(seen);
    const stale = change(key.regionCode, "PU", "903", old!.cells.PU!.revision);
    const { verdicts } = await saveCells(who("colleague"), { period: key.period, changes: [stale] });
    expect(verdicts).toMatchObject([{ kind: "conflict" }]);
    expect(await refusal(() => abandonCorrection(who("staff"), { key, seen }))).toBe("W.208");
  });

  it("is one that waits for nobody, is a correction, and is theirs to correct; also after the deadline", async () => {
    const first = await draft();
    expect(await refusal(() => abandon(first))).toBe("W.209");
    const key = await approved({ PU: "900", BPU: "70" });
    expect(await refusal(() => abandon(key))).toBe("W.202");
    await correct(key);
    await type("staff", key, { PU: "901" });
    expect(await refusal(() => abandon(key, "office"))).toBe("W.101");
    expect(await refusal(() => abandon(key, "neighbour"))).toBe("W.102");
    await submit(key);
    expect(await refusal(() => abandon(key))).toBe("W.201");
    await sendBack(key);
    await setWindow(key.period, "closed");
    await abandon(key);
    expect(await statusOf(key)).toBe("APPROVED");
  });
});

describe("a closed month", () => {
  const within = (days: number) => new Date(now().getTime() + days * DAY);
  const reopen = (key: ReportKey, person: Parameters<typeof who>[0] = "office", until = within(2), reason = WHY) =>
    reopenMonth(inRequest(who(person), "r-3"), { key, until, reason });
  const edit = async (key: ReportKey, text: string) => {
    const base = (await opened(key))?.cells.PU?.revision ?? 0;
    const { verdicts } = await saveCells(who("staff"), {
      period: key.period,
      changes: [change(key.regionCode, "PU", text, base)],
    });
    return verdicts.map((verdict) => (verdict.kind === "locked" ? verdict.refusal.code : verdict.kind));
  };
  const closed = async (): Promise<ReportKey> => ({ regionCode: "35.03", period: await month("closed") });

  it("is opened again for one region, and leaves its event", async () => {
    const key = await closed();
    expect(await edit(key, "900")).toEqual(["W.302"]);
    const until = within(2);
    await reopen(key, "office", until, ` ${WHY} `);
    expect(await edit(key, "900")).toEqual(["saved"]);
    expect(await edit({ ...key, regionCode: "35.04" }, "900")).toEqual(["W.302"]);
    expect((await events(key))[0]).toMatchObject({
      action: "month.reopened",
      subjectKind: "report",
      subjectKey: `${key.period} ${key.regionCode}`,
      actorId: who("office").userId,
      before: { month: "closed" },
      after: { until: until.toISOString() },
      reason: WHY,
      requestId: "r-3",
    });
    await submit(key);
    await approve(key);
    await correct(key);
  });

  it("closes again at the time that was set, and may be opened once more", async () => {
    const key = await closed();
    await reopen(key, "admin", new Date(now().getTime() + 3000));
    expect(await refusal(() => reopen(key))).toBe("W.408");
    await expect.poll(() => edit(key, "900"), { timeout: 20_000 }).toEqual(["W.303"]);
    expect(await refusal(() => submit(key))).toMatch(/W\.(303|203)/);
    await reopen(key);
    expect(await edit(key, "901")).toEqual(["saved"]);
  });

  it("is not opened without a reason, for too long, into the past, or where it is not closed", async () => {
    const key = await closed();
    expect(await refusal(() => reopen(key, "office", within(2), " terlambat "))).toBe("W.407");
    expect(await refusal(() => reopen(key, "office", within(LONGEST_REOPENING + 1)))).toBe("W.406");
    expect(await refusal(() => reopen(key, "office", within(-1)))).toBe("W.406");
    expect(await refusal(() => reopen(key, "office", new Date(NaN)))).toBe("W.406");
    expect(await refusal(async () => reopen({ ...key, period: await month() }))).toBe("W.408");
    expect(await refusal(async () => reopen({ ...key, period: await month("upcoming") }))).toBe("W.408");
  });

  it("is opened by the regional office of the region and the administrator only", async () => {
    const key = await closed();
    for (const person of ["staff", "head", "official", "supervisor"] as const)
      expect(await refusal(() => reopen(key, person))).toBe("W.101");
    expect(await refusal(() => reopen(key, "farOffice"))).toBe("W.102");
    await expect(reopenMonth(visitor, { key, until: within(1), reason: WHY })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
