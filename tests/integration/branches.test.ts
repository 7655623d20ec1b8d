import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor, publicActor, type UserActor } from "@/lib/auth/actor";
import { useDatabase, useInstallation } from "@/lib/env";
import { addBranch, beginCovering, endCovering } from "@/lib/users/commands/branches";
import { readBeginningQuestion } from "@/lib/users/queries/beginning-question";
import { parseBeginning, parseEnding, parseNewBranch } from "@/lib/users/format/branch-forms";
import { readBranches, readCoveredRegions } from "@/lib/users/queries";
import { actAs, inRequest } from "../support/accounts";
import { eventsOf } from "../support/audit-events";
import { testDatabase } from "../support/database";
import { refusalBy } from "../support/refusal";

const database = testDatabase();
const NEW_BRANCH = { id: "malang", name: "Cabang Malang", office: "jawa-timur", source: "SK uji 1" };
const BEGINNING = { branch: "malang", region: "35.73", from: "2026-01-01", source: "SK uji 2" };
const ENDING = { branch: "malang", region: "35.73", until: "2026-06-30", reason: "Daerah pindah ke cabang lain." };
const REQUEST = "permintaan-0002";
let admin: UserActor;

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  admin = await actAs(database.db, "ADMIN", { kind: "ALL" });
});

/** What is refused: the code, the fields and that no event is left. */
async function refusalOf(act: () => unknown): Promise<string> {
  const refusal = await refusalBy(database, act);
  return refusal === null ? "accepted" : [refusal.code, ...refusal.details.map(({ field }) => field)].join(" ");
}

const periods = async (regionCode: string) =>
  (await readCoveredRegions(admin))
    .filter((row) => row.regionCode === regionCode)
    .map(({ branchId, validFrom, validTo }) => [branchId, validFrom, validTo].map(dayText).join(" "));

const dayText = (value: string | Date | null) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

describe("branches", () => {
  it("are added once", async () => {
    expect(
      await eventsOf(database, () => addBranch(inRequest(admin, REQUEST), parseNewBranch(NEW_BRANCH))),
    ).toMatchObject([
      {
        action: "branch.created",
        actorId: admin.userId,
        subjectKind: "branch",
        subjectKey: "malang",
        before: null,
        after: { name: "Cabang Malang", office: "jawa-timur", source: "SK uji 1" },
        requestId: REQUEST,
      },
    ]);
    const offices = await readBranches(admin);
    expect(offices.find(({ id }) => id === "jawa-timur")!.branches).toContainEqual({
      id: "malang",
      name: "Cabang Malang",
      source: "SK uji 1",
      isExample: false,
      regions: 0,
    });
    expect(offices.find(({ id }) => id === "banten")!.branches).toEqual([]);
    const add = (change: object) => refusalOf(() => addBranch(admin, parseNewBranch({ ...NEW_BRANCH, ...change })));
    expect(await add({ name: "Cabang Lain" })).toBe("conflict id");
    expect(await add({ id: "lain" })).toBe("conflict name");
    expect(await add({ id: "lain", name: "Lain", office: "tidak-ada" })).toBe("invalid-input office");
  });

  it.each([
    [{ id: "Malang Raya" }, "id"],
    [{ id: "" }, "id"],
    [{ name: " " }, "name"],
    [{ name: "Cabang\nDua" }, "name"],
    [{ office: "" }, "office"],
    [{ source: "x" }, "source"],
  ])("are refused with %j", async (change, field) => {
    expect(await refusalOf(() => parseNewBranch({ ...NEW_BRANCH, ...change }))).toBe(`invalid-input ${field}`);
  });
});

