import { randomBytes } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getWorkbook } from "@/app/(staff)/jejak-audit/unduh.xlsx/route";
import { GET } from "@/app/(staff)/jejak-audit/unduh/route";
import { recordEvent } from "@/lib/audit/commands";
import { readTrail } from "@/lib/audit/queries";
import { type AuditEntry, auditFilterSchema } from "@/lib/audit/schema";
import { commandLineActor, publicActor, type UserActor } from "@/lib/auth/actor";
import { useDatabase, useInstallation } from "@/lib/env";
import { readBook } from "@/lib/imports/format/read-book";
import { beginCovering } from "@/lib/users/commands/branches";
import { readBranchCoverage } from "@/lib/access/queries";
import type { Role, Scope } from "@/lib/access/schema";
import { actAs, makeUser, signInAs } from "../support/accounts";
import { testDatabase } from "../support/database";
import { sentStatements } from "../support/sent-statements";

const database = testDatabase();
const statementsOf = sentStatements();
const ALL = { kind: "ALL" } as const;
const branch = (branchId: string) => ({ kind: "BRANCH", branchId }) as const;
const operator = commandLineActor("uji");
const FORMULA = "=HYPERLINK(1)";
let admin: UserActor;
let writer: { id: string };

async function append(kind: AuditEntry["subject"]["kind"], key: string, more: Partial<AuditEntry> = {}) {
  const entry: AuditEntry = { action: "facts.imported", subject: { kind, key }, before: null, after: null, ...more };
  await database.db.$transaction((tx) => recordEvent(tx, operator, entry));
}

// Pasuruan covered Kota Probolinggo in 2021, Probolinggo covers it since 2025.
const REPORTS = ["2020-12 35.74 v1", "2021-06 35.74 v1", "2021-12 35.74 v1", "2022-01 35.74 v1", "2025-01 35.74 v1"];
const OTHERS = ["2025-01 35.05 v1", "2025-01 53.04 v2"];

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  admin = await actAs(database.db, "ADMIN", ALL);
  writer = await makeUser(database.db, "BRANCH_STAFF", branch("blitar"));
  for (const key of [...REPORTS, ...OTHERS]) await append("report", key);
  await append("user", writer.id, { action: "user.deactivated", reason: FORMULA });
  await append("user", "sudah-dihapus", { action: "user.removed" });
  // Keys that are no reports of ours; nothing may fail over them.
  await append("report", "aneh");
  await append("source", "2025-01 35.74 v1");
});

const trailOf = (actor: Parameters<typeof readTrail>[0], filter: object = {}) =>
  readTrail(actor, auditFilterSchema.parse(filter));
const keysOf = async (role: Role, scope: Scope, filter: object = {}) =>
  (await trailOf(await actAs(database.db, role, scope), filter)).events.map(({ subjectKey }) => subjectKey).reverse();

