import { describe, expect, it } from "vitest";
import { now } from "@/lib/core/clock";
import { dayAt, dayBefore, endOfDay, type KnownDay } from "@/lib/core/known-day";
import { saveBands, saveDefinition } from "@/lib/coverage/commands/keep-definitions";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readChanges } from "@/lib/coverage/queries/changes";
import { readKeptDefinitions } from "@/lib/coverage/queries/kept-definitions";
import { scaleRevision } from "@/lib/coverage/rules/band-scale";
import { wordsOf } from "@/lib/coverage/rules/definition-words";
import { monthWork } from "../support/month-work";

// An administrator keeps the words of definitions and the scale of bands; what held before stays readable.

const { database, who } = monthWork();
const TODAY = dayAt(now());
/** Before anything here is done, wherever midnight falls. */
const BEFORE = dayBefore(TODAY);
const WHY = "Ditetapkan rapat koordinasi";
const said = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => (error as { code: string }).code,
  );
const lastEvent = () => database.db.auditEvent.findFirstOrThrow({ orderBy: { number: "desc" } });
const band = (name: string, fromPercent: number) => ({
  ...{ code: name.replaceAll(" ", "-"), name, fromPercent, source: null, url: null },
});

describe("the scale of bands", () => {
  it("is said otherwise as a whole; a past day has the old one, and the list of changes both", async () => {
    const admin = who("admin");
    const { bands: before } = await readKeptDefinitions(admin);
    const seen = scaleRevision(before);
    const bands = [band("sangat rendah", 0), band("rendah", 25), band("unggul", 90)];
    await saveBands(admin, { bands, seen, reason: WHY });
    const names = async (day: KnownDay | null) =>
      (await readCatalogue(admin, endOfDay(day))).bands.map(({ name, fromPercent }) => `${name} ${fromPercent}`);
    expect(await names(null)).toEqual(["sangat rendah 0", "rendah 25", "unggul 90"]);
    expect(await names(BEFORE)).toEqual(["sangat rendah 0", "rendah 20", "sedang 40", "tinggi 60"]);
    const event = await lastEvent();
    expect(event).toMatchObject({
      ...{ action: "bands.recorded", subjectKind: "definition", subjectKey: "golongan", reason: WHY },
    });
    expect(JSON.stringify(event.before)).toContain("sedang, mulai 40%");
    const { counts, rows } = await readChanges(admin, {
      ...{
        from: BEFORE,
        to: dayAt(new Date(now().getTime() + 60_000)),
        province: null,
        kind: "definitions",
        offset: 0,
        limit: 10,
      },
    });
    expect(counts.definitions).toBe(rows.length);
    expect(
      rows.map(({ subject, before: was, after, state, reason }) => [
        "name" in subject ? subject.name : "",
        was,
        after,
        state,
        reason,
      ]),
    ).toEqual([
      ['golongan "rendah"', 20, 25, "corrected", WHY],
      ['golongan "sedang"', 40, null, "withdrawn", WHY],
      ['golongan "tinggi"', 60, null, "withdrawn", WHY],
      ['golongan "unggul"', null, 90, "approved", WHY],
    ]);
    // Whoever still sees the scale of before is told so, and the same scale is no change.
    const again = { bands, reason: WHY };
    expect(await said(saveBands(admin, { ...again, seen }))).toBe("conflict");
    const newest = scaleRevision((await readKeptDefinitions(admin)).bands);
    expect(await said(saveBands(admin, { ...again, seen: newest }))).toBe("invalid-input");
  });
});

describe("a definition", () => {
  it("is said otherwise, and counts what it counted", async () => {
    const admin = who("admin");
    const of = async () => (await readKeptDefinitions(admin)).definitions.find(({ code }) => code === "bpu")!;
    const known = await of();
    const words = { ...wordsOf(known), notFor: "Menyatakan perlindungan semua pekerja." };
    await saveDefinition(admin, { code: "bpu", words, seen: known.revision, reason: WHY });
    expect(await of()).toMatchObject({
      ...{ revision: known.revision + 1, notFor: words.notFor, numeratorSegments: ["BPU"], denominatorSegment: "BPU" },
    });
    expect(await lastEvent()).toMatchObject({
      ...{ action: "definition.recorded", subjectKey: "bpu", reason: WHY },
      before: { notFor: known.notFor, revision: known.revision },
      after: { notFor: words.notFor, revision: known.revision + 1 },
    });
    expect(await said(saveDefinition(admin, { code: "bpu", words, seen: known.revision, reason: WHY }))).toBe(
      "conflict",
    );
    expect(await said(saveDefinition(admin, { code: "lain", words, seen: 0, reason: WHY }))).toBe("not-found");
  });

  it("is kept by administrators alone", async () => {
    const bands = [band("rendah", 0), band("tinggi", 50)];
    for (const other of ["staff", "head", "supervisor", "official"] as const) {
      expect(await said(saveBands(who(other), { bands, seen: 4, reason: WHY })), other).toBe("forbidden");
      expect(await said(readKeptDefinitions(who(other))), other).toBe("forbidden");
    }
  });
});
