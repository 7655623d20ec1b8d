import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { formatPeriod } from "@/lib/core/period";
import { chooseReading } from "@/lib/imports/commands/choose-reading";
import { importFile } from "@/lib/imports/commands/import-file";
import { importRequestSchema } from "@/lib/imports/schema";
import { markBroughtFile } from "@/lib/imports/commands/mark-brought-file";
import { readApart } from "@/lib/imports/commands/reading/read-apart";
import { writeTemplate } from "@/lib/imports/format/template/write-template";
import { readTemplateMonths } from "@/lib/imports/queries/template-months";
import { choiceSchema, type Choice } from "@/lib/imports/schema/choice";
import { VERDICT_TITLE } from "@/lib/imports/schema/mark";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import { makeWorkbook } from "../fixtures/make-workbook";
import { BLITAR, branchBook, CITY, HEADING, placeRow } from "../support/branch-book";
import { importWork, shownLines } from "../support/import-work";

// How a file that somebody brings is read, what is remembered of that, and the file that goes back.

const { database, who, month, setWindow, bring, planOf, confirm, refusal } = importWork();

const choice = (said: Partial<Choice>) => {
  const { of, ...rest } = choiceSchema.parse({ of: "participants", ...said });
  expect(of).toBe("participants");
  return rest;
};

describe("the file that goes back", () => {
  const period = "2022-01" as Period;
  beforeAll(() => setWindow(period, "open"));

  it("has what is wrong beside the cell, and what became of each row", async () => {
    const bytes = branchBook(period, [
      placeRow(BLITAR, 1200, "dua ratus", null),
      placeRow(CITY, 7, 8, 15),
      ["", "Jumlah", 7, 8, 15],
    ]);
    const id = await bring("staff", bytes, "rekap bulan ini.xlsx");
    const marked = await markBroughtFile(who("staff"), id);
    expect(marked.name).toBe("rekap bulan ini-diperiksa.xlsx");
    const { sheets } = await readApart(marked.bytes);
    const verdicts = sheets[0]!.rows.map(({ row: place, cells }) => [place, cells.at(-1)!.text]);
    expect(verdicts.slice(1)).toEqual([
      [2, VERDICT_TITLE],
      [3, expect.stringMatching(/^Ditolak: T\.103 "dua ratus" bukan bilangan/)],
      [4, "baru"],
      [5, "baris jumlah, hanya dibandingkan"],
    ]);
    await expect(markBroughtFile(who("colleague"), id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("can be mended in place and brought again: what we wrote into it is no figure", async () => {
    const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 1200, 300, 1500)]));
    const { bytes } = await markBroughtFile(who("staff"), id);
    const again = await bring("staff", bytes);
    expect(shownLines(await planOf("staff", again))).toEqual(shownLines(await planOf("staff", id)));
  });
});

