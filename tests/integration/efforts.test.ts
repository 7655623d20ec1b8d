import { beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { saveEffort, stepEffort } from "@/lib/efforts/commands";
import { readEffortDesk, readEfforts, readWaitingEfforts } from "@/lib/efforts/queries";
import { stampOf } from "@/lib/efforts/rules/workflow";
import type { EffortKey, FundingSaid, GroupSaid, SteppedEffort } from "@/lib/efforts/schema";
import { keepPlan, removePlan } from "@/lib/planner/commands/keep-plan";
import { readKeptPlans } from "@/lib/planner/queries/kept-plans";
import { seedEfforts } from "@/prisma/seed/reference/efforts";
import { monthWork, type Person } from "../support/month-work";

// What a region does for its workers goes the way of a report: drafts, checks, other hands, versions, trail.

const { database, who } = monthWork();
const HERE = "35.72";
const group = (more: Partial<GroupSaid> = {}): GroupSaid => ({
  ...{ kind: "GROUP", group: "FISHERS", title: null, standing: "REGISTERED", potential: 500, covered: 200, months: 12 },
  ...{ funding: "APBD", document: null, asOf: "2025-09", source: "Dinas Perikanan", url: null, note: null },
  ...more,
});
const said = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => /^U\.\d{3}/.exec((error as Error).message)?.[0] ?? (error as Error).message,
  );
const keyOf = (key: string, kind: EffortKey["kind"] = "GROUP"): EffortKey => ({ regionCode: HERE, kind, key });

async function seenOf(key: EffortKey): Promise<string> {
  const { regionCode, kind, key: name } = key;
  const newest = await database.db.effort.findFirst({
    where: { regionCode, kind, key: name },
    orderBy: { version: "desc" },
  });
  return stampOf(newest);
}
const save = async (person: Person, effort: GroupSaid | FundingSaid, key: EffortKey, reason = "") =>
  saveEffort(who(person), { regionCode: HERE, said: effort, seen: await seenOf(key), reason });
const step = async (person: Person, key: EffortKey, action: SteppedEffort["step"], reason = "") =>
  stepEffort(who(person), { key, seen: await seenOf(key), step: action, reason });
const shown = async (at: Date | null = null) =>
  (await readEfforts(publicActor(), HERE, { knownAt: at, data: "all" })).map(({ key, version, said: one }) => [
    key,
    version,
    one.kind === "GROUP" ? one.covered : null,
  ]);

beforeAll(async () => {
  await database.db.$executeRaw`DELETE FROM "Effort" WHERE "status" <> 'APPROVED'`;
});

