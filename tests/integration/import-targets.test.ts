import { beforeAll, describe, expect, it } from "vitest";
import { chooseReading } from "@/lib/imports/commands/choose-reading";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { choiceSchema, type Choice } from "@/lib/imports/schema/choice";
import { makeWorkbook, type MadeCell } from "../fixtures/make-workbook";
import { BLITAR, CITY } from "../support/branch-book";
import { importWork } from "../support/import-work";

// An administrator brings a table of targets: read, shown, recorded as revisions under one document.

const { database, who, bring, planOf, refusal } = importWork();
const DOCUMENT = "rpjmd-uji";
const WHY = "Perda baru menetapkan targetnya";

beforeAll(async () => {
  await database.db.instrument.create({ data: { id: DOCUMENT } });
  const said = { family: "uji", kind: "RPJMD", title: "RPJMD uji" };
  await database.db.instrumentRevision.create({ data: { instrumentId: DOCUMENT, ...said } });
});

const book = (rows: MadeCell[][], titles: MadeCell[] = ["Target 2027 (%)"]) =>
  makeWorkbook({ sheets: [{ name: "Target", rows: [["Kode", "Wilayah", ...titles], ...rows] }] });
const said = (more: Partial<Choice>): Partial<Choice> & Choice => {
  const { of, ...rest } = choiceSchema.parse({
    of: "targets",
    instrument: DOCUMENT,
    columns: { C: "target:percent" },
    ...more,
  });
  return { ...rest, of };
};

/** Brings a table as targets; the columns are said after what the file is about. */
async function bringTargets(bytes: Buffer, more: Partial<Choice> = {}): Promise<string> {
  const id = await bring("admin", bytes, "target.xlsx");
  for (let round = 0; round < 2; round += 1) await chooseReading(who("admin"), { id, choice: said(more) });
  return id;
}

const record = async (id: string, reason = WHY, leaveRefused = false) =>
  confirmImport(who("admin"), { id, seen: (await planOf("admin", id)).plan.stamp, leaveRefused, reason });
const revisions = async (regionCode: string) =>
  (
    await database.db.target.findMany({
      where: { regionCode, instrumentId: DOCUMENT },
      orderBy: [{ year: "asc" }, { revision: "asc" }],
    })
  ).map(({ year, revision, percent, headcount, reason }) => [
    year,
    revision,
    percent?.toNumber() ?? null,
    headcount,
    reason,
  ]);

