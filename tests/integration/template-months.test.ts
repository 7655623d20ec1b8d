import { describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { writeTemplate } from "@/lib/imports/format/template/write-template";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import { readTemplateMonths } from "@/lib/imports/queries/template-months";
import { reopenMonth } from "@/lib/reports/commands/reopen-month";
import { monthSteps } from "../support/month-steps";
import { REGIONS } from "../support/month-work";

const { who, month, draft, approved } = monthSteps();
const inThreeDays = () => new Date(Date.now() + 3 * 24 * 60 * 60 * 1000);

describe("the months of a template", () => {
  it("begin with the draft, and lock what is approved", async () => {
    const { period } = await draft({ PU: "1234", BPU: "0" });
    const [first] = await readTemplateMonths(who("staff"), [period]);
    expect(first).toMatchObject({ period, branch: { id: "blitar", name: "Cabang Blitar" } });
    expect(first!.rows.map(({ code, isOpen }) => [code, isOpen])).toEqual(REGIONS.map((code) => [code, true]));
    expect(first!.rows[0]!.cells).toEqual({ PU: 1234, BPU: 0 });
    expect(first!.rows[1]!.cells).toEqual({});
    const done = await approved({ PU: "900", BPU: "70" });
    const [second] = await readTemplateMonths(who("head"), [done.period]);
    expect(second!.rows[0]).toMatchObject({ isOpen: false, cells: { PU: 900, BPU: 70 } });
    expect(second!.rows[1]).toMatchObject({ isOpen: true, cells: {} });
  });

  it("come back as what was typed: nothing to choose, what stands already unchanged", async () => {
    const { period } = await draft({ PU: "1234", BPU: "0" });
    const months = await readTemplateMonths(who("staff"), [period, await month()]);
    months[0]!.rows[1]!.cells = { PU: 24_120, PU_INACTIVE: 310, TOTAL: 25_000 };
    months[0]!.rows[0]!.cells = { ...months[0]!.rows[0]!.cells, BPU: 7 };
    months[1]!.rows[3]!.cells = { PMI: 0 };
    const id = await bringFile(who("staff"), { name: "templat.xlsx", bytes: await writeTemplate(months, new Date()) });
    const { plan, refused, skipped } = (await readImportPlan(who("staff"), id))!;
    expect(refused).toBeNull();
    expect(
      plan.lines.map(({ time, regionCode, what, after, state }) => [time, regionCode, what, after, state].join(" ")),
    ).toEqual([
      `${months[0]!.period} ${REGIONS[0]} PU 1234 unchanged`,
      `${months[0]!.period} ${REGIONS[0]} BPU 7 changed`,
      `${months[0]!.period} ${REGIONS[1]} PU 24120 new`,
      `${months[0]!.period} ${REGIONS[1]} TOTAL 25000 new`,
      `${months[0]!.period} ${REGIONS[1]} PU_INACTIVE 310 new`,
      `${months[1]!.period} ${REGIONS[3]} PMI 0 new`,
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual(Array(5).fill("missing"));
  });

  it("are all that are open, once each, also one that is open again for a single region", async () => {
    const [open, shut] = [await month(), await month("closed")];
    const asked = (actor = who("staff")) => readTemplateMonths(actor, null);
    const before = (await asked()).map(({ period }) => period);
    expect(before).toContain(open);
    expect(before).not.toContain(shut);
    const key = { regionCode: REGIONS[3], period: shut };
    await reopenMonth(who("office"), { key, until: inThreeDays(), reason: "Berkas datang terlambat" });
    const after = await asked();
    expect(after.map(({ period }) => period)).toEqual([...before, shut].sort());
    const { rows } = after.find(({ period }) => period === shut)!;
    expect(rows.filter(({ isOpen }) => isOpen).map(({ code }) => code)).toEqual([REGIONS[3]]);
    expect((await asked(who("neighbour"))).map(({ period }) => period)).not.toContain(shut);
  });

  it("are for those who enter, and for months that are open", async () => {
    const shut = await month("closed");
    const refusal = async (...asked: Parameters<typeof readTemplateMonths>) =>
      readTemplateMonths(...asked).then(
        () => "given",
        (error: unknown) => (error as { code: string }).code,
      );
    for (const person of ["official", "office", "supervisor", "admin"] as const)
      expect(await refusal(who(person), null), person).toBe("forbidden");
    expect(await refusal(commandLineActor("import"), null)).toBe("forbidden");
    expect(await refusal(who("staff"), [shut])).toBe("invalid-input");
  });
});
