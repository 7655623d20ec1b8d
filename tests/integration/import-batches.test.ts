import { describe, expect, it } from "vitest";
import { readTrail } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { commandLineActor } from "@/lib/auth/actor";
import { forgetOldFiles } from "@/lib/imports/commands/forget-files";
import type { Period } from "@/lib/core/period";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { undoImport } from "@/lib/imports/commands/undo-import";
import { readBatch, readSeenBatch, readSeenBatches } from "@/lib/imports/queries/batches";
import type { SeenBatch } from "@/lib/imports/schema/batch";
import { subjectWords } from "@/lib/trail/format/trail-words";
import { submitReport } from "@/lib/reports/commands/send-report";
import { makeWorkbook } from "../fixtures/make-workbook";
import { actAs } from "../support/accounts";
import { BLITAR, branchBook, CITY, placeRow } from "../support/branch-book";
import { importWork, shownLines } from "../support/import-work";
import { FOREIGN, type Person } from "../support/month-work";

// A file that somebody brings through the page: read, shown, taken over, taken back.

const { database, who, month, opened, stamp, type, events, setWindow, bring, planOf, confirm, refusal } = importWork();

describe("a branch's workbook", () => {
  it("shows each figure with its cell, then puts all of them into drafts in one go", async () => {
    const period = await month();
    await type("staff", { period, regionCode: CITY.code }, { PU: "100" });
    const id = await bring(
      "staff",
      branchBook(period, [placeRow(BLITAR, 1200, 340, 1540), placeRow(CITY, 100, "1.050", 1150)]),
    );
    const read = await planOf("staff", id);
    expect(shownLines(read)).toEqual([
      [3, "C", "PU", null, 1200, "new"],
      [3, "D", "BPU", null, 340, "new"],
      [3, "E", "TOTAL", null, 1540, "new"],
      [4, "C", "PU", "100", 100, "unchanged"],
      [4, "D", "BPU", null, 1050, "new"],
      [4, "E", "TOTAL", null, 1150, "new"],
    ]);
    expect(await confirm("staff", id)).toEqual({ figures: 5 });
    const { cells, version } = (await opened({ period, regionCode: BLITAR.code }))!;
    expect(version.status).toBe("DRAFT");
    expect([cells.PU?.text, cells.BPU?.text, cells.TOTAL?.value]).toEqual(["1.200", "340", 1540]);
    const last = await database.db.auditEvent.findFirst({ orderBy: { number: "desc" } });
    expect(last).toMatchObject({ action: "drafts.imported", subjectKind: "import", subjectKey: id });
    expect(last?.after).toMatchObject({ file: "rekap.xlsx", put: 5, refused: 0 });
    expect((await events({ period, regionCode: BLITAR.code })).map(({ action }) => action)).toEqual(["cells.saved"]);
    expect((await readSeenBatch(who("staff"), id))?.status).toBe("DONE");
  });

  it("puts a total without its segments where the form has it, and no zero that a formula wrote below nothing", async () => {
    const period = await month();
    const other = placeRow({ code: "35.03", name: "Kab. Trenggalek" }, 1, 2, 3);
    const rows = [placeRow(BLITAR, null, null, 1540), placeRow(CITY, null, null, 0), other];
    const id = await bring("staff", branchBook(period, rows));
    expect(shownLines(await planOf("staff", id)).slice(0, 2)).toEqual([
      [3, "E", "TOTAL", null, 1540, "new"],
      [4, null, null, null, null, "refused"],
    ]);
    expect(await confirm("staff", id, true)).toEqual({ figures: 4 });
    expect((await opened({ period, regionCode: BLITAR.code }))?.cells).toMatchObject({ TOTAL: { value: 1540 } });
  });

  it("stands in the trail by its name, for those whose reports it touched and for nobody else's", async () => {
    const period = await month();
    const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 10, 20, 30)]), "rekap blitar.xlsx");
    await confirm("staff", id);
    await undoImport(who("staff"), id);
    const seenBy = async (person: Person, subjectKey = id) => {
      const trail = await readTrail(who(person), auditFilterSchema.parse({ subjectKind: "import", subjectKey }));
      return trail.events.map((event) => `${event.action} ${subjectWords(event, trail)}`);
    };
    const both = ["drafts.import-undone Impor rekap blitar.xlsx", "drafts.imported Impor rekap blitar.xlsx"];
    expect(await seenBy("supervisor")).toEqual(both);
    expect(await seenBy("head")).toEqual(both);
    expect(await seenBy("office")).toEqual(both);
    expect(await seenBy("farOffice")).toEqual([]);
    const elsewhere = await actAs(database.db, "BRANCH_HEAD", { kind: "BRANCH", branchId: "pasuruan" });
    expect((await readTrail(elsewhere, auditFilterSchema.parse({}))).events).toEqual([]);
    const { events: own } = await readTrail(who("head"), auditFilterSchema.parse({}));
    expect(own.map(({ subjectKey }) => subjectKey)).toContain(`${period} ${BLITAR.code} v1`);
  });

  it("changes nothing when it comes a second time", async () => {
    const period = await month();
    const bytes = branchBook(period, [placeRow(BLITAR, 10, 20, 30)]);
    await confirm("staff", await bring("staff", bytes));
    const again = await bring("staff", bytes);
    expect((await planOf("staff", again)).plan.counts).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 0 });
    expect(await refusal(() => confirm("staff", again))).toBe("I.509");
  });

  it("says whose figure it replaces, and replaces none that came after the preview", async () => {
    const period = await month();
    const key = { period, regionCode: BLITAR.code };
    await type("colleague", key, { PU: "500" });
    const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 510, null, null)]));
    const { plan } = await planOf("staff", id);
    const { name } = await database.db.user.findUniqueOrThrow({ where: { id: who("colleague").userId } });
    expect(plan.lines).toMatchObject([
      { state: "changed", before: "500", after: 510, note: `menggantikan angka ${name}` },
    ]);
    await type("colleague", key, { PU: "505" });
    const asSeen = () => confirmImport(who("staff"), { id, seen: plan.stamp, leaveRefused: false });
    expect(await refusal(asSeen)).toBe("I.503");
    await confirm("staff", id);
    expect((await opened(key))?.cells.PU?.text).toBe("510");
  });

  it("keeps what is refused out, and takes the rest only by a word", async () => {
    const period = await month();
    const rows = [
      placeRow(BLITAR, 1200, "dua ratus", null),
      placeRow({ code: FOREIGN, name: "Kab. Pasuruan" }, 5, 6, 11),
      placeRow({ code: "99.99", name: "Kota Antah" }, 1, 1, 2),
      placeRow(CITY, 7, 8, 15),
      ["", "Jumlah", 1212, 14, 1226],
    ];
    const id = await bring("staff", branchBook(period, rows));
    const { plan, skipped } = await planOf("staff", id);
    const refused = plan.lines.filter(({ state }) => state === "refused");
    expect(refused.map(({ row: place, code }) => [place, code])).toEqual([
      [3, expect.stringMatching(/^T\./)],
      [4, "W.102"],
      [5, "I.108"],
    ]);
    expect(skipped).toContainEqual({ sheet: "Rekap", row: 7, reason: "total" });
    expect(await refusal(() => confirm("staff", id))).toBe("I.504");
    expect(await confirm("staff", id, true)).toEqual({ figures: 3 });
    expect(await opened({ period, regionCode: BLITAR.code })).toBeUndefined();
    expect(await opened({ period, regionCode: FOREIGN })).toBeUndefined();
    expect((await opened({ period, regionCode: CITY.code }))?.cells.BPU?.value).toBe(8);
  });

  it("refuses months that are closed and reports that were sent or approved, except what is there already", async () => {
    const closed = await month("closed");
    const late = await bring("staff", branchBook(closed, [placeRow(BLITAR, 1, null, null)]));
    expect((await planOf("staff", late)).plan.lines).toMatchObject([{ state: "refused", code: "W.302" }]);
    const period = await month();
    const key = { period, regionCode: CITY.code };
    await type("staff", key, { PU: "10", BPU: "20", JAKON: "0" });
    await submitReport(who("staff"), { key, seen: await stamp(key) });
    const id = await bring("staff", branchBook(period, [placeRow(CITY, 10, 21, null)]));
    expect((await planOf("staff", id)).plan.lines).toMatchObject([
      { what: "PU", state: "unchanged" },
      { what: "BPU", state: "refused", code: "W.201" },
    ]);
  });

  it("is taken back cell by cell, as far as nobody has gone on with it", async () => {
    const period = await month();
    const [blitar, city] = [
      { period, regionCode: BLITAR.code },
      { period, regionCode: CITY.code },
    ];
    await type("staff", blitar, { PU: "5" });
    const id = await bring(
      "staff",
      branchBook(period, [placeRow(BLITAR, 50, 60, null), placeRow(CITY, 70, null, null)]),
    );
    await confirm("staff", id);
    await type("colleague", blitar, { BPU: "61" });
    expect(await undoImport(who("staff"), id)).toEqual({ back: 2, stay: 1 });
    const { cells } = (await opened(blitar))!;
    expect([cells.PU?.text, cells.PU?.value, cells.BPU?.text]).toEqual(["5", 5, "61"]);
    expect((await opened(city))?.cells.PU).toMatchObject({ text: "", value: null });
    expect(await refusal(() => undoImport(who("staff"), id))).toBe("I.505");
    const last = await database.db.auditEvent.findFirst({ orderBy: { number: "desc" } });
    expect(last).toMatchObject({ action: "drafts.import-undone", after: { put: 2, left: 1 } });
  });

  it("is not taken back once its month is closed", async () => {
    const period = await month();
    const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 1, 2, null)]));
    await confirm("staff", id);
    await setWindow(period, "closed");
    expect(await refusal(() => undoImport(who("staff"), id))).toBe("I.507");
  });
});

