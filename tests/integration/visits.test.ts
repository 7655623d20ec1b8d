import { createHash, randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { publicActor, type UserActor } from "@/lib/auth/actor";
import { dayAt } from "@/lib/core/known-day";
import { parsePeriod } from "@/lib/core/period";
import { freezeSheet } from "@/lib/sheets/commands/freeze-sheet";
import { useDatabase, useInstallation } from "@/lib/env";
import { answerCommitment, changeCommitment, recordCommitment } from "@/lib/visits/commands/commitments";
import { changeVisit, recordVisit, type VisitChange } from "@/lib/visits/commands/visits";
import { readHeldVisits } from "@/lib/visits/queries/held";
import { readAgenda, readVisitMonth, readVisitPage } from "@/lib/visits/queries/lists";
import { readVisit, readVisitSheet } from "@/lib/visits/queries/visit";
import { daysAfter, standingOf } from "@/lib/visits/rules";
import { actAs } from "../support/accounts";
import { eventsOf } from "../support/audit-events";
import { importing } from "../support/importing";
import { textsOf } from "../support/pdf";
import { refusalBy } from "../support/refusal";

// The board prepares a visit, takes the sheet, records what was promised; the region answers; nothing is overwritten.

const { database, workers } = importing();
const WHY = "Menurut surat undangan";
const today = dayAt(new Date());
const plan = { day: today, kind: "AUDIENCE" as const, place: null, offices: "Wali Kota, Bappeda" };
const pledge = { owner: "Bappeda", text: "Menganggarkan iuran pekerja rentan.", due: today };
const answer = {
  text: "Sudah masuk rancangan anggaran.",
  fulfilled: true,
  evidence: "KUA-PPAS 2027",
  evidenceUrl: null,
};
const RECORD = { said: "Wali Kota menyebut pekerja rentan.", figureIds: ["R004"] };

let board: UserActor;
let official: UserActor;
let staff: UserActor;
let kanwil: UserActor;

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  board = await actAs(database.db, "SUPERVISOR", { kind: "ALL" });
  official = await actAs(database.db, "REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.74" });
  staff = await actAs(database.db, "BRANCH_STAFF", { kind: "BRANCH", branchId: "blitar" });
  kanwil = await actAs(database.db, "REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" });
  await workers(["35.74,2024,133451,"]);
});

/** The number of a refusal, or its kind where it has none; nothing is recorded of it. */
async function refusalOf(act: () => Promise<unknown>): Promise<string> {
  const refusal = await refusalBy(database, act);
  return refusal === null ? "accepted" : (/\((K\.\d+)\)/.exec(refusal.message)?.[1] ?? refusal.code);
}
const record = (actor: UserActor, regionCode: string, day: string = today) =>
  recordVisit(actor, { regionCode, plan: { ...plan, day }, reason: null });
