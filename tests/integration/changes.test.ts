import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { dayAt, dayBefore, endOfDay, type KnownDay } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { readChanges } from "@/lib/coverage/queries/changes";
import { useDatabase } from "@/lib/env";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { testDatabase } from "../support/database";

const database = testDatabase();
const PERIOD = "2024-01" as Period;
const day = (text: string) => text as KnownDay;
const noon = (date: string) => new Date(`${date}T12:00:00+07:00`);

async function approve(region: string, people: number, at: Date) {
  const facts = [
    {
      ...{ regionCode: region, period: PERIOD, extent: "OWN" as const, basis: "REGISTRATION" as const },
      ...{ segment: "ALL" as const, active: people, inactive: null },
    },
  ];
  await database.db.$transaction((tx) =>
    appendApprovedCounts(tx, commandLineActor("uji"), { facts, sourceId: "berkas", at }),
  );
}

/** A correction as a branch makes it, with a reason that is for everybody or was written before anybody said so. */
async function correct(region: string, people: number, at: Date, reason: { text: string; isPublic: boolean }) {
  const key = { regionCode: region, period: PERIOD, version: 2 };
  const { db } = database;
  await db.report.create({
    data: { ...key, status: "DRAFT", correctionReason: reason.text, reasonIsPublic: reason.isPublic },
  });
  const count = { segment: "ALL", extent: "OWN", basis: "REGISTRATION", active: people, sourceId: "berkas" } as const;
  await db.participantCount.create({ data: { ...key, ...count } });
  await db.report.update({
    where: { period_regionCode_version: key },
    data: { status: "APPROVED", submittedAt: at, approvedAt: at },
  });
}

beforeAll(async () => {
  useDatabase(database.url);
  const { db } = database;
  await db.source.create({ data: { id: "berkas", kind: "OFFICIAL", title: "Berkas uji" } });
  await approve("35.74", 1000, noon("2024-02-10"));
  await approve("35.75", 500, noon("2024-02-10"));
  await approve("61.71", 700, noon("2024-02-12"));
  await correct("35.74", 1200, noon("2024-02-12"), { text: "Berkas sumber diperbaiki.", isPublic: true });
  await correct("35.75", 450, noon("2024-02-13"), { text: "Tulisan yang tidak untuk umum", isPublic: false });
  const workers = { regionCode: "35.74", base: "EMPLOYED", segment: "ALL", year: 2023, sourceId: "berkas" } as const;
  await db.workerCount.create({ data: { ...workers, revision: 1, count: 9000, recordedAt: noon("2024-02-01") } });
  await db.workerCount.create({ data: { ...workers, revision: 2, count: 9100, recordedAt: noon("2024-02-12") } });
  await db.instrument.create({ data: { id: "uji", regionCode: "35" } });
  const target = { id: "uji", regionCode: "35", year: 2025, instrumentId: "uji", status: "STATED" } as const;
  const said = { recordedBy: "uji", reason: "alasan yang cukup" };
  const at = (date: string) => ({ recordedAt: noon(date), ...said });
  const document = { instrumentId: "uji", family: "uji", kind: "RPJMD", title: "Dokumen uji" };
  await db.instrumentRevision.create({ data: { ...document, revision: 1, ...at("2024-02-11") } });
  await db.instrumentRevision.create({ data: { ...document, revision: 2, number: "7", ...at("2024-02-13") } });
  const printed = { id: "UJI1", regionCode: "35.74", printedDate: "2024-01-04", segment: "ALL", rounded: false };
  const byAdmin = { ...said, recordedRole: "ADMIN" };
  const figure = (revision: number, percent: number, date: string) =>
    db.publishedFigure.create({ data: { ...printed, revision, percent, recordedAt: noon(date), ...byAdmin } });
  await figure(1, 23, "2024-02-11");
  await figure(2, 32, "2024-02-12");
  const reading = {
    figureId: "UJI1",
    figureRevision: 2,
    number: 1,
    base: "EMPLOYED",
    year: 2023,
    value: 9100,
  } as const;
  await db.acceptedReading.create({ data: { ...reading, recordedAt: noon("2024-02-13"), ...byAdmin } });
  await db.target.create({ data: { ...target, revision: 1, percent: 61, ...at("2024-02-11") } });
  await db.target.create({ data: { ...target, revision: 2, percent: 62.05, ...at("2024-02-12") } });
  await db.target.create({ data: { ...target, revision: 3, percent: 62.05, withdrawn: true, ...at("2024-02-14") } });
});

type Kind = Parameters<typeof readChanges>[1]["kind"];

const changes = (kind: Kind, from: string, to: string, province: string | null = null) =>
  readChanges(publicActor(), { from: day(from), to: day(to), province, kind, offset: 0, limit: 100 });