describe("covering a regency", () => {
  it("begins and ends on a day, with an event each", async () => {
    expect(
      await eventsOf(database, () => beginCovering(inRequest(admin, REQUEST), parseBeginning(BEGINNING))),
    ).toMatchObject([
      {
        action: "branch.region-begun",
        subjectKey: "malang",
        before: null,
        after: { region: "35.73", from: "2026-01-01", source: "SK uji 2" },
        requestId: REQUEST,
      },
    ]);
    expect(await eventsOf(database, () => endCovering(inRequest(admin, REQUEST), parseEnding(ENDING)))).toMatchObject([
      {
        action: "branch.region-ended",
        subjectKey: "malang",
        before: { region: "35.73", from: "2026-01-01", until: null },
        after: { region: "35.73", from: "2026-01-01", until: "2026-06-30" },
        reason: ENDING.reason,
        requestId: REQUEST,
      },
    ]);
    expect(await periods("35.73")).toEqual(["malang 2026-01-01 2026-07-01"]);
  });

  it("never overlaps itself", async () => {
    const begin = (from: string) => refusalOf(() => beginCovering(admin, parseBeginning({ ...BEGINNING, from })));
    // The same day, within, on the last day, and before: what begins has no end yet.
    for (const from of ["2026-01-01", "2026-03-01", "2026-06-30", "2025-01-01"])
      expect(await begin(from)).toBe("conflict from");
    await beginCovering(admin, parseBeginning({ ...BEGINNING, from: "2026-07-01" }));
    expect(await begin("2027-01-01")).toBe("conflict from");
    expect(await periods("35.73")).toEqual(["malang 2026-01-01 2026-07-01", "malang 2026-07-01 "]);
  });

  it("does not overlap itself when begun twice at once", async () => {
    const given = parseBeginning({ ...BEGINNING, region: "35.07" });
    const twice = await Promise.allSettled(
      ["2026-01-01", "2026-02-01"].map((from) => beginCovering(admin, { ...given, from })),
    );
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is asked about beforehand where another branch covers the regency, by the names of both", async () => {
    const asked = (branch: string) =>
      readBeginningQuestion(admin, parseBeginning({ ...BEGINNING, branch, region: "35.74", from: "2099-01-01" }));
    expect(await asked("pasuruan")).toMatch(/^Kota Probolinggo juga dilayani Cabang Probolinggo sejak /);
    expect(await asked("probolinggo")).toBeNull();
  });

  it("is possible for two branches at a time", async () => {
    await beginCovering(admin, parseBeginning({ ...BEGINNING, branch: "pasuruan" }));
    expect(await periods("35.73")).toContain("pasuruan 2026-01-01 ");
  });

  it("is refused for places and days that do not exist", async () => {
    const begin = (change: object) =>
      refusalOf(() => beginCovering(admin, parseBeginning({ ...BEGINNING, ...change })));
    expect(await begin({ branch: "tidak-ada" })).toBe("invalid-input branch");
    expect(await begin({ branch: "" })).toBe("invalid-input branch");
    expect(await begin({ region: "35.99" })).toBe("invalid-input region");
    expect(await begin({ region: "35" })).toBe("invalid-input region");
    expect(await begin({ region: "3573" })).toBe("invalid-input region");
    expect(await begin({ from: "2026-02-30" })).toBe("invalid-input from");
    expect(await begin({ from: "1 Januari 2026" })).toBe("invalid-input from");
    expect(await begin({ from: "1926-01-01" })).toBe("invalid-input from");
    expect(await begin({ source: "" })).toBe("invalid-input source");
    const end = (change: object) => refusalOf(() => endCovering(admin, parseEnding({ ...ENDING, ...change })));
    expect(await end({ branch: "tidak-ada" })).toBe("invalid-input branch");
    expect(await end({ region: "35.74" })).toBe("conflict region");
    expect(await end({ until: "2026-06-30" })).toBe("invalid-input until");
    expect(await end({ until: "" })).toBe("invalid-input until");
    expect(await end({ reason: "pindah" })).toBe("invalid-input reason");
  });

  it("may last one day, and is over only once", async () => {
    await endCovering(admin, parseEnding({ ...ENDING, until: "2026-07-01" }));
    expect(await periods("35.73")).toContain("malang 2026-07-01 2026-07-02");
    expect(await refusalOf(() => endCovering(admin, parseEnding({ ...ENDING, until: "2026-08-01" })))).toBe(
      "conflict region",
    );
  });
});

describe("who keeps branches", () => {
  it("is the administrator alone", async () => {
    const actors = [
      [commandLineActor("uji"), "forbidden"],
      [publicActor(), "unauthenticated"],
      [await actAs(database.db, "SUPERVISOR", { kind: "ALL" }), "forbidden"],
      [await actAs(database.db, "REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" }), "forbidden"],
    ] as const;
    for (const [actor, code] of actors) {
      expect(await refusalOf(() => addBranch(actor, parseNewBranch({ ...NEW_BRANCH, id: "x" })))).toBe(code);
      expect(await refusalOf(() => beginCovering(actor, parseBeginning({ ...BEGINNING, region: "35.79" })))).toBe(code);
      expect(await refusalOf(() => endCovering(actor, parseEnding({ ...ENDING, branch: "pasuruan" })))).toBe(code);
      expect(await refusalOf(() => readBranches(actor))).toBe(code);
      expect(await refusalOf(() => readCoveredRegions(actor))).toBe(code);
    }
  });

  it("leaves a chain that holds", async () => {
    expect(await verifyChain(database.db, admin)).toMatchObject({ broken: null });
  });
});
