import { describe, expect, it } from "vitest";
import { saveAnswers } from "@/lib/reports/commands/save-answers";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { abandonCorrection } from "@/lib/reports/commands/abandon-correction";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { approveReport, returnReport } from "@/lib/reports/commands/examine-report";
import { reopenMonth } from "@/lib/reports/commands/reopen-month";
import { sendEntryForm } from "@/lib/reports/commands/send-entry-form";
import { submitReport, withdrawReport } from "@/lib/reports/commands/send-report";
import { parseEntryForm } from "@/lib/reports/format/entry-form";
import { ENTRY_COLUMNS, MOST_CHANGES } from "@/lib/reports/schema";
import { WHY } from "../support/month-steps";
import { change, FOREIGN, monthWork, REGIONS } from "../support/month-work";
import { sentStatements } from "../support/sent-statements";

const work = monthWork();
const { who, month, opened, refusal } = work;
const statementsOf = sentStatements();
/** A code that no region has. */
const NOWHERE = "35.99";

const locksIn = (sent: string[]) => sent.filter((text) => /advisory|for update|\bbegin\b/i.test(text));

/** @returns what the step says, and whether it took a lock or began a transaction on the way */
async function refusedWithoutLock(step: () => Promise<unknown>): Promise<string> {
  let said = "";
  const sent = await statementsOf(async () => {
    said = await step().then(
      (result) => JSON.stringify(result),
      (error: unknown) => (error as Error).message,
    );
  });
  expect(locksIn(sent)).toEqual([]);
  return /W\.\d{3}/.exec(said)?.[0] ?? said;
}

describe("what is out of reach", () => {
  it.each([FOREIGN, NOWHERE])("is refused before anything is locked: %s", async (regionCode) => {
    const key = { regionCode, period: await month() };
    const { period } = key;
    const [staff, head, office] = [who("staff"), who("head"), who("farOffice")];
    const answer = { rule: "P.201", segment: "PU", figure: 1, reason: "OTHER", text: "sebuah penjelasan" } as const;
    const given = { ...answer, region: regionCode, was: { reason: null, text: "" } };
    const request = { until: new Date(), reason: "alasan yang cukup" };
    const steps: [string, () => Promise<unknown>][] = [
      ["cells", () => saveCells(staff, { period, changes: [change(regionCode, "PU", "1")] })],
      ["answers", () => saveAnswers(staff, { period, changes: [given] })],
      ["submit", () => submitReport(staff, { key, seen: "" })],
      ["withdraw", () => withdrawReport(staff, key)],
      ["correct", () => openCorrection(staff, { key, reason: WHY })],
      ["abandon", () => abandonCorrection(staff, { key, seen: "" })],
      ["approve", () => approveReport(head, { key, seen: "" })],
      ["return", () => returnReport(head, { key, seen: "", reason: "alasan yang cukup", marks: [] })],
      ["reopen", () => reopenMonth(office, { key, ...request })],
    ];
    for (const [name, step] of steps) expect(await refusedWithoutLock(step), name).toBe("W.102");
    expect(
      await refusedWithoutLock(() => saveCells(who("admin"), { period, changes: [change(regionCode, "PU", "1")] })),
    ).toBe("W.101");
  });

  it("does not hold up what is not: the own cells of a mixed form are saved while others' months are locked", async () => {
    const period = await month();
    const own = () => saveCells(who("staff"), { period, changes: [change(REGIONS[0], "BPU", "3")] });
    expect(locksIn(await statementsOf(own))).toHaveLength(2);
    await work.database.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report ${period} ${FOREIGN}`}, 0))`;
      const changes = [FOREIGN, REGIONS[0]].map((region) => change(region, "PU", "12"));
      const { verdicts } = await saveCells(who("staff"), { period, changes });
      expect(verdicts.map(({ kind }) => kind)).toEqual(["locked", "saved"]);
    });
    expect((await opened({ period, regionCode: REGIONS[0] }))?.cells.PU?.value).toBe(12);
  });
});

describe("a form of thousands of cells", () => {
  const sizes = { cells: 8700, kept: MOST_CHANGES };
  const fields = Object.fromEntries(
    Array.from({ length: sizes.cells }, (_, index) => {
      const region = `${11 + Math.floor(index / 900)}.${String(Math.floor(index / 9) % 100).padStart(2, "0")}`;
      return [`sel:${region}:${ENTRY_COLUMNS[index % 9]!}`, "1"];
    }),
  );

  it("is refused as a whole with a number, and touches nothing", async () => {
    const period = await month();
    const form = parseEntryForm(fields, (code) => code);
    expect(form.changes).toHaveLength(sizes.cells);
    const step = () => sendEntryForm(who("staff"), { period, ...form });
    expect(await refusal(step)).toBe("W.410");
    expect(await refusedWithoutLock(step)).toBe("W.410");
    await expect(step()).rejects.toThrow("8.700 isian, paling banyak 600");
  });
});