describe("what changed between the ends of two days", () => {
  it("are months that were approved and corrected, each with what stood there and why", async () => {
    const { counts, rows } = await changes("months", "2024-02-11", "2024-02-13");
    expect(counts).toEqual({ months: 3, workers: 1, targets: 1, documents: 1, printed: 1, definitions: 0 });
    expect(rows).toMatchObject([
      {
        regionCode: "35.75",
        before: 500,
        after: 450,
        state: "corrected",
        on: "2024-02-13",
        reason: "Sumber: Berkas uji",
      },
      {
        regionCode: "35.74",
        before: 1000,
        after: 1200,
        reason: "Berkas sumber diperbaiki.",
        subject: { period: PERIOD },
      },
      { regionCode: "61.71", before: null, after: 700, state: "approved", reason: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain("tidak untuk umum");
  });

  it("are workers and targets, a withdrawn one too", async () => {
    expect((await changes("workers", "2024-02-11", "2024-02-12")).rows).toMatchObject([
      { before: 9000, after: 9100, unit: "people", on: "2024-02-12", subject: { year: 2023, base: "EMPLOYED" } },
    ]);
    expect((await changes("targets", "2024-02-10", "2024-02-11")).rows).toMatchObject([
      { before: null, after: 61, unit: "percent", state: "approved", reason: "alasan yang cukup" },
    ]);
    expect((await changes("targets", "2024-02-11", "2024-02-14")).rows).toMatchObject([
      { before: 61, after: null, state: "withdrawn", regionCode: "35" },
    ]);
  });

  it("are documents, which have no number, and printed figures with their readings", async () => {
    expect((await changes("documents", "2024-02-10", "2024-02-11", "35")).rows).toMatchObject([
      { before: null, after: null, state: "approved", subject: { id: "uji", document: "Dokumen uji" } },
    ]);
    expect((await changes("documents", "2024-02-11", "2024-02-13")).rows).toMatchObject([
      { state: "same", regionCode: "35", reason: "alasan yang cukup", on: "2024-02-13" },
    ]);
    expect((await changes("printed", "2024-02-11", "2024-02-12")).rows).toMatchObject([
      { before: 23, after: 32, unit: "percent", state: "corrected", regionCode: "35.74" },
    ]);
    expect((await changes("printed", "2024-02-12", "2024-02-13")).rows).toMatchObject([
      { before: 32, after: 32, state: "same", on: "2024-02-13", subject: { id: "UJI1", publisher: null } },
    ]);
    expect((await changes("documents", "2024-02-10", "2024-02-14", "61")).rows).toEqual([]);
  });

  it("are definitions from their second revision on: the first holds for all time", async () => {
    const { db } = database;
    const newest = await db.indicator.findFirstOrThrow({ where: { code: "bpu" }, orderBy: { revision: "desc" } });
    const recordedAt = noon("2024-03-10");
    await db.indicator.create({
      data: { ...newest, revision: newest.revision + 1, recordedAt, recordedBy: "uji", reason: "rumus diperjelas" },
    });
    expect(await changes("definitions", "2024-03-09", "2024-03-10")).toMatchObject({
      counts: { definitions: 1 },
      rows: [{ subject: { id: "bpu" }, state: "same", regionCode: "00", reason: "rumus diperjelas" }],
    });
    expect((await changes("definitions", "2024-03-09", "2024-03-10", "35")).rows).toEqual([]);
  });

  it("stand in the series of a region with the same reason, and not before they were known", async () => {
    const revisionOf = async (code: string, knownAt: Date | null = null) =>
      (await readSeries(publicActor(), code, { indicator: "employed", data: "all", knownAt })).rows[0]?.revision;
    expect(await revisionOf("35.74")).toEqual({
      ...{ at: "2024-02-12", participants: 1000, reason: "Berkas sumber diperbaiki." },
    });
    expect(await revisionOf("35.75")).toMatchObject({ participants: 500, reason: "Sumber: Berkas uji" });
    expect(await revisionOf("35.74", endOfDay(day("2024-02-11")))).toBeNull();
  });

  it("are not what the program brought with its first start", async () => {
    const today = dayAt(new Date());
    const { counts } = await changes("targets", dayBefore(today), today);
    expect(counts).toMatchObject({ targets: 0, documents: 0, printed: 0 });
  });

  it("are those of a province where one is asked for, a part of them at a time, and none within a day", async () => {
    expect((await changes("months", "2024-02-01", "2024-02-13", "61")).counts.months).toBe(1);
    const part = await readChanges(publicActor(), {
      ...{ from: day("2024-02-01"), to: day("2024-02-13"), province: null, kind: "months", offset: 2, limit: 5 },
    });
    expect(part.rows.map(({ regionCode }) => regionCode)).toEqual(["61.71"]);
    expect((await changes("months", "2024-02-12", "2024-02-12")).counts.months).toBe(0);
  });
});
