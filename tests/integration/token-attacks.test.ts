import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readRun } from "@/lib/setup/run-file";
import { ROLES, type Role } from "@/lib/access/schema";
import type { TokenVerb } from "@/lib/access/policy/verbs";
import { demoServer } from "../support/demo-server";
import { startServer, type RunningServer } from "../support/running-server";
import { temporaryFolder } from "../support/temporary-folder";
import { bearer, putToken } from "../support/tokens";

// Two copies of the server on one database; nothing on the first is for the public.
const server = demoServer({ PUBLIC_READ: "off" });
let copy: { process: RunningServer; base: string; remove: () => Promise<void> };
const READS = "/api/v1/coverage?level=province";
const WRITTEN = "/api/v1/data-set.csv?from=2025-09&level=nation";

beforeAll(async () => {
  const { folder, remove } = await temporaryFolder();
  const { owner, app } = readRun(server.folder)!.databaseUrls;
  const process = startServer(folder, {
    ...{ DATABASE_URL: app, MIGRATE_DATABASE_URL: owner, JANGKAU_SEED: "none", SECOND_FACTOR: "optional" },
    ...{ JANGKAU_SECRET: randomBytes(32).toString("base64url"), APP_URL: undefined },
  });
  copy = { process, remove, base: await process.ready() };
}, 300_000);
afterAll(async () => {
  copy.process.kill("SIGTERM");
  await copy.process.ended;
  await copy.remove();
});
beforeEach(() => server.query(`DELETE FROM "Throttle"`));

type Made = { id: string; secret: string; userId: string };
async function tokenOf(role: Role, verbs: readonly TokenVerb[] = ["read"], days = 30): Promise<Made> {
  const [user] = await server.query<{ id: string }>(`SELECT "id" FROM "User" WHERE "email" = $1`, [
    server.accountOf(role).email,
  ]);
  const { token, sql, values } = putToken(user!.id, { verbs, days });
  await server.query(sql, values);
  return { id: token.id, secret: token.secret, userId: user!.id };
}
const statusOf = async (secret: string, path = READS) =>
  (await server.ask("GET", path, { headers: bearer(secret) })).status;
const statusAtCopy = async (secret: string, path = READS) =>
  (await fetch(copy.base + path, { headers: bearer(secret), redirect: "manual" })).status;

