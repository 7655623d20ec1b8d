import { beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { readReading } from "@/lib/coverage/queries/reading";
import { openVersionReader } from "@/lib/db/version";
import { useDatabase } from "@/lib/env";
import { seedDemo } from "@/prisma/seed/demo/seed-demo";
import { testDatabase } from "../support/database";
import { sentStatements } from "../support/sent-statements";

const database = testDatabase();
const statementsSent = sentStatements();

beforeAll(async () => {
  useDatabase(database.url);
  await seedDemo(database.db);
});

/** What one request of a page sends: the version that the page cache asks for, and what the page reads. */
async function statementsOf(code: string, root: string): Promise<number> {
  const version = openVersionReader(database.url);
  const sent = await statementsSent(async () => {
    await version.read();
    await readReading(publicActor(), code, root, {});
  });
  await version.close();
  return sent.length;
}

describe("a page", () => {
  it("of 514 regions sends at most 6 statements, also the first time, and as few for one region", async () => {
    const cold = await statementsOf("00", "00");
    const warm = await statementsOf("00", "00");
    const province = await statementsOf("35", "35");
    const regency = await statementsOf("35.74", "35");
    expect(cold).toBeLessThanOrEqual(6);
    expect(warm).toBeLessThanOrEqual(4);
    expect([province, regency]).toEqual([warm, warm]);
    // The counter itself must see something.
    expect(warm).toBeGreaterThanOrEqual(3);
  });
});