describe("a group of workers", () => {
  const FISHERS = keyOf("FISHERS");

  it("is drafted by the official, examined by the branch head, and public from then on", async () => {
    const before = await shown();
    await save("official", group(), FISHERS);
    expect(await shown()).toEqual(before);
    await step("official", FISHERS, "submit");
    expect((await readWaitingEfforts(who("head"))).map(({ newest }) => newest.key)).toEqual(["FISHERS"]);
    expect(await readWaitingEfforts(who("neighbour"))).toEqual([]);
    expect(await said(step("staff", FISHERS, "approve"))).toBe("U.101");
    expect(await said(step("farOffice", FISHERS, "approve"))).toBe("U.102");
    await step("head", FISHERS, "return", "Sebutkan sumber angkanya");
    expect(await said(step("head", FISHERS, "approve"))).toBe("U.204");
    await save("official", group({ source: "Surat Dinas Perikanan 4/2025" }), FISHERS);
    await step("official", FISHERS, "submit");
    await step("head", FISHERS, "approve");
    expect(new Set(await shown())).toEqual(new Set([...before, ["FISHERS", 1, 200]]));
    const actions = await database.db.auditEvent.findMany({
      where: { subjectKind: "effort", subjectKey: `${HERE} GROUP FISHERS` },
      orderBy: { number: "asc" },
    });
    expect(actions.map(({ action }) => action.replace("effort.", ""))).toEqual([
      ...["saved", "submitted", "returned", "saved", "submitted", "approved"],
    ]);
    expect(JSON.stringify(actions)).toContain("Sebutkan sumber angkanya");
  });

  it("is updated by a later state without a reason, corrected for the same one only with one; the old stays readable", async () => {
    const first = new Date();
    expect(await said(save("official", group({ source: "Surat Dinas Perikanan 4/2025" }), FISHERS))).toBe("U.206");
    expect(await said(save("official", group({ covered: 210 }), FISHERS))).toBe("U.303");
    await save("official", group({ asOf: "2025-10", covered: 230 }), FISHERS);
    await step("official", FISHERS, "submit");
    await step("office", FISHERS, "approve");
    expect(await shown()).toContainEqual(["FISHERS", 2, 230]);
    expect(await shown(first)).toContainEqual(["FISHERS", 1, 200]);
    await expect(
      database.db.effort.updateMany({ where: { key: "FISHERS", version: 1 }, data: { covered: 1 } }),
    ).rejects.toThrow();
  });

  it("is not sent while it cannot be, and needs a note while it is odd", async () => {
    const FARMERS = keyOf("FARMERS");
    await save("staff", group({ group: "FARMERS", potential: 100, covered: 300 }), FARMERS);
    expect(await said(step("staff", FARMERS, "submit"))).toBe("U.301");
    await save("staff", group({ group: "FARMERS", standing: "PLANNED", covered: 30 }), FARMERS);
    expect(await said(step("staff", FARMERS, "submit"))).toBe("U.301");
    await save("staff", group({ group: "FARMERS", covered: 100 }), FARMERS);
    await step("staff", FARMERS, "submit");
    await step("head", FARMERS, "approve");
    await save("staff", group({ group: "FARMERS", covered: 400, asOf: "2025-10" }), FARMERS);
    expect(await said(step("staff", FARMERS, "submit"))).toBe("U.302");
    await save(
      "staff",
      group({ group: "FARMERS", covered: 400, asOf: "2025-10", note: "Program baru provinsi" }),
      FARMERS,
    );
    await step("staff", FARMERS, "submit");
    // Whoever sent it does not examine it, and a head may stand in for the staff.
    await step("staff", FARMERS, "withdraw");
    await step("head", FARMERS, "submit");
    expect(await said(step("head", FARMERS, "approve"))).toBe("U.103");
    await step("office", FARMERS, "approve");
    const desk = (await readEffortDesk(who("official"), HERE)).efforts;
    expect(desk.find(({ newest }) => newest.key === "FARMERS")).toMatchObject({ steps: ["save"], before: null });
  });

  it("of two who write at once takes one, and tells the other", async () => {
    const DRIVERS = keyOf("DRIVERS");
    const both = ["staff", "colleague"].map((person) =>
      said(
        saveEffort(who(person as Person), {
          regionCode: HERE,
          said: group({ group: "DRIVERS" }),
          seen: "",
          reason: "",
        }),
      ),
    );
    expect((await Promise.all(both)).sort()).toEqual(["U.205", "done"]);
    await step("staff", DRIVERS, "discard");
    expect(await seenOf(DRIVERS)).toBe("");
  });

  it("that an example account enters is an example", async () => {
    const TRADERS = keyOf("TRADERS");
    await save("example", group({ group: "TRADERS" }), TRADERS);
    const row = await database.db.effort.findFirstOrThrow({ where: { key: "TRADERS" } });
    expect(row.origin).toBe("SIMULATED");
  });

  it("that is simulated never stands for what somebody recorded or printed", async () => {
    const CADRES = keyOf("POSYANDU_CADRES");
    await save("example", group({ group: "POSYANDU_CADRES" }), CADRES, "Contoh untuk mencoba");
    await step("example", CADRES, "submit");
    await step("head", CADRES, "approve");
    expect(await shown()).toContainEqual(["POSYANDU_CADRES", 1, null]);
  });
});

