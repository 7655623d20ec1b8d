import { beforeAll, describe, expect, it } from "vitest";
import { addMonths, type Period } from "@/lib/core/period";
import { readMonthRows } from "@/lib/coverage/queries/month-rows";
import { NOW } from "@/lib/coverage/queries/effective";
import type { Db } from "@/lib/db/client";
import { importing } from "../support/importing";

const { database, participants } = importing();
const OCTOBER = "2024-10" as Period;
/** More provinces' months than are remembered. */
const OTHERS = Array.from({ length: 600 }, (_, index) => addMonths("2030-01" as Period, index));

const read = async (tx: Db, periods: readonly Period[]) =>
  readMonthRows(tx, periods, null, null, { data: "all", knownAt: NOW });

/** A database on which somebody else reads every other month, just when the question about this one has been answered. */
function overtaken(): Db {
  return new Proxy(database.db, {
    get: (db, name) =>
      name === "$queryRaw"
        ? async (...question: Parameters<Db["$queryRaw"]>) => {
            const answer: unknown = await db.$queryRaw(...question);
            await read(db, OTHERS);
            return answer;
          }
        : (Reflect.get(db, name) as unknown),
  });
}

beforeAll(async () => {
  await participants(["35.74,2024-10,ALL,26000,"]);
  await database.db.$executeRaw`
    INSERT INTO "MonthVersion" ("period", "area", "value")
    SELECT period, "code", 1 FROM unnest(${OTHERS}::text[]::bpchar[]) AS period, "Region" WHERE "level" = 'PROVINCE'`;
});

describe("a month that is remembered", () => {
  it("is told whole even when it is forgotten while the database is asked", async () => {
    const before = (await read(database.db, [OCTOBER])).get(OCTOBER)!;
    expect([...before.cells.keys()]).toEqual(["35.74"]);
    expect((await read(overtaken(), [OCTOBER])).get(OCTOBER)).toEqual(before);
  });
});