describe("who reads which events", () => {
  it("is everything for administrator, board and command line", async () => {
    for (const actor of [admin, await actAs(database.db, "SUPERVISOR", ALL), operator])
      expect((await trailOf(actor)).events).toHaveLength(11);
  });

  it("is the reports of the months that one's branch answers for", async () => {
    expect(await keysOf("BRANCH_HEAD", branch("pasuruan"))).toEqual(["2021-06 35.74 v1", "2021-12 35.74 v1"]);
    expect(await keysOf("BRANCH_HEAD", branch("probolinggo"))).toEqual(["2025-01 35.74 v1"]);
    expect(await keysOf("BRANCH_HEAD", branch("blitar"))).toEqual(["2025-01 35.05 v1"]);
    expect(await keysOf("BRANCH_HEAD", branch("banjarmasin"))).toEqual([]);
  });

  it("is those of all branches of a regional office", async () => {
    expect(await keysOf("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" })).toEqual([
      "2021-06 35.74 v1",
      "2021-12 35.74 v1",
      "2025-01 35.74 v1",
      "2025-01 35.05 v1",
    ]);
    expect(await keysOf("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "banuspa" })).toEqual(["2025-01 53.04 v2"]);
    expect(await keysOf("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "banten" })).toEqual([]);
  });

  it("does not grow by a filter", async () => {
    for (const filter of [
      { subjectKind: "user" },
      { subjectKind: "source" },
      { subjectKey: writer.id },
      { action: "user.removed" },
      { subjectKey: "2022-01 35.74 v1" },
    ])
      expect(await keysOf("BRANCH_HEAD", branch("pasuruan"), filter)).toEqual([]);
    expect(await keysOf("BRANCH_HEAD", branch("pasuruan"), { subjectKey: "2021-06 35.74 v1" })).toHaveLength(1);
  });

  it("follows what a branch covers", async () => {
    const given = { branch: "banjarmasin", region: "35.74", from: "2025-01-15", source: "SK uji" };
    await beginCovering(admin, given);
    expect(await keysOf("BRANCH_HEAD", branch("banjarmasin"))).toEqual(["2025-01 35.74 v1"]);
    expect((await readBranchCoverage(database.db)).branchRegions).toContainEqual({
      branchId: "banjarmasin",
      regionCode: "35.74",
      validFrom: "2025-01-15",
      validTo: null,
    });
  });

  it("is nothing for anybody else", async () => {
    const refused: [Role, Scope][] = [
      ["BRANCH_STAFF", branch("blitar")],
      ["REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.74" }],
    ];
    for (const [role, scope] of refused) await expect(keysOf(role, scope)).rejects.toMatchObject({ code: "forbidden" });
    await expect(trailOf(publicActor())).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("a page of the trail", () => {
  it("continues below its last number until the end", async () => {
    const first = await trailOf(admin, { limit: 5 });
    expect(first.events.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8]);
    expect(first.older).toBe(8);
    const last = await trailOf(admin, { limit: 7, below: 8 });
    expect([last.events.length, last.older]).toEqual([7, null]);
  });

  it("names users that exist, whoever acted and whoever it is about", async () => {
    const { names } = await trailOf(admin);
    expect(names.get(writer.id)).toBe("Orang Uji");
    expect(names.get(admin.userId)).toBe("Orang Uji");
    expect(names.has("sudah-dihapus")).toBe(false);
  });

  it("names places and sources, whatever they are about and what the view is narrowed to", async () => {
    await append("branch", "blitar", { action: "branch.created", after: { office: "jawa-timur", region: "35.72" } });
    const { places } = await trailOf(admin, { limit: 1 });
    expect(Object.fromEntries(places)).toMatchObject({
      "branch blitar": "Cabang Blitar",
      "region 35.72": "Kota Blitar",
      "kanwil jawa-timur": expect.stringContaining("Jawa Timur") as string,
    });
    const nothing = await trailOf(admin, { subjectKind: "report", subjectKey: "2019-01 35.74 v1" });
    expect([nothing.events.length, nothing.places.get("region 35.74")]).toEqual([0, "Kota Probolinggo"]);
  });
});

describe("the file", () => {
  const download = (headers: Headers, query = "") =>
    GET(new Request(`http://localhost/jejak-audit/unduh${query}`, { headers }));
  const session = async (role: Role, scope: Scope) => signInAs((await makeUser(database.db, role, scope)).email);

  it("holds what the filter says, and no formula", async () => {
    const headers = await session("SUPERVISOR", ALL);
    const answer = await download(headers, "?perihal=user&tindakan=user.deactivated");
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toContain("jejak-audit.csv");
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Nomor,Waktu,Siapa,Peran,Tindakan,Perihal,Perubahan");
    expect(lines[1]).toContain("Baris perintah (uji),,Akun dinonaktifkan,Pengguna Orang Uji,");
    expect(lines[1]).toContain(`user,${writer.id}`);
    expect(lines[1]).toContain(`'${FORMULA}`);
    expect((await (await download(headers)).text()).trim().split("\r\n")).toHaveLength(14);
  });

  it("has only the own reports of a branch", async () => {
    const answer = await download(await session("BRANCH_HEAD", branch("pasuruan")));
    expect((await answer.text()).trim().split("\r\n")).toHaveLength(3);
  });

  it("is a workbook of the same events, in the same words, that says what it is narrowed to", async () => {
    const headers = await session("SUPERVISOR", ALL);
    const query = "?perihal=report&dari=2020-01-01";
    const csv: string[][] = parse(await (await download(headers, query)).text(), { bom: true });
    const answer = await getWorkbook(new Request(`http://localhost/jejak-audit/unduh.xlsx${query}`, { headers }));
    expect(answer.headers.get("content-disposition")).toContain("jejak-audit.xlsx");
    const book = await readBook(Buffer.from(await answer.arrayBuffer()), () => new Set());
    const rows = book.sheets[0]!.rows.map(({ cells }) => new Map(cells.map(({ column, text }) => [column, text])));
    const at = csv[0]!.indexOf("at");
    const cellsOf = (row: string[]) => row.flatMap((text, column) => (column === at || text === "" ? [] : [text]));
    expect(
      rows.map((row) => csv[0]!.flatMap((_, column) => (column === at ? [] : (row.get(column + 1) ?? [])))),
    ).toEqual(csv.map(cellsOf));
    const said = book.sheets[1]!.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(said).toContain("perihal: Laporan; dari 2020-01-01 (WIB)");
    expect(said.join()).toContain("/jejak-audit/unduh.xlsx?perihal=report");
  });

  it("is read a thousand events at a time, and no further when the client leaves", async () => {
    await database.db.$executeRaw`
      INSERT INTO "AuditEvent" ("actorKind", "action", "subjectKind", "subjectKey")
      SELECT 'command-line', 'facts.imported', 'month', '2025-01' FROM generate_series(1, 3500)`;
    const headers = await session("SUPERVISOR", ALL);
    const query = "?perihal=month";
    const all = await statementsOf(async () => {
      expect((await (await download(headers, query)).text()).trim().split("\r\n")).toHaveLength(3_501);
    });
    const isPage = (sql: string) => sql.includes('FROM "AuditEvent"');
    expect(all.filter(isPage)).toHaveLength(4);
    const left = await statementsOf(async () => {
      const reader = (await download(headers, query)).body!.getReader();
      await reader.read();
      await reader.read();
      await reader.cancel();
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(left.filter(isPage)).toHaveLength(1);
  });

  it("is refused to others, and a filter that cannot be read is named", async () => {
    expect((await download(await session("BRANCH_STAFF", branch("blitar")))).status).toBe(403);
    expect((await download(new Headers())).status).toBe(401);
    const headers = await session("SUPERVISOR", ALL);
    expect((await download(headers, "?dari=kemarin")).status).toBe(400);
  });
});