it("money keeps every rupiah", async () => {
  const key = keyOf("2025-DBHCHT", "FUNDING");
  const money: FundingSaid = {
    ...{ kind: "FUNDING", year: 2025, funding: "DBHCHT", amount: 1_919_937_600, months: 9, potential: 12_698 },
    ...{ document: null, asOf: "2025", source: "Perubahan APBD 2025", url: null, note: null },
  };
  await save("official", money, key);
  const desk = (await readEffortDesk(who("official"), HERE)).efforts;
  expect(desk.find(({ newest }) => newest.kind === "FUNDING" && newest.key === key.key)?.newest.said).toEqual(money);
});

it("what the articles say is there from the start, once, and a person's word stands above it", async () => {
  const before = await shown(new Date(0));
  expect(before).toEqual([
    ["NON_ASN", 1, null],
    ["POSYANDU_CADRES", 1, null],
    ["PARKING_ATTENDANTS", 1, null],
  ]);
  await seedEfforts(database.db);
  expect(await shown(new Date(0))).toEqual(before);
  const bima = await readEfforts(publicActor(), "52.72", { knownAt: null, data: "real" });
  expect(bima.map(({ said: one, origin }) => [one.kind === "GROUP" && [one.potential, one.covered], origin])).toEqual([
    [[null, 2335], "PUBLISHED"],
  ]);
});

describe("a plan that is kept", () => {
  const address = (people: string) => `/daerah/${HERE}/rencana?orang=${people}&utm=x`;
  const keep = (person: Person, name: string, at = address("100")) =>
    keepPlan(who(person), { regionCode: HERE, name, address: at });
  const codeOf = (act: Promise<unknown>) =>
    act.then(
      () => "done",
      (error: unknown) => (error as { code: string }).code,
    );

  it("is its query under a name, for those who work on the region, and leaves the list without a trace lost", async () => {
    expect(await keep("official", "Usulan APBD 2026")).toBe(1);
    expect(await keep("staff", "Usulan kedua", address("200"))).toBe(2);
    const kept = await readKeptPlans(who("office"), HERE);
    expect(kept.map(({ number, name, query }) => [number, name, query])).toEqual([
      [2, "Usulan kedua", "orang=200"],
      [1, "Usulan APBD 2026", "orang=100"],
    ]);
    await removePlan(who("head"), { regionCode: HERE, number: 1 });
    expect((await readKeptPlans(who("official"), HERE)).map(({ number }) => number)).toEqual([2]);
    expect(await codeOf(removePlan(who("head"), { regionCode: HERE, number: 1 }))).toBe("not-found");
    // A number is never given twice: the trail names plans by it.
    expect(await keep("official", "Usulan ketiga")).toBe(3);
    const events = await database.db.auditEvent.findMany({
      where: { subjectKind: "plan" },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ action, subjectKey }) => `${action} ${subjectKey}`)).toEqual([
      ...[`plan.kept ${HERE} 1`, `plan.kept ${HERE} 2`, `plan.removed ${HERE} 1`, `plan.kept ${HERE} 3`],
    ]);
  });

  it("is refused to others, without a name, and where the address is no plan of the region", async () => {
    for (const other of ["neighbour", "farOffice", "supervisor", "admin"] as const) {
      expect(await codeOf(keep(other, "Usulan")), other).toBe("forbidden");
      expect(await codeOf(readKeptPlans(who(other), HERE)), other).toBe("forbidden");
    }
    expect(await codeOf(keep("official", "x"))).toBe("invalid-input");
    expect(await codeOf(keep("official", "Usulan", "/daerah/35.74/rencana?orang=5"))).toBe("invalid-input");
    expect(await codeOf(keep("official", "Usulan", "https://a.example/"))).toBe("invalid-input");
  });
});
