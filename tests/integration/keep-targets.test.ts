import { describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { saveInstrument, withdrawInstrument } from "@/lib/targets/commands/keep-instrument";
import { saveTarget, withdrawTarget } from "@/lib/targets/commands/keep-target";
import { appendTargets } from "@/lib/targets/commands";
import { targetFields } from "@/lib/targets/format/field-words";
import { revisionWords } from "@/lib/targets/format/revision-words";
import { readNewestInstruments, readNewestTargets } from "@/lib/targets/queries";
import { readRecorders, readTargetHistory } from "@/lib/targets/queries/history";
import type { GivenInstrument, GivenTarget } from "@/lib/targets/rules/revisions";
import { seedTargets } from "@/prisma/seed/reference/targets";
import { monthWork, type Person } from "../support/month-work";

// An administrator keeps targets and their documents: every change a revision, refused where somebody else was first.

const { database, who } = monthWork();
const visitor = publicActor();
const WHY = "Perda baru menetapkan targetnya";

const document = (more: Partial<GivenInstrument> = {}): GivenInstrument => ({
  ...{ id: null, title: "RPJMD uji", kind: "RPJMD", family: "", number: "5/2026", dated: "2026-02", url: null },
  ...{ sourceUrl: "https://berita.example/1", statedBy: null, interpolation: "NONE", regionCode: null },
  ...more,
});
const target = (instrumentId: string, more: Partial<GivenTarget> = {}): GivenTarget => ({
  ...{ regionCode: "35.72", year: 2027, instrumentId, percent: 61.5, headcount: null, base: null, baseAssumed: false },
  ...{ status: "STATED", statedBy: null, url: null },
  ...more,
});
const inForce = async (id: string) =>
  (await readCatalogue(who("admin"), null)).targets.find((one) => one.id === id) ?? null;
const lastEvent = () => database.db.auditEvent.findFirstOrThrow({ orderBy: { number: "desc" } });
const said = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => `${(error as { code: string }).code}: ${(error as Error).message}`,
  );

describe("a document and its targets", () => {
  it("are recorded, said otherwise, withdrawn and recorded again, and all of it stays", async () => {
    const admin = who("admin");
    const of = await saveInstrument(admin, { given: document(), seen: 0, reason: WHY });
    expect([of, (await lastEvent()).action]).toEqual(["rpjmd-uji", "instrument.recorded"]);
    const id = await saveTarget(admin, { given: target(of), seen: 0, reason: WHY });
    expect(await inForce(id)).toMatchObject({
      percent: 61.5,
      instrument: { family: "rpjmd-uji", number: "5/2026", dated: "2026-02", url: null },
    });
    const first = new Date();
    await saveTarget(admin, { given: target(of, { percent: 62, base: "EMPLOYED" }), seen: 1, reason: WHY });
    expect(await lastEvent()).toMatchObject({
      ...{ action: "target.recorded", subjectKind: "target", subjectKey: id, reason: WHY },
      before: { region: "35.72", year: "2027", document: "RPJMD uji", percent: "61,5%", base: null, revision: 1 },
      after: { region: "35.72", year: "2027", document: "RPJMD uji", percent: "62%", base: "EMPLOYED", revision: 2 },
    });
    await withdrawTarget(admin, { id, seen: 2, reason: "Perda itu dicabut" });
    expect(await inForce(id)).toBeNull();
    await saveTarget(admin, { given: target(of, { percent: 62, base: "EMPLOYED" }), seen: 3, reason: WHY });
    expect(await inForce(id)).toMatchObject({ percent: 62 });

    const history = (await readTargetHistory(visitor, null)).targets.filter((one) => one.id === id);
    expect(history.map(({ revision, percent, withdrawn }) => [revision, percent, withdrawn])).toEqual([
      [1, 61.5, false],
      [2, 62, false],
      [3, 62, true],
      [4, 62, false],
    ]);
    expect(JSON.stringify(history)).not.toContain(admin.userId);
    const words = revisionWords(history, targetFields);
    expect(words.map(({ who: by, what }) => [by, what[0]])).toEqual([
      ["administrator", "dicatat lagi"],
      ["administrator", "ditarik"],
      ["administrator", "Target (persen): 61,5% → 62%"],
      ["administrator", "Target (persen): 61,5%"],
    ]);
    expect((await readRecorders(admin))({ id, revision: 2 })).toBeTruthy();
    expect((await readNewestTargets(database.db, first)).get(id)).toMatchObject({ revision: 1, percent: 61.5 });
    // What the program brought was known from the start; this was not.
    expect((await readNewestTargets(database.db, new Date(0))).has(id)).toBe(false);
    expect((await readNewestInstruments(database.db, new Date(0))).has(of)).toBe(false);
  });

  it("a document goes only when no target is in force under it, and then takes none", async () => {
    const admin = who("admin");
    const of = await saveInstrument(admin, { given: document({ title: "Perkada uji" }), seen: 0, reason: WHY });
    const id = await saveTarget(admin, { given: target(of), seen: 0, reason: WHY });
    const withdraw = () => said(withdrawInstrument(admin, { id: of, seen: 1, reason: WHY }));
    expect(await withdraw()).toMatch(/^conflict: Masih ada 1 target/);
    await withdrawTarget(admin, { id, seen: 1, reason: WHY });
    expect(await withdraw()).toBe("done");
    expect(await said(saveTarget(admin, { given: target(of), seen: 2, reason: WHY }))).toMatch(
      /^invalid-input: Dokumen/,
    );
    const imported = database.db.$transaction((tx) =>
      appendTargets(tx, admin, { targetsOver: () => [target(of, { year: 2030 })], reason: WHY }),
    );
    expect(await said(imported)).toMatch(/^conflict: Dokumen ini sudah ditarik/);
    const again = document({ id: of, title: "Perkada uji" });
    await saveInstrument(admin, { given: again, seen: 2, reason: WHY });
    expect(await said(saveTarget(admin, { given: target(of), seen: 2, reason: WHY }))).toBe("done");
  });

  it("one document has one title, a family of its own, and stays whose it is", async () => {
    const admin = who("admin");
    const own = document({ title: "Perda uji", regionCode: "35.72" });
    const id = await saveInstrument(admin, { given: own, seen: 0, reason: WHY });
    expect(id).toBe("perda-uji-35.72");
    expect(await said(saveInstrument(admin, { given: own, seen: 1, reason: WHY }))).toMatch(/Sudah ada dokumen/);
    const other = { ...own, id, regionCode: "35.05", number: "6/2026", family: "perda" };
    await saveInstrument(admin, { given: other, seen: 1, reason: WHY });
    expect((await readNewestInstruments(database.db)).get(id)).toMatchObject({
      ...{ revision: 2, regionCode: "35.72", number: "6/2026", family: "perda" },
    });
    expect(await said(saveInstrument(admin, { given: other, seen: 2, reason: WHY }))).toMatch(/Tidak ada yang berubah/);
    const nowhere = document({ title: "Perda lain", regionCode: "99.99" });
    expect(await said(saveInstrument(admin, { given: nowhere, seen: 0, reason: WHY }))).toMatch(
      /Wilayah itu tidak ada/,
    );
  });
});

