import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/access/schema";
import { SCOPE_KIND } from "@/lib/access/rules/roles";
import type { Scope } from "@/lib/access/schema";
import { commandLineActor, publicActor, type UserActor } from "@/lib/auth/actor";
import { acceptFoundReading } from "@/lib/coverage/commands/accept-reading";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { useDatabase, useInstallation } from "@/lib/env";
import { recordFigure, withdrawFigure } from "@/lib/published/commands/figures";
import { withdrawReading } from "@/lib/published/commands/readings";
import { parseFigure } from "@/lib/published/format/figure-form";
import { readKeptFigures, readPublishedFigures, readRevisions } from "@/lib/published/queries";
import { contradictionsOf, readingKey } from "@/lib/published/rules/accepted";
import { actAs } from "../support/accounts";
import { eventsOf } from "../support/audit-events";
import { importing } from "../support/importing";
import { refusalBy } from "../support/refusal";

// An administrator records, corrects and withdraws printed figures, and accepts readings of them; nothing is overwritten.

const { database, workers } = importing();
const WHY = "Menurut berita aslinya";
const TYPED = {
  ...{ region_code: "52.72", segment: "ALL", as_of: "2026-02-03", publisher: "Koran Uji", rounded: "tidak" },
  ...{ participants: "28 ribu", percent: "40,0", said_by: "Kepala dinas" },
};
let admin: UserActor;

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  admin = await actAs(database.db, "ADMIN", { kind: "ALL" });
  await workers(["52.72,2021,99811,", "52.72,2022,94370,"]);
});

async function refusalOf(act: () => Promise<unknown>): Promise<string> {
  const refusal = await refusalBy(database, act);
  if (refusal === null) return "accepted";
  return `${refusal.code} ${/\((A\.\d+)\)/.exec(refusal.message)?.[1] ?? ""}`.trim();
}
const figureOf = async (id: string) => (await readPublishedFigures(publicActor())).find((one) => one.id === id);
const readingsOf = async (id: string) =>
  (await readCheckedFigures(admin, null)).checked.find((one) => one.id === id)!.readings;
const openOf = async (id: string) => {
  const { figures, checked } = await readCheckedFigures(publicActor(), null);
  const at = figures.findIndex((one) => one.id === id);
  return contradictionsOf(figures[at]!, checked[at]!).open.map(({ code }) => code);
};
const next = (id: string, revision: number, more: object, reason = WHY) =>
  recordFigure(admin, { id, revision, figure: parseFigure({ ...TYPED, ...more }), reason });

