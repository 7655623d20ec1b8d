import { describe, expect, it } from "vitest";
import type { ReportKey } from "@/lib/reports/schema";
import { monthSteps } from "../support/month-steps";

const { database, draft, sent, approved, everything } = monthSteps();

/** Runs SQL of our own. */
const run = (sql: string) => database.db.$executeRawUnsafe(sql);

/** Whatever the application does. */
describe("the database itself", () => {
  const CELL = `INSERT INTO "ReportCell" ("regionCode", "period", "version", "column", "text", "value", "revision", "enteredBy", "enteredAt")`;
  /** The report that the statements of a test are about. */
  const where = ({ period, regionCode }: ReportKey) =>
    `WHERE "period" = '${period}' AND "regionCode" = '${regionCode}'`;
  const insertCell = ({ period, regionCode }: ReportKey) =>
    `${CELL} VALUES ('${regionCode}', '${period}', 1, 'PMI', '5', 5, 1, 'x', now())`;
  const insertCount = ({ period, regionCode }: ReportKey) => `
    INSERT INTO "ParticipantCount" ("regionCode", "period", "version", "extent", "segment", "basis", "active", "sourceId")
    VALUES ('${regionCode}', '${period}', 1, 'OWN', 'PMI', 'REGISTRATION', 5, 'laporan-blitar')`;
  const refuses = async (sql: string, reason: RegExp) => {
    const before = await everything();
    await expect(run(sql)).rejects.toThrow(reason);
    expect(await everything()).toEqual(before);
  };

  it.each(["SUBMITTED", "APPROVED"] as const)("keeps the cells of a report that is %s", async (status) => {
    const key = status === "SUBMITTED" ? await sent() : await approved();
    await refuses(insertCell(key), /was sent/);
    await refuses(`UPDATE "ReportCell" SET "text" = '1', "value" = 1 ${where(key)}`, /was sent/);
    await refuses(`DELETE FROM "ReportCell" ${where(key)}`, /was sent/);
    await refuses(`TRUNCATE "ReportCell"`, /facts are appended/);
  });

  it("does not let a cell wander to a sent report, nor out of one", async () => {
    const [from, to] = [await draft(), await sent()];
    const move = (a: ReportKey, b: ReportKey) =>
      `UPDATE "ReportCell" SET "period" = '${b.period}', "column" = 'PMI' ${where(a)} AND "column" = 'PU'`;
    await refuses(move(from, to), /was sent/);
    await refuses(move(to, from), /was sent/);
  });

  it("does not let a count wander to an approved report", async () => {
    const [from, to] = [await draft(), await approved({ PU: "7" })];
    await run(insertCount(from));
    const place = `"period" = '${to.period}', "regionCode" = '${to.regionCode}'`;
    await refuses(`UPDATE "ParticipantCount" SET ${place} ${where(from)}`, /facts are appended/);
  });

  it("keeps what was approved", async () => {
    const key = await approved();
    await refuses(insertCount(key), /approved report/);
    await refuses(`UPDATE "ParticipantCount" SET "active" = 1 ${where(key)}`, /facts are appended/);
    await refuses(`DELETE FROM "ParticipantCount" ${where(key)}`, /facts are appended/);
    await refuses(`UPDATE "Report" SET "status" = 'DRAFT' ${where(key)}`, /facts are appended/);
    await refuses(`DELETE FROM "Report" ${where(key)}`, /facts are appended|foreign key|was sent/);
  });

  it("lets nobody approve what he has sent", async () => {
    const key = await sent();
    const approval = `"status" = 'APPROVED', "approvedAt" = now(), "approvedBy" = "submittedBy"`;
    await refuses(`UPDATE "Report" SET ${approval} ${where(key)}`, /four_eyes|in_other_hands/);
  });

  it("keeps reopenings with their reasons", async () => {
    const columns = `("regionCode", "period", "from", "until", "reason", "by")`;
    const reopening = (reason: string, until: string) =>
      `INSERT INTO "Reopening" ${columns} VALUES ('35.03', '2020-01', now(), now() + ${until}, '${reason}', 'x')`;
    await refuses(reopening("   salah   ", "interval '1 day'"), /has_a_reason/);
    await refuses(reopening("Berkas terlambat", "interval '-1 day'"), /begins_first/);
    await run(reopening("Berkas terlambat", "interval '1 day'"));
    await refuses(`UPDATE "Reopening" SET "until" = "until" + interval '1 day'`, /facts are appended/);
    await refuses(`DELETE FROM "Reopening"`, /facts are appended/);
  });
});
