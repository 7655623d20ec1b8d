import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
const APPEND_ONLY = /facts are appended/;

/** Runs SQL of our own. */
function run(sql: string): Promise<number> {
  return database.db.$executeRawUnsafe(sql);
}

beforeAll(async () => {
  await run(`INSERT INTO "Source" ("id", "kind", "title") VALUES ('uji', 'OFFICIAL', 'Uji batasan')`);
  await run(
    `INSERT INTO "Report" ("regionCode", "period", "version", "status") VALUES ('35.74', '2024-07', 1, 'DRAFT')`,
  );
  await run(
    `INSERT INTO "ParticipantCount" ${COLUMNS} VALUES ('35.74', '2024-07', 1, 'OWN', 'PU', 'DOMICILE', 10, 'uji')`,
  );
  await run(
    `INSERT INTO "Report" ("regionCode", "period", "version", "status") VALUES ('35.74', '2024-08', 1, 'DRAFT')`,
  );
  await run(
    `INSERT INTO "ParticipantCount" ${COLUMNS} VALUES ('35.74', '2024-08', 1, 'OWN', 'PU', 'DOMICILE', 10, 'uji')`,
  );
  await run(
    `UPDATE "Report" SET "status" = 'APPROVED', "approvedAt" = TIMESTAMP '2024-09-05' WHERE "period" = '2024-08'`,
  );
  await run(`INSERT INTO "WorkerCount" VALUES ('35.74', 'EMPLOYED', 'ALL', 2024, 7, 100, 'uji')`);
});

const COLUMNS = `("regionCode", "period", "version", "extent", "segment", "basis", "active", "sourceId")`;

