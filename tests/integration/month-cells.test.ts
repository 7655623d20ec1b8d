import { describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { saveCells } from "@/lib/reports/commands/save-cells";
import type { CellChange, ReportKey } from "@/lib/reports/schema";
import { inRequest } from "../support/accounts";
import { change, FOREIGN, monthWork, REGIONS } from "../support/month-work";

const work = monthWork();
const { who, month, opened, stamp, type, events, everything } = work;
const [FIRST, SECOND, THIRD] = REGIONS;

const save = (period: Period, ...changes: CellChange[]) =>
  saveCells(inRequest(who("staff"), "r-1"), { period, changes });
const keyOf = async (regionCode: string = FIRST): Promise<ReportKey> => ({ regionCode, period: await month() });

/** The refusals of changes that must all be refused and leave nothing behind. */
async function locked(save: () => ReturnType<typeof saveCells>): Promise<string[]> {
  const before = await everything();
  const { verdicts } = await save();
  expect(await everything()).toEqual(before);
  return verdicts.map((verdict) => (verdict.kind === "locked" ? verdict.refusal.code : verdict.kind));
}

describe("a saved cell", () => {
  it("begins a draft, and leaves one event with what was typed", async () => {
    const key = await keyOf();
    const { verdicts, stamps } = await save(
      key.period,
      change(FIRST, "PU", "1200500"),
      change(FIRST, "BPU", "28 ribu"),
    );
    expect(verdicts).toEqual([
      { kind: "saved", region: FIRST, column: "PU", text: "1.200.500", value: 1200500, revision: 1, rounded: false },
      { kind: "saved", region: FIRST, column: "BPU", text: "28.000", value: 28000, revision: 1, rounded: true },
    ]);
    expect(stamps).toEqual({ [FIRST]: { before: "1.0", after: "1.2" } });
    expect(await opened(key)).toMatchObject({
      version: { version: 1, status: "DRAFT", submittedBy: null },
      cells: { PU: { text: "1.200.500", value: 1200500, revision: 1, enteredBy: who("staff").userId } },
    });
    expect(await events(key)).toMatchObject([
      {
        action: "cells.saved",
        subjectKey: `${key.period} ${FIRST} v1`,
        actorKind: "user",
        actorId: who("staff").userId,
        actorRole: "BRANCH_STAFF",
        before: { PU: "", BPU: "" },
        after: { PU: "1.200.500", BPU: "28.000" },
        reason: null,
        requestId: "r-1",
      },
    ]);
  });

  it("counts its revisions, whoever saves", async () => {
    const key = await keyOf();
    await save(key.period, change(FIRST, "PU", "10"));
    const { verdicts } = await saveCells(who("head"), { period: key.period, changes: [change(FIRST, "PU", "11", 1)] });
    expect(verdicts).toMatchObject([{ kind: "saved", revision: 2, value: 11 }]);
    expect((await opened(key))?.cells.PU).toMatchObject({ revision: 2, enteredBy: who("head").userId });
    expect(await stamp(key)).toBe("1.2");
    expect(await events(key)).toMatchObject([{}, { before: { PU: "10" }, after: { PU: "11" } }]);
  });

  it("is not saved again when the same is typed, over whatever revision", async () => {
    const key = await keyOf();
    await save(key.period, change(FIRST, "PU", "1234567"), change(FIRST, "BPU", "4321", 0, "."));
    const before = await everything();
    const { verdicts } = await save(
      key.period,
      change(FIRST, "PU", "1.234.567", 1),
      change(FIRST, "PU", "1234567", 0),
      change(FIRST, "JAKON", "", 0),
    );
    expect(verdicts).toMatchObject([
      { kind: "saved", revision: 1, value: 1234567 },
      { kind: "saved", revision: 1, value: 1234567 },
      { kind: "saved", revision: 0, value: null },
    ]);
    expect(await everything()).toEqual(before);
  });

  it("is not asked about when its own text comes back as it was shown", async () => {
    const key = await keyOf();
    await save(key.period, change(FIRST, "PU", "1234"));
    expect((await opened(key))?.cells.PU).toMatchObject({ text: "1.234", value: 1234 });
    const before = await everything();
    const again = await save(key.period, change(FIRST, "PU", "1.234", 1));
    expect(again.verdicts).toMatchObject([{ kind: "saved", value: 1234, revision: 1 }]);
    expect(await everything()).toEqual(before);
    // An answer to the question is another reading, and counts.
    const answered = await save(key.period, change(FIRST, "PU", "1.234", 1, ","));
    expect(answered.verdicts).toMatchObject([{ kind: "unread", revision: 2 }]);
  });

  it("that somebody else has saved meanwhile is a conflict with both values, and stays", async () => {
    const key = await keyOf();
    await save(key.period, change(FIRST, "PU", "10"));
    await saveCells(who("colleague"), { period: key.period, changes: [change(FIRST, "PU", "20", 1)] });
    const before = await everything();
    const { verdicts } = await save(key.period, change(FIRST, "PU", "30", 1));
    const [verdict] = verdicts;
    expect(verdict).toMatchObject({
      kind: "conflict",
      yours: "30",
      theirs: { text: "20", revision: 2, by: "Orang Uji" },
    });
    expect(await everything()).toEqual(before);
  });

  it("typed over a revision that nobody has reached is a conflict, too", async () => {
    const key = await keyOf();
    const { verdicts } = await save(key.period, change(FIRST, "PU", "10", 7));
    expect(verdicts).toMatchObject([{ kind: "conflict", theirs: { text: "", revision: 0 } }]);
    expect(await opened(key)).toBeUndefined();
  });

  it("twice in one call is judged in turn, so that no acknowledged text is lost", async () => {
    const key = await keyOf();
    const { verdicts } = await save(key.period, change(FIRST, "PU", "10"), change(FIRST, "PU", "20"));
    expect(verdicts).toMatchObject([
      { kind: "saved", text: "10", revision: 1 },
      { kind: "conflict", yours: "20", theirs: { text: "10", revision: 1 } },
    ]);
    const more = await save(key.period, change(FIRST, "PU", "30", 1), change(FIRST, "PU", "40", 2));
    expect(more.verdicts).toMatchObject([{ revision: 2 }, { revision: 3 }]);
    expect((await opened(key))?.cells.PU).toMatchObject({ text: "40", revision: 3 });
    expect(await stamp(key)).toBe("1.3");
    expect(await events(key)).toMatchObject([{ after: { PU: "10" } }, { before: { PU: "10" }, after: { PU: "40" } }]);
  });

  it("keeps what cannot be read, without a figure", async () => {
    const key = await keyOf();
    const { verdicts } = await save(
      key.period,
      change(FIRST, "PU", " tiga puluh "),
      change(FIRST, "BPU", "1.234"),
      change(FIRST, "JAKON", "-5"),
    );
    expect(verdicts).toMatchObject([
      { kind: "unread", text: "tiga puluh", revision: 1 },
      { kind: "question", text: "1.234", revision: 1, readings: [{ people: 1234 }, { people: null }] },
      { kind: "unread", text: "-5", revision: 1 },
    ]);
    expect((await opened(key))?.cells).toMatchObject({
      PU: { text: "tiga puluh", value: null },
      BPU: { text: "1.234", value: null },
      JAKON: { text: "-5", value: null },
    });
    const answered = await save(key.period, change(FIRST, "BPU", "1.234", 1, "."));
    expect(answered.verdicts).toMatchObject([{ kind: "saved", value: 1234, revision: 2 }]);
  });

  it("may be emptied, which is another revision and no zero", async () => {
    const key = await keyOf();
    await type("staff", key, { PU: "10" });
    const { verdicts } = await save(key.period, change(FIRST, "PU", " ", 1));
    expect(verdicts).toMatchObject([{ kind: "saved", text: "", value: null, revision: 2 }]);
    expect((await opened(key))?.cells.PU).toMatchObject({ text: "", value: null, revision: 2 });
    expect(await events(key)).toMatchObject([{}, { before: { PU: "10" }, after: { PU: "" } }]);
  });
});

describe("several regions in one call", () => {
  it("have a verdict each, in the order given, and an event each", async () => {
    const key = await keyOf();
    await type("colleague", { ...key, regionCode: SECOND }, { PU: "5" });
    const { verdicts, stamps } = await save(
      key.period,
      change(THIRD, "PU", "30"),
      change(FOREIGN, "PU", "1"),
      change(FIRST, "PU", "10"),
      change(SECOND, "PU", "20"),
      change(THIRD, "PMI", "abc"),
    );
    expect(verdicts.map(({ region, column, kind }) => `${region} ${column} ${kind}`)).toEqual([
      `${THIRD} PU saved`,
      `${FOREIGN} PU locked`,
      `${FIRST} PU saved`,
      `${SECOND} PU conflict`,
      `${THIRD} PMI unread`,
    ]);
    expect(Object.keys(stamps).sort()).toEqual([FIRST, SECOND, THIRD]);
    const each = await Promise.all([FIRST, SECOND, THIRD, FOREIGN].map((code) => events({ ...key, regionCode: code })));
    expect(each.map((found) => found.length)).toEqual([1, 1, 1, 0]);
  });
});

describe("nothing is saved", () => {
  it("by another branch or for another branch's region", async () => {
    const period = await month();
    expect(await locked(() => save(period, change(FOREIGN, "PU", "1")))).toEqual(["W.102"]);
    expect(await locked(() => saveCells(who("neighbour"), { period, changes: [change(FIRST, "PU", "1")] }))).toEqual([
      "W.102",
    ]);
    expect(await locked(() => save(period, change("35", "PU", "1"), change("99.99", "PU", "1")))).toEqual([
      "W.102",
      "W.102",
    ]);
  });

  it.each(["office", "official", "supervisor", "admin"] as const)("by the role of the %s", async (person) => {
    const period = await month();
    expect(await locked(() => saveCells(who(person), { period, changes: [change("35.72", "PU", "1")] }))).toEqual([
      "W.101",
    ]);
  });

  it("by whoever has no account", async () => {
    const period = await month();
    for (const actor of [publicActor(), commandLineActor("uji")])
      await expect(saveCells(actor, { period, changes: [change(FIRST, "PU", "1")] })).rejects.toMatchObject({
        code: "forbidden",
      });
  });

  it("before a month opens and after it has closed", async () => {
    const [upcoming, closed] = [await month("upcoming"), await month("closed")];
    expect(await locked(() => save(upcoming, change(FIRST, "PU", "1")))).toEqual(["W.301"]);
    expect(await locked(() => save(closed, change(FIRST, "PU", "1")))).toEqual(["W.302"]);
  });
});
