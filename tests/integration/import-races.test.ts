import { expect, it } from "vitest";
import { chooseReading } from "@/lib/imports/commands/choose-reading";
import { packBook } from "@/lib/imports/format/packed-book";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { underImportLock } from "@/lib/imports/commands/import-lock";
import { undoImport } from "@/lib/imports/commands/undo-import";
import { readBatch, readSeenBatch } from "@/lib/imports/queries/batches";
import { choiceSchema } from "@/lib/imports/schema/choice";
import { ensureFileSource } from "@/lib/sources/commands";
import { appendWorkerCounts } from "@/lib/workers/commands";
import { readCurrentWorkerCounts } from "@/lib/workers/queries";
import { makeWorkbook } from "../fixtures/make-workbook";
import { BLITAR, branchBook, CITY, placeRow } from "../support/branch-book";
import { importWork } from "../support/import-work";
import type { Person } from "../support/month-work";

// Several people, or one in several windows, at the same import or the same place at the same time.

const { database, who, month, opened, type, setWindow, bring, planOf } = importWork();
const HEAD = ["Kode", "Kabupaten/Kota", "Kolom satu", "Kolom dua"];

async function confirming(person: Person, id: string) {
  const { plan } = await planOf(person, id);
  return () => confirmImport(who(person), { id, seen: plan.stamp, leaveRefused: false });
}
const said = (more: object) => choiceSchema.parse({ of: "participants", ...more });

/** What became of things that were begun at once: `done`, or the number of the refusal. */
async function outcomes(acts: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const ends = await Promise.allSettled(acts.map((act) => act()));
  return ends.map((one) => (one.status === "fulfilled" ? "done" : (one.reason as Error).message.slice(0, 5))).sort();
}

/** A table of workers of one place. */
function workersBook(words: string, figure: number): Buffer {
  const rows = [[`${words}, Agustus 2023`], ["Kode", "Kabupaten/Kota", words], placeRow(CITY, figure)];
  return makeWorkbook({ sheets: [{ name: "BPS", rows }] });
}

it("one of two confirmations of an import counts, and one of two undoings", async () => {
  const period = await month();
  const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 10, 20, 30), placeRow(CITY, 1, 2, 3)]));
  const confirm = await confirming("staff", id);
  const [first, ...others] = await outcomes([confirm, confirm, confirm]);
  expect([first, others.at(-1)]).toEqual([expect.stringMatching(/^I\.50[35]/), "done"]);
  expect(others.filter((one) => one === "done")).toHaveLength(1);
  expect((await readSeenBatch(who("staff"), id))!.changes).toHaveLength(6);
  const undo = () => undoImport(who("staff"), id);
  const undone = await outcomes([undo, undo]);
  expect(undone).toEqual(["I.505", "done"]);
  expect((await opened({ period, regionCode: CITY.code }))!.cells.PU).toMatchObject({ text: "", value: null });
});

it("nothing is put in over a cell that somebody saves meanwhile, or into a month that closes", async () => {
  const period = await month();
  const key = { period, regionCode: BLITAR.code };
  const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 10, 20, 30)]));
  const confirm = await confirming("staff", id);
  const [outcome] = await Promise.all([outcomes([confirm]), type("colleague", key, { PU: "99" }).catch(() => null)]);
  const { cells } = (await opened(key))!;
  // Whoever came second has been told; no figure of the file stands beside one that its preview had not shown.
  expect(outcome[0] === "done" ? cells.PU?.text : [outcome[0], cells.BPU]).toEqual(
    outcome[0] === "done" ? "10" : ["I.503", undefined],
  );
  const other = await month();
  const late = await confirming("staff", await bring("staff", branchBook(other, [placeRow(BLITAR, 1, 2, 3)])));
  await setWindow(other, "closed");
  expect(await outcomes([late])).toEqual(["I.503"]);
});

it("a preview of one base is not recorded as another that was chosen in a second window", async () => {
  const id = await bring("admin", workersBook("Penduduk Bekerja", 70_001));
  const confirm = await confirming("admin", id);
  const base = "ELIGIBLE" as const;
  await chooseReading(who("admin"), { id, choice: { ...said({ base }), columns: { C: "none", D: "workers" } } });
  expect(await outcomes([confirm])).toEqual(["I.503"]);
  await chooseReading(who("admin"), { id, choice: said({ publisher: "BPS" }) });
  expect(await outcomes([confirm])).toEqual(["I.503"]);
});