describe("with PUBLIC_READ=off a token", () => {
  it("reads the API and its files, for nobody in between to keep, and no page", async () => {
    for (const role of ROLES) {
      const { secret } = await tokenOf(role);
      for (const path of [READS, "/api/v1/targets.csv", "/api/v1/regions/35.05/series.xlsx", WRITTEN]) {
        const { status, headers, body } = await server.ask("GET", path, { headers: bearer(secret) });
        expect(`${path} ${status} ${headers["cache-control"]}`).toBe(`${path} 200 private, no-store`);
        expect(body.length).toBeGreaterThan(50);
      }
      for (const page of ["/", "/daerah/35.05", "/daerah/35.05/lembar.pdf", "/beranda", "/akun", "/akun/token"]) {
        const { status, location } = await server.ask("GET", page, { headers: bearer(secret) });
        expect(`${status} ${location}`).toBe(`307 /masuk?ke=${encodeURIComponent(page)}`);
      }
      expect(await statusOf(secret, "/akun/siapa")).toBe(204);
      expect(await statusOf(secret, "/jejak-audit/unduh")).toBe(401);
      expect(await statusOf(secret, "/impor/templat")).toBe(401);
    }
  });

  it("is the same in every place where it is not one: address, cookie, form, other headers", async () => {
    const { secret } = await tokenOf("SUPERVISOR", ["read", "write", "submit"]);
    const at = async (path: string, headers: Record<string, string> = {}) =>
      (await server.ask("GET", path, { headers })).status;
    for (const name of ["token", "access_token", "authorization"])
      expect([400, 401]).toContain(await at(`/api/v1/targets?${name}=${secret}`));
    expect(await at("/api/v1/targets?access_token=x", { cookie: `jangkau.session_token=${secret}` })).not.toBe(200);
    const elsewhere: Record<string, string>[] = [
      { cookie: `jangkau.session_token=${secret}; jangkau_masuk=1` },
      { "x-authorization": `Bearer ${secret}` },
      { "x-forwarded-authorization": `Bearer ${secret}` },
      { authorization: secret },
      { authorization: `Token ${secret}` },
      { authorization: `Basic ${Buffer.from(`x:${secret}`).toString("base64")}` },
      { "x-middleware-subrequest": "middleware", authorization: "Bearer x" },
    ];
    for (const headers of elsewhere) expect(await at(READS, headers), JSON.stringify(headers)).toBe(401);
    expect(
      (await server.ask("POST", "/masuk/kirim", { form: { email: "x@jangkau.example", sandi: secret } })).status,
    ).toBe(303);
  });

  it("alone says who asks: a bad one spoils a good session, a good one needs none, and neither widens the other", async () => {
    const cookie = server.cookieOf("BRANCH_STAFF");
    const { secret } = await tokenOf("SUPERVISOR");
    expect((await server.ask("GET", READS, { cookie })).status).toBe(200);
    const bad = await server.ask("GET", READS, { cookie, headers: bearer("jkt_x") });
    expect([bad.status, bad.headers["www-authenticate"]]).toEqual([
      401,
      'Bearer realm="Jangkau", error="invalid_token"',
    ]);
    expect(JSON.parse(bad.body)).toMatchObject({ type: "urn:jangkau:problem:unauthenticated", status: 401 });
    const json = `{"figures":{"PU":1}}`;
    const asked = "/api/v1/reports/2025-10/35.72";
    // The session might write, and the token reads only.
    expect((await server.ask("PUT", asked, { cookie, json, headers: bearer(secret) })).status).toBe(403);
    expect((await server.ask("PUT", asked, { cookie, json })).status).toBe(401);
    // On pages the session counts, and the token is not there.
    expect((await server.ask("GET", "/entri", { cookie, headers: bearer(secret) })).status).toBe(200);
    expect((await server.ask("GET", "/jejak-audit", { cookie, headers: bearer(secret) })).status).toBe(307);
  });

  it("is refused at once once it is revoked, over, or its user gone, at every copy", async () => {
    const [revoked, closed, over] = [
      await tokenOf("BRANCH_HEAD"),
      await tokenOf("REGIONAL_OFFICE"),
      await tokenOf("ADMIN", ["read"], -1),
    ];
    for (const { secret } of [revoked, closed])
      expect([await statusOf(secret), await statusAtCopy(secret)]).toEqual([200, 200]);
    await server.query(`UPDATE "AccessToken" SET "revokedAt" = now() WHERE "id" = $1`, [revoked.id]);
    await server.query(`UPDATE "User" SET "deactivatedAt" = now() WHERE "id" = $1`, [closed.userId]);
    for (const { secret } of [revoked, closed, over])
      expect([await statusOf(secret), await statusAtCopy(secret)]).toEqual([401, 401]);
    await server.query(`UPDATE "User" SET "deactivatedAt" = NULL WHERE "id" = $1`, [closed.userId]);
  });

  it("asks so often and no more, whichever copy it asks, and hears when to come again", async () => {
    const { secret } = await tokenOf("BRANCH_STAFF");
    const statuses = await Promise.all(
      Array.from({ length: 130 }, (_, nth) => (nth % 2 === 0 ? statusOf(secret) : statusAtCopy(secret))),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const { headers, body } = await server.ask("GET", READS, { headers: bearer(secret) });
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(headers).toMatchObject({
      ...{ "ratelimit-policy": '"token";q=120;w=60', "ratelimit-limit": "120", "ratelimit-remaining": "0" },
      "cache-control": "no-store",
    });
    expect(body).toMatch(/Token ini sudah mencapai batas permintaan\. Coba lagi dalam \d+ detik\./);
    // Another token of the same account has its own.
    expect(await statusOf((await tokenOf("BRANCH_STAFF")).secret)).toBe(200);
  });
});

describe("the secret of a token", () => {
  it("stands in the answer to the form, and nowhere else", async () => {
    const who = "BRANCH_STAFF";
    const form = { nama: "Rahasia sekali", "izin:read": "ya", hari: "30", sandi: server.accountOf(who).password };
    const { status, headers, body, location } = await server.ask("POST", "/akun/token/buat", { who, form });
    const [secret = ""] = /jkt_[\w-]{43}/.exec(body) ?? [];
    expect([status, location, headers["cache-control"], headers["set-cookie"]]).toEqual([
      200,
      "",
      "private, no-store",
      undefined,
    ]);
    expect(await statusOf(secret)).toBe(200);
    const page = await server.ask("GET", "/akun/token", { who });
    expect(page.body).toContain("Rahasia sekali");
    expect(page.body).not.toContain(secret.slice(8));
    const tables = await server.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const [found] = await server.query<{ count: string }>(`SELECT count(*) FROM "${name}" t WHERE t::text LIKE $1`, [
        `%${secret.slice(8)}%`,
      ]);
      expect(`${name} ${found?.count}`).toBe(`${name} 0`);
    }
    const again = await server.ask("POST", "/akun/token/buat", { who, form });
    expect([again.status, /jkt_[\w-]{43}/.test(again.body)]).toEqual([303, false]);
    const elsewhere = await server.ask("POST", "/akun/token/buat", {
      who,
      form,
      headers: { origin: "https://lain.example" },
    });
    expect(elsewhere.status).toBe(403);
  });
});