describe("a printed figure", () => {
  let id: string;
  it("is recorded as it was printed, with who, when and why, and an event", async () => {
    const events = await eventsOf(database, async () => {
      id = await recordFigure(admin, { id: null, revision: null, figure: parseFigure(TYPED), reason: WHY });
    });
    expect(id).toBe("M001");
    expect(await figureOf(id)).toMatchObject({
      ...{ regionCode: "52.72", participants: 28_000, units: { participants: 1_000 }, percent: 40, percentDecimals: 1 },
      ...{ saidBy: "Kepala dinas", revision: 1, recorded: { role: "ADMIN", reason: WHY }, accepted: null },
    });
    expect(events).toMatchObject([
      {
        ...{ action: "printed.recorded", subjectKind: "printed", subjectKey: "M001", reason: WHY, before: null },
        after: { region: "52.72", participants: 28_000, percent: "40%", units: "peserta per 1.000" },
      },
    ]);
  });

  it("is corrected by its next revision, and the old one stays", async () => {
    await next(id, 1, { percent: "41" });
    expect((await readRevisions(admin, id)).map(({ revision, percent }) => [revision, percent])).toEqual([
      [2, 41],
      [1, 40],
    ]);
    expect(await refusalOf(() => next(id, 2, { percent: "41" }))).toBe("invalid-input A.103");
    expect(await refusalOf(() => next(id, 1, { percent: "42" }))).toBe("conflict A.101");
    expect(await refusalOf(() => next("R999", 1, {}))).toBe("not-found A.105");
    expect(await refusalOf(() => next(id, 2, { region_code: "99.99" }))).toBe("invalid-input A.201");
  });

  it("is changed once where two correct it at once", async () => {
    const both = await Promise.allSettled([next(id, 2, { percent: "43" }), next(id, 2, { percent: "44" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readRevisions(admin, id)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
  });

  it("is withdrawn with its reason, is nowhere compared any more, and can be taken back into use", async () => {
    await withdrawFigure(admin, { id, revision: 3, reason: "Penerbit meralatnya" });
    expect(await figureOf(id)).toBeUndefined();
    expect((await readKeptFigures(admin)).find((one) => one.id === id)).toMatchObject({
      ...{ withdrawn: true, revision: 4, recorded: { reason: "Penerbit meralatnya" } },
    });
    expect(await refusalOf(() => withdrawFigure(admin, { id, revision: 4, reason: WHY }))).toBe("conflict A.102");
    await next(id, 4, { percent: "45" });
    expect(await figureOf(id)).toMatchObject({ percent: 45, revision: 5 });
  });

  it("was at an earlier moment what was recorded by then", async () => {
    const [last, , , first] = (await readRevisions(admin, id)).reverse().slice(0, 4).reverse();
    expect(last!.withdrawn).toBe(true);
    const then = (await readPublishedFigures(publicActor(), new Date(first!.recorded.at))).find((one) => one.id === id);
    expect(then).toMatchObject({ percent: 40, revision: 1 });
    const withdrawn = await readPublishedFigures(publicActor(), new Date(last!.recorded.at));
    expect(withdrawn.some((one) => one.id === id)).toBe(false);
  });
});

describe("a reading", () => {
  it("is accepted by a person for one revision, closes what another base explains, and counts nothing", async () => {
    expect(await openOf("R001")).toEqual(["PERCENT_MISMATCH"]);
    const [best] = await readingsOf("R001");
    const given = { id: "R001", revision: 1, reading: readingKey(best!), reason: "Dewan menyebut semua pekerja" };
    const facts = async () => [await database.db.participantCount.count(), await database.db.workerCount.count()];
    const before = await facts();
    const events = await eventsOf(database, () => acceptFoundReading(admin, given));
    expect(events).toMatchObject([
      {
        ...{ action: "reading.accepted", subjectKey: "R001", reason: given.reason },
        after: { readingBase: "EMPLOYED", readingYear: "2022", readingValue: 94_370, percent: "9,54%" },
      },
    ]);
    expect(await figureOf("R001")).toMatchObject({
      accepted: { base: "EMPLOYED", year: 2022, value: 94_370, percent: 9.54, role: "ADMIN", reason: given.reason },
    });
    expect(await openOf("R001")).toEqual([]);
    expect(await facts()).toEqual(before);
    expect(await refusalOf(() => acceptFoundReading(admin, given))).toBe("conflict A.107");
  });

  it("is one that the checks find, of the revision that was seen", async () => {
    const given = { id: "R001", revision: 1, reading: "EMPLOYED 2022 1", reason: WHY };
    expect(await refusalOf(() => acceptFoundReading(admin, given))).toBe("conflict A.104");
    expect(await refusalOf(() => acceptFoundReading(admin, { ...given, revision: 2 }))).toBe("conflict A.101");
  });

  it("is taken back by another row, and everything that was decided stays readable", async () => {
    const given = { id: "R001", revision: 1, reading: "EMPLOYED 2022 94370", reason: "Beritanya diralat" };
    expect(await refusalOf(() => withdrawReading(admin, { ...given, reading: "EMPLOYED 2021 99811" }))).toBe(
      "conflict A.106",
    );
    expect(await eventsOf(database, () => withdrawReading(admin, given))).toMatchObject([
      { action: "reading.withdrawn", after: null, reason: given.reason },
    ]);
    expect(await openOf("R001")).toEqual(["PERCENT_MISMATCH"]);
    expect(await database.db.acceptedReading.count({ where: { figureId: "R001" } })).toBe(2);
  });

  it("lapses with the revision that it was accepted for", async () => {
    await acceptFoundReading(admin, { id: "R001", revision: 1, reading: "EMPLOYED 2021 99811", reason: WHY });
    const bima = (await figureOf("R001"))!;
    const { id, revision, withdrawn, recorded, byExample, accepted, ...figure } = bima;
    expect([id, withdrawn, byExample, accepted?.year, recorded.role]).toEqual(["R001", false, false, 2021, null]);
    await recordFigure(admin, { id, revision, figure: { ...figure, note: "Catatan baru" }, reason: WHY });
    expect(await figureOf("R001")).toMatchObject({ revision: 2, accepted: null });
  });
});

it("nobody else may record, correct, withdraw or accept", async () => {
  const scopes: Record<Scope["kind"], Scope> = {
    REGION: { kind: "REGION", regionCode: "52.72" },
    BRANCH: { kind: "BRANCH", branchId: "blitar" },
    KANWIL: { kind: "KANWIL", kanwilId: "jawa-timur" },
    ALL: { kind: "ALL" },
  };
  const others = ROLES.filter((role) => role !== "ADMIN");
  const actors = [
    publicActor(),
    commandLineActor("uji"),
    ...(await Promise.all(others.map((role) => actAs(database.db, role, scopes[SCOPE_KIND[role]])))),
  ];
  for (const actor of actors) {
    const code = actor.kind === "public" ? "unauthenticated" : "forbidden";
    const steps = [
      () => recordFigure(actor, { id: null, revision: null, figure: parseFigure(TYPED), reason: WHY }),
      () => withdrawFigure(actor, { id: "R003", revision: 1, reason: WHY }),
      () => acceptFoundReading(actor, { id: "R001", revision: 2, reading: "EMPLOYED 2022 94370", reason: WHY }),
      () => withdrawReading(actor, { id: "R001", revision: 2, reading: "EMPLOYED 2022 94370", reason: WHY }),
      () => readKeptFigures(actor),
      () => readRevisions(actor, "R001"),
    ];
    for (const step of steps) expect(await refusalOf(step)).toBe(code);
  }
});

it("the database itself keeps what was recorded", async () => {
  const refused = (sql: Promise<unknown>) => expect(sql).rejects.toThrow(/facts are appended/);
  await refused(database.db.$executeRaw`UPDATE "PublishedFigure" SET "percent" = 99`);
  await refused(database.db.$executeRaw`DELETE FROM "PublishedFigure"`);
  await refused(database.db.$executeRaw`UPDATE "AcceptedReading" SET "value" = 1`);
  await refused(database.db.$executeRaw`DELETE FROM "AcceptedReading"`);
  await refused(database.db.$executeRaw`TRUNCATE "AcceptedReading"`);
});
