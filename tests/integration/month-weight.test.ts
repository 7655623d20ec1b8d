import { beforeAll, describe, expect, it } from "vitest";
import { demoServer } from "../support/demo-server";

const server = demoServer();
const MONTH = "2025-10";
const PAGE = `/entri/${MONTH}`;

/** The branch serves all 38 regencies of its province. */
beforeAll(async () => {
  await server.query(
    `INSERT INTO "BranchRegion" ("branchId", "regionCode", "validFrom", "source")
      SELECT 'blitar', "code", '2000-01-01', 'uji' FROM "Region" r
      WHERE "code" LIKE '35.%' AND NOT EXISTS (
        SELECT 1 FROM "BranchRegion" b WHERE b."branchId" = 'blitar' AND b."regionCode" = r."code")`,
  );
});

const post = (path: string, body: object) =>
  server.ask("POST", path, { who: "BRANCH_STAFF", json: JSON.stringify(body) });
const readPage = async () => (await server.ask("GET", PAGE, { who: "BRANCH_STAFF" })).body;
const marksIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/data-region="([\d.]+)" data-mark="([^"]+)"/g)].map(([, code, mark]) => [code!, mark!] as const),
  );
const rowOf = (html: string, code: string) =>
  new RegExp(`<tr[^>]*id="baris-${code.replace(".", "\\.")}".*?</tr><tr.*?</tr>`, "s").exec(html)?.[0];

describe("a save in a form of 38 regions", () => {
  it("is answered with at most a tenth of the page, drawn as the page draws it", async () => {
    const before = await readPage();
    const rows = marksIn(before);
    expect(Object.keys(rows)).toHaveLength(38);
    const changes = [{ region: "35.78", column: "PU", text: "1234567", base: 0 }];
    const saved = await post("/entri/simpan", { period: MONTH, changes, page: { rows, withInactive: false } });
    expect(saved.status).toBe(200);
    expect(saved.body.length * 10).toBeLessThanOrEqual(before.length);
    const answer = (JSON.parse(saved.body) as { changes: string }).changes;
    const after = await readPage();
    expect(rowOf(answer, "35.78")).toContain("1.234.567");
    expect(rowOf(answer, "35.78")).toBe(rowOf(after, "35.78"));
    expect(rowOf(after, "35.78")).not.toBe(rowOf(before, "35.78"));
    const changed = Object.entries(marksIn(after)).filter(([code, mark]) => rows[code] !== mark);
    expect(Object.entries(marksIn(answer))).toEqual(changed);
  });

  it("leaves nothing to ask for", async () => {
    const page = { rows: marksIn(await readPage()), withInactive: false };
    const { status, body } = await post("/entri/perubahan", { period: MONTH, page });
    expect([status, body]).toEqual([204, ""]);
  });
});