const change = (actor: UserActor, id: string, revision: number, step: VisitChange, reason: string | null = null) =>
  changeVisit(actor, { id, revision, change: step, reason });
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a visit", () => {
  let id: string;
  let sha256: string;

  it("is planned, and its sheet stays the same byte for byte whatever is recorded afterwards", async () => {
    const events = await eventsOf(database, async () => {
      id = await record(board, "35.74");
      sha256 = await freezeSheet(board, { id, revision: 1 });
    });
    expect(events.map(({ action }) => action)).toEqual(["visit.recorded", "visit.sheet-taken"]);
    const before = await readVisitSheet(board, id, null);
    expect(hashOf(before.bytes)).toBe(sha256);
    const [text, ...more] = await textsOf(before.bytes);
    expect(more).toEqual([]);
    expect(text).toContain("Kota Probolinggo, Jawa Timur");
    expect(text).toContain(`diketahui=${today}`);
    await workers(["35.74,2025,140000,"]);
    const later = await readVisitSheet(official, id, sha256);
    expect(Buffer.from(later.bytes).equals(Buffer.from(before.bytes))).toBe(true);
    await expect(
      database.db.$executeRaw`UPDATE "SheetCopy" SET "bytes" = '\\x00' WHERE "sha256" = ${sha256}`,
    ).rejects.toThrow();
    await expect(
      database.db
        .$executeRaw`INSERT INTO "SheetCopy" ("sha256", "mediaType", "bytes") VALUES (${"0".repeat(64)}, 'x', 'y')`,
    ).rejects.toThrow(/hashes_to/);
  });

  it("is held, with what was promised; the region answers with evidence, and everybody sees how it stands", async () => {
    const before = new Date();
    expect(await refusalOf(() => recordCommitment(board, { id, pledge }))).toBe("K.110");
    await change(board, id, 2, { step: "hold", record: RECORD });
    expect(await recordCommitment(board, { id, pledge })).toBe(1);
    expect(await recordCommitment(kanwil, { id, pledge: { ...pledge, owner: "Disnaker" } })).toBe(2);
    const events = await eventsOf(database, () => answerCommitment(official, { id, number: 1, revision: 1, answer }));
    expect(events).toMatchObject([{ action: "commitment.answered", subjectKind: "visit", subjectKey: id }]);
    const whole = await readVisit(official, id);
    expect(whole.visit).toMatchObject({ state: "HELD", ...RECORD, sheet: { sha256 } });
    expect(whole.rights).toEqual({ keep: false, propose: false, commit: false, answer: true });
    expect(whole.commitments.map((one) => standingOf(one, daysAfter(today, 1)))).toEqual(["answered", "overdue"]);
    expect(whole.commitments[0]!.answers).toMatchObject([{ ...answer, role: "REGIONAL_OFFICIAL" }]);
    const [seen] = await readHeldVisits(publicActor(), "35.74", { knownAt: null, data: "all" });
    expect(seen).toMatchObject({ id, commitments: [{ ...pledge, answered: true, state: "OPEN" }, {}] });
    expect(JSON.stringify(seen)).not.toMatch(/menyebut pekerja|KUA-PPAS/);
    expect(
      (await readHeldVisits(publicActor(), "35.74", { knownAt: before, data: "all" })).map((visit) => visit.id),
    ).toEqual(["S001"]);
  });

  it("has its commitments closed or sent back with a reason, in the wording that was seen", async () => {
    const seen = { id, number: 1, pledge, state: "OPEN" as const };
    await changeCommitment(board, { ...seen, revision: 1, reason: "Bukti belum menyebut jumlahnya" });
    expect((await readVisit(board, id)).commitments[0]).toMatchObject({ revision: 2, answered: false });
    expect(await refusalOf(() => changeCommitment(board, { ...seen, revision: 2, reason: WHY }))).toBe("K.106");
    expect(await refusalOf(() => changeCommitment(board, { ...seen, revision: 1, reason: WHY }))).toBe("K.101");
    expect(await refusalOf(() => changeCommitment(board, { ...seen, number: 9, revision: 1, reason: WHY }))).toBe(
      "K.111",
    );
    await changeCommitment(board, { ...seen, revision: 2, state: "DONE", reason: "Anggaran sudah disahkan" });
    expect(await refusalOf(() => answerCommitment(official, { id, number: 1, revision: 3, answer }))).toBe("K.112");
    expect((await readAgenda(official)).commitments.map(({ number }) => number)).toEqual([2]);
  });

  it("takes no step that its state or somebody else's step forbids", async () => {
    expect(await refusalOf(() => change(board, id, 2, { step: "hold", record: RECORD }))).toBe("K.101");
    expect(await refusalOf(() => change(board, id, 3, { step: "cancel" }, WHY))).toBe("K.102");
    expect(await refusalOf(() => freezeSheet(board, { id, revision: 3 }))).toBe("K.102");
    expect(await refusalOf(() => change(board, id, 3, { step: "hold", record: RECORD }, WHY))).toBe("K.106");
    const other = { ...RECORD, figureIds: ["R999"] };
    expect(await refusalOf(() => change(board, id, 3, { step: "hold", record: other }, WHY))).toBe("K.207");
    const ahead = await record(board, "35.74", daysAfter(today, 5));
    expect(await refusalOf(() => change(board, ahead, 1, { step: "hold", record: RECORD }))).toBe("K.104");
    expect(await refusalOf(() => change(board, ahead, 1, { step: "cancel" }))).toBe("K.208");
    await change(board, ahead, 1, { step: "cancel" }, WHY);
    expect((await readVisit(board, ahead)).revisions.map(({ state }) => state)).toEqual(["CANCELLED", "PLANNED"]);
    expect(await refusalOf(() => record(board, "00"))).toBe("K.201");
    await expect(readVisit(board, "K999")).rejects.toThrow("K.105");
    await expect(
      database.db.$executeRaw`UPDATE "VisitRevision" SET "day" = '2020-01-01' WHERE "visitId" = ${id}`,
    ).rejects.toThrow();
  });
});

describe("who may", () => {
  it("propose, plan, read: each in their own regions", async () => {
    expect(await refusalOf(() => record(staff, "35.74"))).toBe("forbidden");
    expect(await refusalOf(() => record(kanwil, "52.72"))).toBe("forbidden");
    expect(await refusalOf(() => record(official, "35.74"))).toBe("forbidden");
    const proposed = await record(staff, "35.72", daysAfter(today, 3));
    expect((await readAgenda(kanwil)).ahead).toMatchObject([
      { id: proposed, state: "PROPOSED", office: "Kanwil Jawa Timur" },
    ]);
    expect(await refusalOf(() => change(staff, proposed, 1, { step: "plan" }))).toBe("forbidden");
    await change(staff, proposed, 1, { step: "change", plan: { ...plan, day: daysAfter(today, 4) } }, WHY);
    await change(kanwil, proposed, 2, { step: "plan" });
    expect(await refusalOf(() => change(staff, proposed, 3, { step: "cancel" }, WHY))).toBe("forbidden");
    expect((await readVisitPage(staff, 1)).visits.map(({ id }) => id)).toEqual(["S003"]);
    await expect(readVisit(official, proposed)).rejects.toThrow("di luar wilayah");
    expect((await readAgenda(staff)).ahead.map(({ id }) => id)).toEqual([proposed]);
    const month = parsePeriod(daysAfter(today, 4).slice(0, 7))!;
    expect((await readVisitMonth(staff, month)).map(({ id }) => id)).toContain(proposed);
    expect((await readVisitMonth(official, month)).map(({ id }) => id)).not.toContain(proposed);
    await expect(readVisitMonth(publicActor(), month)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("try it with an example account: only with what is marked as made up", async () => {
    const example = await actAs(database.db, "SUPERVISOR", { kind: "ALL" });
    await database.db.user.update({ where: { id: example.userId }, data: { isExample: true } });
    expect(await refusalOf(() => change(example, "S001", 1, { step: "hold", record: RECORD }, WHY))).toBe("K.108");
    const id = await record(example, "35.75");
    expect((await readVisit(board, id)).visit.simulated).toBe(true);
    await change(example, id, 1, { step: "hold", record: RECORD });
  });
});
