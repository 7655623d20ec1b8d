import { describe, expect, it } from "vitest";
import { POST as changesRoute } from "@/app/(staff)/entri/perubahan/route";
import { POST as saveRoute } from "@/app/(staff)/entri/simpan/route";
import { visitOf } from "@/lib/auth/session";
import type { Period } from "@/lib/core/period";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import type { CellChange, EntryColumn, ShownPage } from "@/lib/reports/schema";
import { change, FOREIGN, monthWork, REGIONS, type Person } from "../support/month-work";
import { sentStatements } from "../support/sent-statements";

const work = monthWork();
const statementsOf = sentStatements();
const { who, month, request } = work;
const [FIRST, SECOND, THIRD] = REGIONS;

/** What a page of the person would show now. */
async function pageOf(person: Person, period: Period, withInactive = false): Promise<ShownPage> {
  const { rows } = await readEntrySheet(who(person), period);
  return { rows: Object.fromEntries(rows.map(({ code, mark }) => [code, mark])), withInactive };
}

async function save(person: Person, period: Period, changes: CellChange[], page: ShownPage | null) {
  const response = await saveRoute(request(person, { period, changes, page }));
  expect(response.status).toBe(200);
  return (await response.json()) as { verdicts: { kind: string }[]; changes: string | null };
}

/** @returns the markup of what has changed, null for an empty answer */
async function changesFor(person: Person, period: Period, page: ShownPage): Promise<string | null> {
  const response = await changesRoute(request(person, { period, page }));
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  if (response.status === 204) return null;
  return ((await response.json()) as { changes: string }).changes;
}

const rowsIn = (markup: string | null) => [...(markup ?? "").matchAll(/id="baris-([\d.]+)"/g)].map(([, code]) => code);
/** The same four figures for a region, in every segment. */
const row = (region: string, figures = ["41231", "30117", "20513", "1093"]) =>
  (["PU", "BPU", "JAKON", "PMI"] as EntryColumn[]).map((column, index) => change(region, column, figures[index]!));

describe("the answer to a save", () => {
  it("has the rows that the page shows otherwise by now, and no other", async () => {
    const period = await month();
    const page = await pageOf("staff", period);
    const { verdicts, changes } = await save("staff", period, row(FIRST), page);
    expect(verdicts.map(({ kind }) => kind)).toEqual(["saved", "saved", "saved", "saved"]);
    expect(rowsIn(changes)).toEqual([FIRST]);
    expect(changes).toContain(">92.954</strong>");
    expect(changes).toContain(`value="kirim ${FIRST}"`);
    expect(changes).toMatch(/id="ringkasan"[^>]*>4<!-- --> daerah: <!-- -->1 konsep, 3 belum diisi/);
    // What has come is shown, and does not come again.
    const now = await pageOf("staff", period);
    expect(changes).toContain(`data-mark="${now.rows[FIRST]!}"`);
    expect(await changesFor("staff", period, now)).toBeNull();
    expect((await save("staff", period, [change(FIRST, "PU", "41.231", 1)], now)).changes).toBeNull();
  });

  it("has other rows, too, where the rules say something else about them", async () => {
    const period = await month();
    await save("staff", period, row(FIRST), null);
    const page = await pageOf("staff", period);
    const { changes } = await save("staff", period, row(SECOND), page);
    expect(rowsIn(changes)).toEqual([FIRST, SECOND]);
    expect(changes!.split(`id="catatan-${FIRST}"`)[1]!.split("</td>")[0]).toContain("P.209");
  });

  it("has what others have changed meanwhile, and the columns that the page has", async () => {
    const period = await month();
    const page = await pageOf("staff", period, true);
    await save("head", period, [change(SECOND, "PU_INACTIVE", "77")], null);
    const { changes } = await save("staff", period, [change(FIRST, "PU", "10")], page);
    expect(rowsIn(changes)).toEqual([FIRST, SECOND]);
    expect(changes).toContain(`name="sel:${SECOND}:PU_INACTIVE" value="77"`);
    expect(changes).toContain("oleh <!-- -->Orang Uji");
  });

  it("has verdicts only for a page that does not say what it shows", async () => {
    const { verdicts, changes } = await save("staff", await month(), [change(FIRST, "PU", "10")], null);
    expect(verdicts).toHaveLength(1);
    expect(changes).toBeNull();
  });

  it("takes no more statements than the save and reading the page again", async () => {
    const period = await month();
    const page = await pageOf("staff", period);
    const alone = await statementsOf(() => save("staff", period, [change(FIRST, "PU", "10")], null));
    const reading = await statementsOf(async () => {
      await visitOf(request("staff", {}).headers);
      await readEntrySheet(who("staff"), period);
    });
    const together = await statementsOf(() => save("staff", period, [change(SECOND, "PU", "10")], page));
    expect(together.length).toBeLessThan(alone.length + reading.length);
    expect(alone.length).toBeGreaterThan(5);
  });
});

describe("asking what has changed", () => {
  it("is answered with nothing, with a colleague's rows, and with nothing again", async () => {
    const period = await month();
    const page = await pageOf("staff", period);
    expect(await changesFor("staff", period, page)).toBeNull();
    await save("head", period, [change(THIRD, "BPU", "1234567")], null);
    const changes = await changesFor("staff", period, page);
    expect(rowsIn(changes)).toEqual([THIRD]);
    expect(changes).toContain('value="1.234.567"');
    expect(await changesFor("staff", period, await pageOf("staff", period))).toBeNull();
  });

  it("tells of steps, deadlines, and reasons", async () => {
    const period = await month();
    await save("staff", period, row(FIRST), null);
    const seen = async (act: () => Promise<unknown>) => {
      const page = await pageOf("staff", period);
      await act();
      return rowsIn(await changesFor("staff", period, page));
    };
    const answers = [{ region: FIRST, rule: "P.209", segment: null, figure: 92954, reason: "CLEANED", text: "" }];
    const given = answers.map((answer) => ({ ...answer, was: { reason: null, text: "" } }));
    await save("staff", period, row(SECOND), null);
    expect(await seen(() => saveRoute(request("head", { period, answers: given })))).toEqual([FIRST]);
    expect(await seen(() => work.setWindow(period, "closed"))).toEqual([...REGIONS]);
    expect(await seen(() => Promise.resolve())).toEqual([]);
  });

  it("gives nobody a row that is not his", async () => {
    const period = await month();
    const rows = Object.fromEntries([...REGIONS, FOREIGN, "99.99"].map((code) => [code, "x"]));
    const all = { rows, withInactive: false };
    expect(rowsIn(await changesFor("staff", period, all))).toEqual([...REGIONS]);
    expect(rowsIn(await changesFor("neighbour", period, all))).toEqual([FOREIGN]);
    for (const person of ["office", "official", "supervisor", "admin"] as const)
      expect((await changesRoute(request(person, { period, page: all }))).status).toBe(403);
    expect((await changesRoute(request(null, { period, page: all }))).status).toBe(401);
    for (const page of [null, { rows }, { rows: { PU: "x" }, withInactive: false }, { ...all, more: 1 }])
      expect((await changesRoute(request("staff", { period, page }))).status).toBe(400);
  });
});