describe("how a file is read", () => {
  const odd = ["Kode", "Kabupaten/Kota", "Kolom satu", "Kolom dua"];

  it("is said once and remembered for files of that shape, by the branch before others", async () => {
    const [first, second] = [await month(), await month()];
    const id = await bring("staff", branchBook(first, [placeRow(BLITAR, 11, 12)], odd));
    expect((await planOf("staff", id)).refused?.code).toBe("I.046");
    expect(await refusal(() => confirm("staff", id))).toBe("I.503");
    await chooseReading(who("staff"), { id, choice: choice({ columns: { C: "active:BPU", D: "none" } }) });
    expect(shownLines(await planOf("staff", id))).toEqual([[3, "C", "BPU", null, 11, "new"]]);
    await confirm("staff", id);

    const next = await bring("colleague", branchBook(second, [placeRow(BLITAR, 13, 14)], odd));
    expect(shownLines(await planOf("colleague", next))).toEqual([[3, "C", "BPU", null, 13, "new"]]);
    const elsewhere = await bring("neighbour", branchBook(second, [placeRow(BLITAR, 13, 14)], odd));
    expect((await planOf("neighbour", elsewhere)).plan.lines).toMatchObject([{ what: "BPU", code: "W.102" }]);
    await chooseReading(who("neighbour"), { id: elsewhere, choice: choice({ columns: { C: "active:PU" } }) });
    expect((await planOf("staff", id)).batch.choice.columns).toEqual({ C: "active:BPU", D: "none" });
  });

  it("asks for the month that a file does not say, and for the sign of its thousands", async () => {
    const period = await month();
    const book = makeWorkbook({
      sheets: [{ name: "Data", rows: [HEADING.slice(0, 3), placeRow(BLITAR, "1.200"), placeRow(CITY, "3.400")] }],
    });
    const id = await bring("staff", book);
    const codes = (read: ImportPlan) => [...new Set(read.plan.lines.map(({ code }) => code))];
    expect(codes(await planOf("staff", id))).toEqual(["I.203"]);
    await chooseReading(who("staff"), { id, choice: choice({ period, thousands: "." }) });
    expect(shownLines(await planOf("staff", id))).toEqual([
      [2, "C", "PU", null, 1200, "new"],
      [3, "C", "PU", null, 3400, "new"],
    ]);
  });

  it("asks nothing where last month's figure of the same place decides it", async () => {
    const [before, period] = ["2022-06", "2022-07"] as [Period, Period];
    await setWindow(period, "open");
    const csv = `region_code,period,segment,active\n${BLITAR.code},${before},PU,1180\n`;
    const file = path.join(tmpdir(), `bulan-lalu-${process.pid}.csv`);
    await writeFile(file, csv);
    const request = importRequestSchema.parse({ of: "participants", title: "Bulan lalu" });
    const actor = commandLineActor("import");
    expect((await importFile(database.db, actor, { file, request })).rejected).toEqual([]);
    await rm(file);
    const id = await bring("staff", branchBook(period, [placeRow(BLITAR, "1.200")], HEADING.slice(0, 3)));
    const { plan, notices } = await planOf("staff", id);
    expect(plan.lines).toMatchObject([{ what: "PU", after: 1200, state: "new" }]);
    expect(notices).toEqual([expect.stringContaining("1.180")]);
  });

  it("takes a sheet for each month, and only the sheets that were chosen", async () => {
    const [one, two] = ["2022-02", "2022-03"] as [Period, Period];
    for (const period of [one, two]) await setWindow(period, "open");
    const sheet = (name: string, period: Period, figure: number) => ({
      name,
      rows: [[`Kepesertaan ${formatPeriod(period)}`], HEADING.slice(0, 3), placeRow(BLITAR, figure)],
    });
    const id = await bring("staff", makeWorkbook({ sheets: [sheet("Awal", one, 1), sheet("Akhir", two, 2)] }));
    const times = async () => (await planOf("staff", id)).plan.lines.map(({ sheet: name, time }) => [name, time]);
    expect(await times()).toEqual([
      ["Awal", one],
      ["Akhir", two],
    ]);
    await chooseReading(who("staff"), { id, choice: choice({ sheets: ["Akhir"] }) });
    expect(await times()).toEqual([["Akhir", two]]);
  });
});

describe("a template of the branch", () => {
  it("is read without a word, and brings only what was filled in", async () => {
    const period = "2022-03" as Period;
    await setWindow(period, "open");
    const [own] = await readTemplateMonths(who("head"), [period]);
    const rows = own!.rows.map((one) => (one.code === CITY.code ? { ...one, cells: { ...one.cells, PMI: 12 } } : one));
    const id = await bring("head", Buffer.from(await writeTemplate([{ ...own!, rows }], new Date(0))), "templat.xlsx");
    const { plan, refused } = await planOf("head", id);
    expect(refused).toBeNull();
    expect(plan.lines.filter(({ state }) => state !== "unchanged")).toMatchObject([
      { regionCode: CITY.code, time: period, what: "PMI", after: 12, state: "new" },
    ]);
  });
});