describe("what somebody else has done meanwhile", () => {
  it("is not written over: of two at once one is recorded, the other told", async () => {
    const admin = who("admin");
    const of = await saveInstrument(admin, { given: document({ title: "Lomba" }), seen: 0, reason: WHY });
    const both = await Promise.all(
      [61, 62].map((percent) => said(saveTarget(admin, { given: target(of, { percent }), seen: 0, reason: WHY }))),
    );
    expect(both.sort()).toEqual([expect.stringMatching(/^conflict: Orang lain sudah mengubahnya/), "done"]);
    const id = `35.72-2027-${of}`;
    const acts = [
      said(withdrawTarget(admin, { id, seen: 1, reason: WHY })),
      said(saveTarget(admin, { given: target(of, { percent: 70 }), seen: 1, reason: WHY })),
    ];
    expect((await Promise.all(acts)).filter((one) => one === "done")).toHaveLength(1);
    expect((await readNewestTargets(database.db)).get(id)?.revision).toBe(2);
    const titles = await Promise.all(
      ["A", "B"].map((number) =>
        said(saveInstrument(admin, { given: document({ id: of, title: "Lomba", number }), seen: 1, reason: WHY })),
      ),
    );
    expect(titles.filter((one) => one === "done")).toHaveLength(1);
  });

  it("a start brings nothing back that a person has withdrawn", async () => {
    const admin = who("admin");
    const id = "61-2026-perda-61";
    await withdrawTarget(admin, { id, seen: 1, reason: "Perda itu dicabut" });
    await withdrawInstrument(admin, { id: "perda-61", seen: 1, reason: "Perda itu dicabut" });
    await database.db.$transaction((tx) => seedTargets(tx));
    expect((await readNewestTargets(database.db)).get(id)).toMatchObject({ revision: 2, withdrawn: true });
    expect((await readNewestInstruments(database.db)).get("perda-61")).toMatchObject({ revision: 2, withdrawn: true });
  });
});

describe("nobody but an administrator", () => {
  const OTHERS: Person[] = ["staff", "head", "office", "supervisor", "official"];

  it.each(OTHERS)("%s records nothing", async (person) => {
    const before = await database.db.auditEvent.count();
    const acts = [
      saveTarget(who(person), { given: target("rkp-2026"), seen: 0, reason: WHY }),
      withdrawTarget(who(person), { id: "00-2026-rkp-2026", seen: 1, reason: WHY }),
      saveInstrument(who(person), { given: document({ title: "Milik orang" }), seen: 0, reason: WHY }),
      withdrawInstrument(who(person), { id: "rkp-2026", seen: 1, reason: WHY }),
      readRecorders(who(person)),
    ];
    for (const outcome of await Promise.all(acts.map(said))) expect(outcome).toMatch(/^forbidden/);
    expect(await database.db.auditEvent.count()).toBe(before);
  });

  it("no visitor, and no example account, whose password everybody knows", async () => {
    const given = target("rkp-2026");
    expect(await said(saveTarget(visitor, { given, seen: 0, reason: WHY }))).toMatch(/^unauthenticated/);
    const { userId } = who("admin");
    await database.db.user.update({ where: { id: userId }, data: { isExample: true } });
    expect(await said(saveTarget(who("admin"), { given, seen: 0, reason: WHY }))).toMatch(/^conflict: Akun contoh/);
    await database.db.user.update({ where: { id: userId }, data: { isExample: false } });
  });
});