describe("the database refuses", () => {
  it.each([
    [
      "a negative participant count",
      `INSERT INTO "ParticipantCount" ${COLUMNS} VALUES ('35.74', '2024-07', 1, 'OWN', 'BPU', 'DOMICILE', -1, 'uji')`,
      /active_not_negative/,
    ],
    [
      "a negative worker count",
      `INSERT INTO "WorkerCount" VALUES ('35.74', 'EMPLOYED', 'ALL', 2024, 8, -1, 'uji')`,
      /WorkerCount_not_negative/,
    ],
    [
      "ALL beside PU in one report",
      `INSERT INTO "ParticipantCount" ${COLUMNS} VALUES ('35.74', '2024-07', 1, 'OWN', 'ALL', 'DOMICILE', 11, 'uji')`,
      /ALL stands alone/,
    ],
    [
      "ALL and PU in one statement",
      `INSERT INTO "ParticipantCount" ${COLUMNS} VALUES ('35.74', '2024-07', 1, 'TOTAL', 'ALL', 'DOMICILE', 11, 'uji'), ('35.74', '2024-07', 1, 'TOTAL', 'PU', 'DOMICILE', 11, 'uji')`,
      /ALL stands alone/,
    ],
    [
      "a month that does not exist",
      `INSERT INTO "Report" ("regionCode", "period", "version", "status") VALUES ('35.74', '2024-13', 1, 'DRAFT')`,
      /Report_period_form/,
    ],
    [
      "an approval without its time",
      `INSERT INTO "Report" ("regionCode", "period", "version", "status") VALUES ('35.74', '2024-09', 1, 'APPROVED')`,
      /Report_approved_when/,
    ],
    [
      "an approval by who submitted",
      `INSERT INTO "Report" ("regionCode", "period", "version", "status", "submittedBy", "approvedBy", "approvedAt") VALUES ('35.74', '2024-09', 1, 'APPROVED', 'a', 'a', TIMESTAMP '2024-10-01')`,
      /Report_four_eyes/,
    ],
    [
      "a return without a reason",
      `INSERT INTO "Report" ("regionCode", "period", "version", "status", "returnReason") VALUES ('35.74', '2024-09', 1, 'RETURNED', ' ')`,
      /Report_returned_why/,
    ],
    [
      "a count added to an approved report",
      `INSERT INTO "ParticipantCount" ${COLUMNS} VALUES ('35.74', '2024-08', 1, 'OWN', 'BPU', 'DOMICILE', 5, 'uji')`,
      /approved report/,
    ],
    ["a changed approved count", `UPDATE "ParticipantCount" SET "active" = 11 WHERE "period" = '2024-08'`, APPEND_ONLY],
    ["a removed approved count", `DELETE FROM "ParticipantCount" WHERE "period" = '2024-08'`, APPEND_ONLY],
    ["a changed approved report", `UPDATE "Report" SET "status" = 'DRAFT' WHERE "period" = '2024-08'`, APPEND_ONLY],
    ["a removed approved report", `DELETE FROM "Report" WHERE "period" = '2024-08'`, /facts are appended|foreign key/],
    ["a changed target", `UPDATE "Target" SET "percent" = 99`, APPEND_ONLY],
    ["a removed target", `DELETE FROM "Target"`, APPEND_ONLY],
    ["a document of another region", `UPDATE "Instrument" SET "regionCode" = '35'`, APPEND_ONLY],
    ["a document under another title", `UPDATE "InstrumentRevision" SET "title" = 'Lain'`, APPEND_ONLY],
    ["a removed revision of a document", `DELETE FROM "InstrumentRevision"`, APPEND_ONLY],
    ["emptied documents", `TRUNCATE "InstrumentRevision"`, APPEND_ONLY],
    ["a changed printed figure", `UPDATE "PublishedFigure" SET "percent" = 99`, APPEND_ONLY],
    ["a removed printed figure", `DELETE FROM "PublishedFigure"`, APPEND_ONLY],
    ["emptied readings", `TRUNCATE "AcceptedReading"`, APPEND_ONLY],
    [
      "a printed figure that a person records without saying why",
      `INSERT INTO "PublishedFigure" ("id", "regionCode", "printedDate", "segment", "rounded", "recordedBy", "recordedRole") VALUES ('UJI', '00', '2025', 'ALL', false, 'a', 'ADMIN')`,
      /PublishedFigure_changed_why/,
    ],
    [
      "an accepted reading of no figure",
      `INSERT INTO "AcceptedReading" ("figureId", "number", "figureRevision", "base", "year", "value", "recordedBy", "recordedRole", "reason") VALUES ('UJI', 1, 1, 'EMPLOYED', 2025, 9, 'a', 'ADMIN', 'alasan yang cukup')`,
      /foreign key/,
    ],
    ["a changed worker count", `UPDATE "WorkerCount" SET "count" = 101 WHERE "revision" = 7`, APPEND_ONLY],
    ["a removed worker count", `DELETE FROM "WorkerCount" WHERE "revision" = 7`, APPEND_ONLY],
    ["a source of another kind", `UPDATE "Source" SET "kind" = 'SIMULATED' WHERE "id" = 'uji'`, APPEND_ONLY],
    ["a source under another title", `UPDATE "Source" SET "title" = 'Lain' WHERE "id" = 'uji'`, APPEND_ONLY],
    ["a source of another file", `UPDATE "Source" SET "fileName" = 'lain.csv' WHERE "id" = 'uji'`, APPEND_ONLY],
    ["a source of other bytes", `UPDATE "Source" SET "fileSha256" = repeat('0', 64) WHERE "id" = 'uji'`, APPEND_ONLY],
    ["a source with another id", `UPDATE "Source" SET "id" = 'lain' WHERE "id" = 'uji'`, APPEND_ONLY],
    ["a removed source", `DELETE FROM "Source" WHERE "id" = 'uji'`, APPEND_ONLY],
    ["emptied sources", `TRUNCATE "Source" CASCADE`, APPEND_ONLY],
    ["emptied facts", `TRUNCATE "ParticipantCount"`, APPEND_ONLY],
    [
      "a number for a code",
      `INSERT INTO "Region" ("code", "name", "level", "kind", "parentCode") VALUES ('11.1', 'Uji', 'REGENCY', 'KOTA', '11')`,
      /Region_code_by_level/,
    ],
    [
      "a regency under another province",
      `INSERT INTO "Region" ("code", "name", "level", "kind", "parentCode") VALUES ('35.99', 'Uji', 'REGENCY', 'KOTA', '33')`,
      /Region_code_by_level/,
    ],
    [
      "a fact without its source",
      `INSERT INTO "WorkerCount" VALUES ('35.74', 'EMPLOYED', 'ALL', 2024, 9, 1, 'tidak-ada')`,
      /foreign key/,
    ],
    [
      "a target that promises nothing",
      `INSERT INTO "Target" ("id", "regionCode", "year", "instrumentId", "status") SELECT 'uji', '00', 2099, "id", 'STATED' FROM "Instrument" LIMIT 1`,
      /Target_promises_something/,
    ],
    [
      "a changed target without a reason",
      `INSERT INTO "Target" ("id", "revision", "regionCode", "year", "percent", "instrumentId", "status", "recordedBy") SELECT 'uji', 1, '00', 2099, 5, "id", 'STATED', 'x' FROM "Instrument" LIMIT 1`,
      /Target_changed_why/,
    ],
    [
      "a document of no date",
      `INSERT INTO "InstrumentRevision" ("instrumentId", "revision", "family", "kind", "title", "dated") SELECT "id", 9, 'uji', 'UCJ', 'Uji', '5/2024' FROM "Instrument" LIMIT 1`,
      /InstrumentRevision_dated_form/,
    ],
    [
      "a changed document without a reason",
      `INSERT INTO "InstrumentRevision" ("instrumentId", "revision", "family", "kind", "title", "recordedBy") SELECT "id", 9, 'uji', 'UCJ', 'Uji', 'x' FROM "Instrument" LIMIT 1`,
      /InstrumentRevision_changed_why/,
    ],
  ])("%s", async (_what, sql, reason) => {
    await expect(run(sql)).rejects.toThrow(reason);
  });
});