describe("who brings a file", () => {
  // Nothing of these is taken over, so any month does.
  const period = "2024-01" as Period;

  it("is whoever enters or records workers, and nobody of another branch sees it", async () => {
    const bytes = branchBook(period, [placeRow(BLITAR, 1, 2, null)]);
    for (const person of ["office", "official", "supervisor"] as const)
      await expect(bring(person, bytes)).rejects.toMatchObject({ code: "forbidden" });
    const id = await bring("staff", bytes);
    expect(await readSeenBatch(who("neighbour"), id)).toBeNull();
    await expect(readBatch(who("colleague"), id)).rejects.toMatchObject({ code: "not-found" });
    await expect(undoImport(who("neighbour"), id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("a file with personal data is not kept, nor are damaged ones", async () => {
    const before = await database.db.importBatch.count();
    const personal = makeWorkbook({
      sheets: [
        {
          name: "A",
          rows: [
            ["NIK", "Nama"],
            ["3505000000000001", "X"],
          ],
        },
      ],
    });
    await expect(bring("staff", personal)).rejects.toThrow(/^I\.008/);
    await expect(bring("staff", Buffer.from("PK\u0003\u0004rusak"))).rejects.toThrow(/^I\.0\d\d/);
    expect(await database.db.importBatch.count()).toBe(before);
  });

  it("files are forgotten after a week, their imports stay", async () => {
    const [{ id }] = (await readSeenBatches(who("staff"))).own.filter(({ status }) => status === "DONE") as [SeenBatch];
    const old = await bring("head", branchBook(period, [placeRow(CITY, 3, 4, null)]));
    await database.db.importBatch.updateMany({
      where: { id: { in: [id, old] } },
      data: { broughtAt: new Date(Date.now() - 8 * 24 * 60 * 60 * 1000) },
    });
    await bring("staff", branchBook(period, [placeRow(CITY, 9, 9, null)]));
    expect(await readSeenBatch(who("staff"), id)).toMatchObject({ status: "DONE", isKept: false });
    expect((await readSeenBatches(who("head"))).own.map((one) => one.id)).not.toContain(old);
  });
});

describe("a file that nobody comes back for", () => {
  it("is forgotten without anybody's visit, as far as it is older than a week", async () => {
    const bytes = branchBook("2024-01" as Period, [placeRow(CITY, 3, 4, null)]);
    const [old, young] = [await bring("staff", bytes), await bring("staff", bytes)];
    const done = await database.db.importBatch.create({
      data: {
        ...(await database.db.importBatch.findUniqueOrThrow({ where: { id: old } })),
        ...{
          id: "z".repeat(22),
          status: "DONE",
          endedAt: new Date(),
          endedBy: "x",
          choice: {},
          changes: [],
          counts: {},
        },
      },
    });
    await database.db.importBatch.updateMany({
      where: { id: { in: [old, done.id] } },
      data: { broughtAt: new Date(Date.now() - 8 * 24 * 60 * 60 * 1000) },
    });
    await expect(forgetOldFiles(who("admin"))).rejects.toMatchObject({ code: "forbidden" });
    await forgetOldFiles(commandLineActor("uji"));
    const left = await database.db.importBatch.findMany({ where: { id: { in: [old, young, done.id] } } });
    expect(left.map(({ id, file, book }) => [id, file === null, book === null]).sort()).toEqual(
      [
        [young, false, false],
        [done.id, true, true],
      ].sort(),
    );
    await database.db.importBatch.delete({ where: { id: done.id } });
  });
});

describe("an administrator's table of workers", () => {
  const workers = (figure: number) =>
    makeWorkbook({
      sheets: [
        {
          name: "BPS",
          rows: [
            ["Penduduk bekerja, Agustus 2024"],
            ["Kode", "Kabupaten/Kota", "Penduduk Bekerja"],
            placeRow(CITY, figure),
          ],
        },
      ],
    });

  it("is recorded as it was shown, with its event and source; the same file then changes nothing", async () => {
    const id = await bring("admin", workers(80_001), "bps.xlsx");
    expect((await planOf("admin", id)).plan.lines).toMatchObject([{ time: "2024", what: "ALL", after: 80_001 }]);
    expect(await confirm("admin", id)).toEqual({ figures: 1 });
    const last = await database.db.auditEvent.findFirst({ orderBy: { number: "desc" } });
    expect(last).toMatchObject({ action: "facts.imported", subjectKind: "source" });
    const again = await bring("admin", workers(80_001), "bps.xlsx");
    expect((await planOf("admin", again)).plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  it("is not taken from an example account, whose password everybody knows", async () => {
    await database.db.user.update({ where: { id: who("admin").userId }, data: { isExample: true } });
    const id = await bring("admin", workers(80_002), "contoh.xlsx");
    expect(await refusal(() => confirm("admin", id))).toBe("I.508");
    await database.db.user.update({ where: { id: who("admin").userId }, data: { isExample: false } });
  });
});
