import { describe, expect, it } from "vitest";
import { readStartPage } from "@/lib/reports/queries/start-page";
import { countWaitingReports, readWaitingReports } from "@/lib/reports/queries/waiting-reports";
import { FOREIGN, type Person } from "../support/month-work";
import { monthSteps } from "../support/month-steps";

const { database, who, draft, sent, submit, approve, sendBack } = monthSteps();

/** What waits for somebody: the region's code, and `own` where another has to examine it. */
async function waitingFor(person: Person): Promise<string[]> {
  const waiting = await readWaitingReports(who(person));
  expect(await countWaitingReports(who(person))).toBe(waiting.filter(({ own }) => !own).length);
  expect((await readStartPage(who(person))).waiting).toBe(await countWaitingReports(who(person)));
  return waiting.map(({ row, own }) => `${row.code}${own ? " own" : ""}`);
}

describe("what waits for examination", () => {
  it("is what others have sent from the examiner's regions, until it is decided", async () => {
    const [first, second] = [await draft({ PU: "900" }, "35.03"), await draft({ PU: "800" }, "35.72")];
    expect(await waitingFor("head")).toEqual([]);
    await submit(first);
    await submit(second, [], "head");
    expect((await waitingFor("head")).sort()).toEqual(["35.03", "35.72 own"]);
    expect((await waitingFor("office")).sort()).toEqual(["35.03", "35.72"]);
    expect(await waitingFor("farOffice")).toEqual([]);
    await sendBack(first);
    await approve(second, "office");
    expect([...(await waitingFor("head")), ...(await waitingFor("office"))]).toEqual([]);
  });

  it("is not what a newer version has overtaken, nor what lies elsewhere", async () => {
    const { period, regionCode } = await sent();
    const version = { period, status: "SUBMITTED", submittedBy: "orang", submittedAt: new Date() } as const;
    await database.db.report.create({ data: { ...version, regionCode: FOREIGN, version: 1 } });
    expect(await waitingFor("head")).toEqual([regionCode]);
    await database.db.report.create({ data: { period, regionCode, version: 2, status: "DRAFT" } });
    expect(await waitingFor("head")).toEqual([]);
    expect(await waitingFor("office")).toEqual([FOREIGN]);
  });

  it("is nothing to ask about for roles that never examine", async () => {
    for (const person of ["staff", "official", "supervisor", "admin"] as const) {
      await expect(countWaitingReports(who(person))).rejects.toMatchObject({ code: "forbidden" });
      await expect(readWaitingReports(who(person))).rejects.toMatchObject({ code: "forbidden" });
      expect((await readStartPage(who(person))).waiting).toBeNull();
    }
  });
});