it("who published a source may still be put right", async () => {
  expect(
    await run(`UPDATE "Source" SET "publisher" = 'BPS', "url" = 'https://www.bps.go.id/' WHERE "id" = 'uji'`),
  ).toBe(1);
});

it("a draft may still be changed", async () => {
  expect(await run(`UPDATE "ParticipantCount" SET "active" = 12 WHERE "period" = '2024-07'`)).toBe(1);
});

const versions = async () =>
  new Map((await database.db.dataVersion.findMany()).map(({ scope, value }) => [scope, value]));
/** @returns the scopes whose version an action advances */
async function advanced(act: () => Promise<unknown>): Promise<string[]> {
  const before = await versions();
  await act();
  return [...(await versions())].flatMap(([scope, value]) => (value === before.get(scope) ? [] : [scope])).sort();
}

it("whatever is written advances the versions of what it touches, and of nothing else", async () => {
  const workers = `INSERT INTO "WorkerCount" VALUES ('35.74', 'EMPLOYED', 'ALL', 2023, 7, 100, 'uji')`;
  expect(await advanced(() => run(workers))).toEqual(["35", "workers"]);
  const draft = `INSERT INTO "Report" ("regionCode", "period", "version", "status") VALUES ('61.04', '2024-01', 1, 'DRAFT')`;
  expect(await advanced(() => run(draft))).toEqual([]);
  const approve = `UPDATE "Report" SET "status" = 'APPROVED', "approvedAt" = now() WHERE "regionCode" = '61.04' AND "period" = '2024-01'`;
  expect(await advanced(() => run(approve))).toEqual(["61"]);
  expect(await database.db.monthVersion.findMany({ where: { period: "2024-01" } })).toEqual([
    { period: "2024-01", area: "61", value: 1n },
  ]);
  const revised = `INSERT INTO "InstrumentRevision" ("instrumentId", "revision", "family", "kind", "title") SELECT "id", 2, 'uji', 'UCJ', 'Uji' FROM "Instrument" LIMIT 1`;
  expect(await advanced(() => run(revised))).toEqual(["reference"]);
});