it("workers that were recorded while somebody waited for them are not overtaken unseen", async () => {
  const id = await bring("admin", workersBook("Penduduk Bekerja", 70_001));
  const confirm = await confirming("admin", id);
  const waits = async () => {
    const [row] = await database.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    return row!.count > 0;
  };
  let outcome: Promise<string[]> | undefined;
  await underImportLock(database.db, async (tx) => {
    outcome = outcomes([confirm]);
    await expect.poll(waits, { timeout: 10_000 }).toBe(true);
    const source = {
      title: "lain.xlsx",
      fileName: "lain.xlsx",
      fileSha256: "0".repeat(64),
      kind: "PUBLISHED" as const,
    };
    const sourceId = await ensureFileSource(tx, who("admin"), source);
    const fact = { regionCode: CITY.code, base: "EMPLOYED", segment: "ALL", year: 2023, count: 70_005 } as const;
    await appendWorkerCounts(tx, who("admin"), { facts: [fact], sourceId });
  });
  expect(await outcome).toEqual(["I.503"]);
  const counts = await readCurrentWorkerCounts(database.db, { base: "EMPLOYED", years: [2023] });
  expect(counts.get(`${CITY.code} 2023 ALL`)).toBe(70_005);
});

it("another office's reading is used and named where a file says nothing itself, and can be left", async () => {
  const [one, two, three] = [await month(), await month(), await month()];
  const id = await bring("staff", branchBook(one, [placeRow(BLITAR, 11, 12)], HEAD));
  await chooseReading(who("staff"), { id, choice: said({ columns: { C: "active:BPU", D: "active:PU" } }) });
  await (
    await confirming("staff", id)
  )();
  const far = await bring("neighbour", branchBook(two, [placeRow(BLITAR, 13, 14)], HEAD));
  const read = await planOf("neighbour", far);
  expect(read.batch.choice).toMatchObject({ columns: { C: "active:BPU" }, remembered: { branchId: "blitar" } });
  expect(read.rememberedOffice).toMatch(/Blitar/);
  await chooseReading(who("neighbour"), { id: far, choice: said({}) });
  expect((await planOf("neighbour", far)).refused?.code).toBe("I.046");
  expect((await readBatch(who("neighbour"), far)).batch.choice.remembered).toBeNull();

  const named = ["Kode", "Kabupaten/Kota", "Peserta PU", "Catatan jumlah"];
  const odd = await bring("staff", branchBook(one, [placeRow(CITY, 21, 22)], named));
  await chooseReading(who("staff"), { id: odd, choice: said({ columns: { C: "active:BPU", D: "none" } }) });
  await (
    await confirming("staff", odd)
  )();
  const own = await bring("colleague", branchBook(three, [placeRow(CITY, 23, 24)], named));
  expect((await planOf("colleague", own)).plan.lines).toMatchObject([{ column: "C", what: "BPU" }]);
  const others = await bring("neighbour", branchBook(three, [placeRow(CITY, 23, 24)], named));
  expect((await readBatch(who("neighbour"), others)).batch.choice.columns).not.toHaveProperty("C");
});

it("a title that a file cannot be read for again is refused in words", async () => {
  const id = await bring("staff", branchBook(await month(), [placeRow(BLITAR, 1, 2, 3)]));
  const { book } = await readBatch(who("staff"), id);
  const sheets = book!.sheets.map((sheet) => ({ ...sheet, leftOut: [9] }));
  const damaged = { file: new Uint8Array(Buffer.from("PK\u0003\u0004rusak")), book: packBook({ ...book!, sheets }) };
  await database.db.importBatch.update({ where: { id }, data: damaged });
  const choose = chooseReading(who("staff"), { id, choice: said({ measure: "Lain" }) });
  await expect(choose).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringMatching(/^I\.0\d\d/) as string,
  });
});

it("what is no id of an import is never asked of the database", async () => {
  for (const id of ["\0", "a".repeat(5000), "%00"]) {
    await expect(readBatch(who("staff"), id)).rejects.toMatchObject({ code: "not-found" });
    expect(await readSeenBatch(who("staff"), id)).toBeNull();
  }
});