describe("a table of targets", () => {
  it("is recorded for every place it names, the province beside its regencies, with the reason and an event", async () => {
    const id = await bringTargets(
      book([
        ["35", "Jawa Timur", 55],
        [BLITAR.code, BLITAR.name, "61,5%"],
        [CITY.code, CITY.name, { style: 2, xml: "<v>0.7</v>" }],
      ]),
    );
    const { plan, refused } = await planOf("admin", id);
    expect(refused).toBeNull();
    expect(
      plan.lines.map(({ regionCode, time, what, after, state }) => [regionCode, time, what, after, state]),
    ).toEqual([
      ["35", "2027", "percent", 55, "new"],
      [BLITAR.code, "2027", "percent", 61.5, "new"],
      [CITY.code, "2027", "percent", 70, "new"],
    ]);
    expect(await record(id)).toEqual({ figures: 3 });
    expect(await revisions(BLITAR.code)).toEqual([[2027, 1, 61.5, null, WHY]]);
    const last = await database.db.auditEvent.findFirst({ orderBy: { number: "desc" } });
    expect(last).toMatchObject({ action: "targets.imported", subjectKey: id, reason: WHY, after: { targets: 3 } });
  });

  it("changes nothing a second time, and what differs is the next revision that keeps what it does not say", async () => {
    const rows = (percent: number) => book([[BLITAR.code, BLITAR.name, percent]]);
    const again = await bringTargets(rows(61.5));
    expect((await planOf("admin", again)).plan.counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    expect(await refusal(() => record(again))).toBe("I.509");
    const people = await bringTargets(
      book(
        [
          [BLITAR.code, BLITAR.name, "12.500"],
          [CITY.code, CITY.name, "1.250.000"],
        ],
        ["Target 2027 orang"],
      ),
      {
        columns: { C: "target:headcount" },
      },
    );
    await record(people);
    const other = await bringTargets(rows(62));
    expect((await planOf("admin", other)).plan.lines).toMatchObject([{ before: "61,5%", after: 62, state: "changed" }]);
    await record(other);
    expect(await revisions(BLITAR.code)).toEqual([
      [2027, 1, 61.5, null, WHY],
      [2027, 2, 61.5, 12_500, WHY],
      [2027, 3, 62, 12_500, WHY],
    ]);
  });

  it("asks for its document and its year, and why it changes", async () => {
    const bytes = book([[CITY.code, CITY.name, 71]], ["Target"]);
    const nameless = await bringTargets(bytes, { instrument: "" });
    expect((await planOf("admin", nameless)).refused?.code).toBe("I.522");
    const timeless = await bringTargets(bytes);
    expect((await planOf("admin", timeless)).plan.lines).toMatchObject([{ state: "refused", code: "I.520" }]);
    const id = await bringTargets(bytes, { year: 2028 });
    expect(await refusal(() => record(id, "karena"))).toMatch(/10 huruf/);
    await record(id);
    expect((await revisions(CITY.code)).at(-1)).toEqual([2028, 1, 71, null, WHY]);
  });

  it("refuses what is no percentage of a target, and a place that nobody knows", async () => {
    const id = await bringTargets(
      book([
        [BLITAR.code, BLITAR.name, 0.61],
        [CITY.code, CITY.name, "banyak"],
        ["", "Kota Antah", 60],
      ]),
    );
    expect((await planOf("admin", id)).plan.lines.map(({ code }) => code)).toEqual(["I.521", "I.521", "I.108"]);
  });

  it("reads people by the column's own unit, and by the sign of thousands that somebody has named", async () => {
    const of = (bytes: Buffer, more: Partial<Choice> = {}) =>
      bringTargets(bytes, { columns: { C: "target:headcount" }, year: 2029, ...more });
    const linesOf = async (id: string) =>
      (await planOf("admin", id)).plan.lines.map(({ after, code }) => [after, code]);
    const rows: MadeCell[][] = [[BLITAR.code, BLITAR.name, "2.331"]];
    expect(await linesOf(await of(book(rows, ["Target orang"])))).toEqual([[null, "I.203"]]);
    expect(await linesOf(await of(book(rows, ["Target orang"]), { thousands: "." }))).toEqual([[2331, null]]);
    const inThousands = book([[BLITAR.code, BLITAR.name, 12]], ["Target (ribu orang)"]);
    expect(await linesOf(await of(inThousands))).toEqual([[12_000, null]]);
  });

  it("is not recorded over a target that changed after the preview", async () => {
    const id = await bringTargets(book([["35", "Jawa Timur", 56]]));
    const { stamp } = (await planOf("admin", id)).plan;
    const known = await database.db.target.findFirstOrThrow({ where: { regionCode: "35", instrumentId: DOCUMENT } });
    let confirming = Promise.resolve<unknown>(undefined);
    await database.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(7352202::bigint)`;
      confirming = confirmImport(who("admin"), { id, seen: stamp, leaveRefused: false, reason: WHY }).catch(
        (error: unknown) => (error as Error).message,
      );
      // It has to have read its preview and wait for the lock before the target changes.
      const waiting = () => tx.$queryRaw<object[]>`
        SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'advisory'
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      await expect.poll(waiting).toHaveLength(1);
      await tx.target.create({ data: { ...known, revision: 2, percent: 57, recordedBy: "lain", reason: WHY } });
    });
    expect(await confirming).toMatch(/^I\.503/);
    expect((await revisions("35")).map(([, , percent]) => percent)).toEqual([55, 57]);
  });

  it("is nobody's but an administrator's, and no example account's", async () => {
    const theirs = await bring("staff", book([[CITY.code, CITY.name, 71]]), "target.xlsx");
    await chooseReading(who("staff"), { id: theirs, choice: said({}) });
    expect((await planOf("staff", theirs)).batch.choice.of).toBe("participants");
    const id = await bringTargets(book([[CITY.code, CITY.name, 99]]));
    await database.db.user.update({ where: { id: who("admin").userId }, data: { isExample: true } });
    expect(await refusal(() => record(id))).toBe("I.523");
    await database.db.user.update({ where: { id: who("admin").userId }, data: { isExample: false } });
  });
});
