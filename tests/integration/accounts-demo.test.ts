import { statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureSecret } from "@/lib/setup/secret";
import { demoAccountLines, keepDemoAccounts, readDemoAccounts } from "@/lib/cli/demo-accounts";
import { commandLineActor } from "@/lib/auth/actor";
import { visitOf } from "@/lib/auth/session";
import { useDatabase, useInstallation } from "@/lib/env";
import { ROLES } from "@/lib/access/schema";
import { renewDemoAccounts, seedDemoAccounts } from "@/prisma/seed/demo/accounts";
import { seedExampleBranches } from "@/prisma/seed/demo/example-branches";
import { signInAs } from "../support/accounts";
import { testDatabase } from "../support/database";
import { temporaryFolder } from "../support/temporary-folder";

const database = testDatabase();

beforeAll(() => {
  useDatabase(database.url);
});

describe("demo accounts", () => {
  it("exist once per role, with random passwords that only the data folder knows", async () => {
    const { folder, remove } = await temporaryFolder();
    useInstallation({ secret: ensureSecret(folder) });
    expect(ensureSecret(folder)).toHaveLength(43);
    const { db } = database;
    await seedExampleBranches(db);
    await seedExampleBranches(db);
    const keep = (created: Parameters<typeof keepDemoAccounts>[1]) => {
      keepDemoAccounts(folder, created);
    };
    const made = await seedDemoAccounts(db, keep);
    expect(await seedDemoAccounts(db, keep)).toBe(0);
    const accounts = readDemoAccounts(folder);
    expect(accounts).toHaveLength(made);
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(made);
    expect(statSync(path.join(folder, "demo-accounts.json")).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(demoAccountLines(folder).join("\n")).toContain(accounts[0]!.password);
    for (const { email, password, role } of accounts)
      expect(await visitOf(await signInAs(email, password))).toMatchObject({ kind: "signed-in", actor: { role } });

    const before = await db.auditEvent.findMany({ orderBy: { number: "asc" } });
    expect(before.map(({ action }) => action)).toEqual(["branch.examples-made", ...accounts.map(() => "user.created")]);
    expect(before[1]).toMatchObject({ actorId: "seed", subjectKind: "user", before: null });
    await renewDemoAccounts(db, commandLineActor("user"), keep);
    const renewed = await db.auditEvent.findMany({ where: { number: { gt: before.length } } });
    expect(renewed.filter(({ action }) => action === "user.removed")).toHaveLength(made);
    expect(renewed.filter(({ action }) => action === "user.created")).toHaveLength(made);
    const texts = JSON.stringify([...before, ...renewed]);
    for (const { email, name, password } of readDemoAccounts(folder))
      for (const secret of [email, name, password]) expect(texts).not.toContain(secret);
    expect(readDemoAccounts(folder).map(({ password }) => password)).not.toContain(accounts[0]!.password);
    await expect(signInAs(accounts[0]!.email, accounts[0]!.password)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await remove();
  });

  it("leave what an administrator began or ended as it is", async () => {
    const { db } = database;
    await db.branchRegion.create({
      data: { branchId: "blitar", regionCode: "11.01", validFrom: new Date("2026-01-01"), source: "uji" },
    });
    await db.branchRegion.updateMany({ where: { regionCode: "11.02" }, data: { validTo: new Date("2026-01-01") } });
    const rows = () => db.branchRegion.count();
    const [count, events] = [await rows(), await db.auditEvent.count()];
    await seedExampleBranches(db);
    expect([await rows(), await db.auditEvent.count()]).toEqual([count, events]);
    await db.branchRegion.deleteMany({ where: { branchId: "blitar", regionCode: "11.01" } });
    await db.branchRegion.updateMany({ where: { regionCode: "11.02" }, data: { validTo: null } });
  });

  it("leave no regency without a branch, and follow Kota Probolinggo", async () => {
    const { db } = database;
    const uncovered = await db.region.count({ where: { level: "REGENCY", branches: { none: { validTo: null } } } });
    expect(uncovered).toBe(0);
    const rows = await db.branchRegion.findMany({ where: { regionCode: "35.74" }, orderBy: { validFrom: "asc" } });
    expect(
      rows.map(({ branchId, validFrom, validTo }) => [branchId, validFrom.getUTCFullYear(), validTo?.getUTCFullYear()]),
    ).toEqual([
      ["pasuruan", 2021, 2022],
      ["probolinggo", 2025, undefined],
    ]);
    expect(await db.region.findUnique({ where: { code: "12.72" } })).toMatchObject({
      name: expect.stringMatching(/^Kota Pematang ?[Ss]iantar$/) as string,
    });
  });
});
