import { beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { readReading } from "@/lib/coverage/queries/reading";
import { knowing } from "@/lib/db/known-versions";
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
async function statementsOf(code: string): Promise<number> {
  const version = openVersionReader(database.url);
  const sent = await statementsSent(async () => {
    const versions = await version.read();
    await knowing(versions, () => readReading(publicActor(), code, {}));
  });
  await version.close();
  return sent.length;
}

describe("a page", () => {
  it("sends a handful of statements, whatever the number of regions and months, and as few for one region", async () => {
    // The first reader of all rolls the months up; whoever comes later finds them stored, also after a start.
    const pages = ["00", "35", "35.74"];
    for (const code of pages) await statementsOf(code);
    const again: number[] = [];
    for (const code of pages) again.push(await statementsOf(code));
    expect(Math.max(...again)).toBeLessThanOrEqual(6);
    // The counter itself must see something.
    expect(Math.min(...again)).toBeGreaterThanOrEqual(3);
  });
});
