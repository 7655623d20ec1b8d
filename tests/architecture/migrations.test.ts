import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Migrations from here on run while copies of the version before are at work. */
const SINCE = "20261202";

describe("migrations", () => {
  const names = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name) && name >= SINCE);

  it("take nothing away that a copy of the version before still asks for", () => {
    const taken = names.flatMap((name) => {
      const sql = readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8").replace(/--.*$/gm, "");
      const found = sql.match(/\b(DROP TABLE|DROP COLUMN|RENAME (TO|COLUMN)|ALTER COLUMN \S+ (SET DATA )?TYPE)\b/gi);
      return (found ?? []).map((what) => `${name}: ${what}`);
    });
    expect(taken).toEqual([]);
  });
});
