import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { demoServer } from "../support/demo-server";
import type { Sent } from "../support/demo-site";

// Nothing here is for the public, and administrators and the board have no second factor yet.
const server = demoServer({ PUBLIC_READ: "off", SECOND_FACTOR: "required" });

const PAGES = [
  "/",
  "/daerah/35.05",
  "/provinsi/35?period=2025-08",
  "/cari?q=bl",
  "/target",
  "/metode",
  "/daerah/35.05/lembar.pdf",
];
const FILES = ["/api/v1/coverage", "/api/v1/coverage.csv", "/api/v1/regions/35.05/series", "/api/v1/targets"];
const ALL = [...PAGES, ...FILES];
/** Written for each who asks, and kept for nobody. */
const WRITTEN = "/api/v1/data-set.csv";

async function expectNothing(sent: Sent): Promise<void> {
  for (const page of [...ALL, WRITTEN]) {
    for (const method of ["GET", "HEAD"]) {
      const { status, location, headers, body } = await server.ask(method, page, sent);
      const expected = page.startsWith("/api/") ? "401 " : `307 /masuk?ke=${encodeURIComponent(page)}`;
      expect(`${status} ${location}`).toBe(expected);
      expect(headers["cache-control"]).toBe("private, no-store");
      expect(headers.etag).toBeUndefined();
      expect(/<table|"participants"/.test(body), page).toBe(false);
    }
  }
}

/** Takes the first bytes of a file, and goes. */
function leave(path: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(server.base + path, { headers: { cookie } }, (response) => {
      response.once("data", () => {
        response.destroy();
        resolve();
      });
    });
    asked.on("error", reject).end();
  });
}

/** @returns when the server last began to read a month */
async function lastReading(): Promise<unknown> {
  return server.query(
    `SELECT max("query_start") FROM pg_stat_activity WHERE "query" LIKE '%"MonthVersion"%' AND pid <> pg_backend_pid()`,
  );
}

describe("with PUBLIC_READ=off", () => {
  it("gives everybody who has signed in the same kept pages, for nobody in between to keep", async () => {
    for (const page of ALL) {
      const staff = await server.ask("GET", page, { who: "BRANCH_STAFF" });
      const official = await server.ask("GET", page, { who: "REGIONAL_OFFICIAL" });
      expect([staff.status, official.status], page).toEqual([200, 200]);
      expect(staff.body === official.body && staff.body.length > 100, page).toBe(true);
      expect(/Contoh Blitar|@jangkau\.example/.test(staff.body)).toBe(false);
      for (const { headers } of [staff, official]) expect(headers["cache-control"]).toBe("private, no-store");
      const { etag } = staff.headers;
      const again = await server.ask("GET", page, { who: "BRANCH_STAFF", headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
    }
  });

  it("says to everybody what the program is, holds of people and is made of, as nothing of it is a figure", async () => {
    for (const page of ["/tentang", "/tentang/lisensi.txt", "/tentang/sbom.cdx.json"])
      expect((await server.ask("GET", page, {})).status, page).toBe(200);
    const { status, body } = await server.ask("GET", "/.well-known/security.txt", {});
    expect(status).toBe(404);
    expect(body).toContain("belum menyebutkan kontak keamanan");
  });

  it("gives visitors none of them, whatever they say of themselves", async () => {
    await expectNothing({});
    const claims: Sent[] = [
      { cookie: "jangkau_masuk=1" },
      { cookie: "jangkau.session_token=a.b; jangkau_masuk=1" },
      { headers: { rsc: "1" } },
      { headers: { authorization: "Bearer a", "x-jangkau-admitted": "true", "x-page-address": "/akun/siapa" } },
    ];
    for (const sent of claims) {
      const { status, body } = await server.ask("GET", "/", sent);
      expect([307, 200]).toContain(status);
      expect(body.includes("<table")).toBe(false);
      // Next itself sends a request for a part of a page elsewhere.
      expect([401, 307]).toContain((await server.ask("GET", "/api/v1/coverage", sent)).status);
    }
    const { etag } = (await server.ask("GET", "/", { who: "BRANCH_STAFF" })).headers;
    expect((await server.ask("GET", "/", { headers: { "if-none-match": etag } })).status).toBe(307);
  });

  it("writes the file of all months for those let in, and no further once they leave", async () => {
    const { status, headers, body } = await server.ask("GET", `${WRITTEN}?from=2025-09&level=nation`, {
      who: "BRANCH_STAFF",
    });
    expect([status, headers["cache-control"]]).toEqual([200, "private, no-store"]);
    expect(body).toContain("2025-09,employed,00,");
    await leave(WRITTEN, server.cookieOf("BRANCH_STAFF"));
    await sleep(1000);
    const before = await lastReading();
    await sleep(1500);
    expect(await lastReading()).toEqual(before);
    // Those who have left take nobody's place.
    for (let times = 0; times < 3; times += 1) await leave(WRITTEN, server.cookieOf("BRANCH_STAFF"));
    await sleep(1000);
    const start = performance.now();
    expect((await server.ask("GET", `${WRITTEN}?from=2025-09`, { who: "BRANCH_STAFF" })).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("takes those who must still set a second factor up for nobody", async () => {
    expect((await server.ask("GET", "/akun/faktor-kedua", { who: "ADMIN" })).status).toBe(200);
    expect((await server.ask("GET", "/akun/siapa", { who: "ADMIN" })).status).toBe(204);
    await expectNothing({ who: "ADMIN" });
    await expectNothing({ who: "SUPERVISOR" });
  });

  it("asks at every request whether the session still counts", async () => {
    const account = server.accounts.find(({ email }) => email.startsWith("petugas.aceh"))!;
    const own = `"userId" = (SELECT "id" FROM "User" WHERE "email" = $1)`;
    const reads = async (cookie: string) => (await server.ask("GET", "/", { cookie })).status === 200;

    const ended = await server.signIn(account);
    expect(await reads(ended)).toBe(true);
    expect((await server.ask("POST", "/keluar", { cookie: ended, form: "" })).status).toBe(303);
    await expectNothing({ cookie: ended });

    const expired = await server.signIn(account);
    expect(await reads(expired)).toBe(true);
    await server.query(`UPDATE "Session" SET "expiresAt" = now() - interval '1 second' WHERE ${own}`, [account.email]);
    await expectNothing({ cookie: expired });

    const closed = await server.signIn(account);
    expect(await reads(closed)).toBe(true);
    await server.query(`UPDATE "User" SET "deactivatedAt" = now() WHERE "email" = $1`, [account.email]);
    await expectNothing({ cookie: closed });
  });

  it("leaves open what holds no figures", async () => {
    for (const page of ["/aturan", "/kosong", "/masuk", "/api/v1/openapi.json", "/api/health"])
      expect((await server.ask("GET", page)).status, page).toBe(200);
  });
});
