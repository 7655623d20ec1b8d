import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeUser, PASSWORD } from "../support/accounts";
import { databaseProxy, type DatabaseProxy } from "../support/database-proxy";
import { testDatabase } from "../support/database";
import { startServer, type RunningServer } from "../support/running-server";
import { temporaryFolder } from "../support/temporary-folder";

const database = testDatabase();
let proxy: DatabaseProxy;
let server: RunningServer;
let base = "";
let session: string[] = [];
let remove = () => Promise.resolve();

beforeAll(async () => {
  const made = await temporaryFolder();
  remove = made.remove;
  proxy = await databaseProxy(database.url);
  server = startServer(made.folder, {
    DATABASE_URL: proxy.url,
    JANGKAU_SEED: "none",
    JANGKAU_SECRET: randomBytes(32).toString("base64url"),
  });
  base = await server.ready();
  const { email } = await makeUser(database.db, "REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.74" });
  const signedIn = await ask("/masuk/kirim", signingIn(email, PASSWORD));
  session = signedIn.headers.getSetCookie().map((line) => line.split(";")[0]!);
});

afterAll(async () => {
  server.kill("SIGTERM");
  await server.ended;
  await proxy.close();
  await remove();
});

const NUMBER = "uji-basis-data-1";
type Asked = [what: string, path: string, init?: RequestInit];
const signingIn = (email: string, sandi: string): RequestInit => ({
  method: "POST",
  redirect: "manual",
  body: new URLSearchParams({ email, sandi }),
});
const pages = (): Asked[] => [
  ["the page of Indonesia", "/"],
  ["a region", "/daerah/35.74"],
  ["a page for staff", "/beranda", { redirect: "manual", headers: { cookie: session.join("; ") } }],
  ["a form", "/masuk/kirim", signingIn("a@b.example", "x")],
];
const MACHINES: Asked[] = [
  ["health", "/api/health"],
  ["the API", "/api/v1/coverage"],
  ["a file of the API", "/api/v1/coverage.csv"],
];

/** Far more than it takes; without an answer by then the test would hang instead of fail. */
const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    ...init,
    headers: { ...(init.headers as Record<string, string> | undefined), "x-request-id": NUMBER, ...headers },
    signal: AbortSignal.timeout(15_000),
  });

async function expectAway(): Promise<void> {
  for (const [what, path, init] of pages()) {
    const answer = await ask(path, init, { accept: "text/html" });
    const body = await answer.text();
    expect([answer.status, answer.headers.get("retry-after")], what).toEqual([503, "10"]);
    expect(answer.headers.get("content-type"), what).toBe("text/html; charset=utf-8");
    expect(body, what).toContain("Basis data tidak menjawab");
    expect(body, what).toContain(NUMBER);
    expect(body, what).not.toMatch(/<script|\n\s+at |prisma/i);
  }
  for (const [what, path] of MACHINES) {
    const answer = await ask(path);
    expect(answer.status, what).toBe(503);
    const body = (await answer.json()) as { status: number | string };
    expect([503, "unavailable"], what).toContain(body.status);
  }
  expect((await ask("/icon.svg")).status).toBe(200);
}

async function expectBack(): Promise<void> {
  await expect.poll(async () => (await ask("/api/health")).status, { timeout: 60_000 }).toBe(200);
  for (const [what, path, init] of [...pages(), ...MACHINES])
    expect((await ask(path, init)).status, what).toBe(init?.method === "POST" ? 303 : 200);
}

describe("while the database", () => {
  it("is there, everything is answered", expectBack);

  it("is cut off, everybody is told so in words, and everything is there again afterwards", async () => {
    proxy.cut();
    await expectAway();
    await proxy.mend();
    await expectBack();
  });

  it("has fallen silent, everybody is told so in words, and everything is there again afterwards", async () => {
    proxy.hold();
    await expectAway();
    proxy.release();
    await expectBack();
  });

  it("was away, the log has each failure under the number of its request", () => {
    expect(server.output()).toContain(`[permintaan ${NUMBER}]`);
  });
});
