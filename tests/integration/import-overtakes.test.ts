import { describe, expect, it } from "vitest";
import { periodAt } from "@/lib/core/period";
import { now } from "@/lib/core/clock";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import { readExamination } from "@/lib/reports/queries/waiting-reports";
import type { ReportKey } from "@/lib/reports/schema";
import { importing, tally } from "../support/importing";
import { monthSteps, WHY } from "../support/month-steps";
import { REGIONS } from "../support/month-work";

const { who, draft, sent, month, ...work } = monthSteps();
const { participants, workers, nothingWritten } = importing(work.database);
const [TRENGGALEK, TULUNGAGUNG] = REGIONS;

const overtakenOn = async ({ period, regionCode }: ReportKey) =>
  (await readEntrySheet(who("staff"), period)).rows.find(({ code }) => code === regionCode)?.overtaken;

describe("an import over a report that nobody has approved yet", () => {
  it("names the regions, tried or done, and says on their page what was overtaken", async () => {
    const key = await draft({ PU: "900", BPU: "70" });
    const rows = [`${TRENGGALEK},${key.period},ALL,5000,`, `${TULUNGAGUNG},${key.period},ALL,6000,`];
    const { name } = await work.database.db.user.findUniqueOrThrow({ where: { id: who("staff").userId } });
    const about = expect.stringMatching(
      new RegExp(`mendahului 1 laporan .*Kabupaten Trenggalek \\(35\\.03\\) ${key.period}, konsep oleh ${name}\\)`),
    ) as string;
    expect(await overtakenOn(key)).toBeNull();
    expect((await nothingWritten(() => participants(rows, { dryRun: true }))).notices).toContainEqual(about);
    const imported = await participants(rows, { title: "Berkas Kanwil" });
    expect(tally(imported)).toMatchObject({ accepted: 2, rejected: 0 });
    expect(imported.notices).toContainEqual(about);

    expect(await overtakenOn(key)).toMatchObject({
      version: 1,
      status: "DRAFT",
      typed: [
        { column: "PU", text: "900" },
        { column: "BPU", text: "70" },
      ],
      by: { version: 2, title: "Berkas Kanwil" },
    });
    expect(await overtakenOn({ ...key, regionCode: TULUNGAGUNG })).toBeNull();
    // What was told once is told again only where something new is recorded.
    expect((await participants(rows)).notices).toEqual([]);

    await openCorrection(who("staff"), { key, reason: WHY });
    expect(await overtakenOn(key)).toBeNull();
  });

  it("says that somebody was at it whose account is gone", async () => {
    const key = await draft();
    await work.database.db.reportCell.updateMany({
      where: { ...key, column: "BPU" },
      data: { enteredBy: "seseorang-yang-dihapus" },
    });
    const { notices } = await participants([`${TRENGGALEK},${key.period},ALL,5000,`], { dryRun: true });
    expect(notices.join()).toMatch(/konsep oleh [^,]+, pengguna dihapus\)/);
  });

  it("tells the examiner who was about to decide, too", async () => {
    const key = await sent();
    const { notices } = await participants([`${TRENGGALEK},${key.period},ALL,5000,`]);
    expect(notices.join()).toContain(`${key.period}, terkirim`);
    const examination = await readExamination(who("head"), key);
    expect(examination?.row.overtaken).toMatchObject({ version: 1, status: "SUBMITTED" });
    expect(examination?.refusal?.code).toBe("W.202");
  });
});

describe("an import is refused as a whole", () => {
  it("with a month or year that has not come yet", async () => {
    const next = "2089-12";
    expect(periodAt(now()) < next).toBe(true);
    const refused = await nothingWritten(() => participants([`35.07,${next},PU,5,`, "35.07,2020-01,PU,5,"]));
    expect(refused.rejected).toMatchObject([{ row: 2, column: "period", code: "I.404" }]);
    expect((await nothingWritten(() => workers(["35.07,2099,5,"]))).rejected).toMatchObject([{ code: "I.405" }]);
  });

  it("with a count of hundreds of times the workers that are known", async () => {
    const period = await month();
    await workers(["35.07,2024,1300000,"]);
    const refused = await nothingWritten(() => participants([`35.07,${period},PU,396100000,`]));
    expect(refused.rejected).toMatchObject([{ row: 2, column: "active", code: "I.207" }]);
    expect(refused.rejected[0]?.message).toMatch(/396\.100\.000 .* 1\.300\.000 \(2024\)/);
    expect((await participants([`35.07,${period},PU,396100,`])).rejected).toEqual([]);
  });
});
