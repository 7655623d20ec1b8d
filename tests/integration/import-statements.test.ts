import { expect, it } from "vitest";
import { readSeenBatch } from "@/lib/imports/queries/batches";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import { addMonths, formatPeriod, periodOf, type Period } from "@/lib/core/period";
import { makeWorkbook } from "../fixtures/make-workbook";
import { BLITAR, CITY, HEADING, placeRow } from "../support/branch-book";
import { importWork } from "../support/import-work";
import { sentStatements } from "../support/sent-statements";

// What a preview asks of the database: as much for many months as for one.

const { who, bring, setWindow } = importWork();
const statementsOf = sentStatements();

/** A sheet a month, all of them open. */
async function bringMonths(count: number): Promise<string> {
  const months = Array.from({ length: count }, (_, index): Period => addMonths(periodOf(2021, 1), index));
  for (const period of months) await setWindow(period, "open");
  const sheets = months.map((period, index) => ({
    name: period,
    rows: [
      [`Kepesertaan aktif ${formatPeriod(period)}`],
      HEADING,
      placeRow(BLITAR, 1_000 + index, 500, 1_500 + index),
      placeRow(CITY, 300, 200 + index, 500 + index),
    ],
  }));
  return bring("staff", makeWorkbook({ sheets }));
}

it("reads a file of sixty months in as many statements as a file of one, and the import itself once", async () => {
  const seen = async (id: string) => {
    const batch = (await readSeenBatch(who("staff"), id))!;
    return (await readImportPlan(who("staff"), id, batch))!.plan.counts.new;
  };
  const [one, sixty] = [await bringMonths(1), await bringMonths(60)];
  let [few, many] = [0, 0];
  const forOne = [...(await statementsOf(async () => (few = await seen(one))))];
  const forMany = [...(await statementsOf(async () => (many = await seen(sixty))))];
  expect([few, many]).toEqual([6, 360]);
  expect(forMany).toHaveLength(forOne.length);
  expect(forMany.length).toBeLessThan(23);
  const isOf = (table: string) => forMany.filter((sql) => sql.includes(`FROM "public"."${table}" WHERE`)).length;
  expect([isOf("Region"), isOf("RegionAlias"), isOf("PeriodWindow"), isOf("Report")]).toEqual([1, 1, 1, 1]);
}, 120_000);
