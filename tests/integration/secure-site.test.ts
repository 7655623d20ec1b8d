import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeUser, PASSWORD } from "../support/accounts";
import { testDatabase } from "../support/database";
import { startServer, type RunningServer } from "../support/running-server";
import { temporaryFolder } from "../support/temporary-folder";

const SITE = "https://jangkau.example";
const database = testDatabase();
let server: RunningServer;
let base = "";
let email = "";
let remove = () => Promise.resolve();

beforeAll(async () => {
  const made = await temporaryFolder();
  remove = made.remove;
  server = startServer(made.folder, {
    DATABASE_URL: database.url,
    APP_URL: SITE,
    JANGKAU_SEED: "none",
    JANGKAU_SECRET: randomBytes(32).toString("base64url"),
    LOG_FORMAT: "json",
    METRICS: "on",
  });
  base = await server.ready();
  ({ email } = await makeUser(database.db, "REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.74" }));
});

afterAll(async () => {
  server.kill("SIGTERM");
  await server.ended;
  await remove();
});

const signIn = (sandi: string, origin = SITE) =>
  fetch(`${base}/masuk/kirim`, {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams({ email, sandi }),
  });

describe("a site that people reach by https", () => {
  it.each(
    Object.entries({
      "/": 200,
      "/api/health": 200,
      "/api/v1/nope": 404,
      "/tidak-ada": 404,
      "/masuk": 200,
      "/icon.svg": 200,
    }),
  )("tells browsers to stay with it: %s", async (path, expected) => {
    const { headers, status } = await fetch(`${base}${path}`);
    expect(status).toBe(expected);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  });

  it("sets the session's cookie for this host alone, and knows it again", async () => {
    const lines = (await signIn(PASSWORD)).headers.getSetCookie();
    const session = lines.find((line) => line.includes("session_token="))!;
    expect(session).toMatch(/^__Host-jangkau\.session_token=/);
    expect(session).toMatch(/; Path=\//);
    expect(session).not.toMatch(/; Domain=/i);
    for (const line of lines) expect(line).toMatch(/; Secure/);
    const cookie = lines.map((line) => line.split(";")[0]).join("; ");
    const page = await fetch(`${base}/akun`, { redirect: "manual", headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(email);
    // Whoever can set cookies for the whole domain cannot set this one's name without the prefix.
    const plain = cookie.replace("__Host-", "");
    expect((await fetch(`${base}/akun`, { redirect: "manual", headers: { cookie: plain } })).status).toBe(307);
  });

  it("says what was wrong by a cookie of this host alone", async () => {
    const refused = await signIn("salah");
    const [line = ""] = refused.headers.getSetCookie();
    expect(line).toMatch(/^__Host-jangkau_kabar=.*; Secure$/);
    const cookie = line.split(";")[0]!;
    const shown = await fetch(`${base}${refused.headers.get("location")}`, { headers: { cookie } });
    expect(await shown.text()).toContain("E-mail atau kata sandi tidak cocok.");
    const forged = `${cookie.split("=")[0]}=${Buffer.from(`{"message":"jahat"}`).toString("base64url")}`;
    const page = await fetch(`${base}${refused.headers.get("location")}`, { headers: { cookie: forged } });
    expect(await page.text()).not.toContain("jahat");
  });

  it("takes forms from nowhere else, not from its own address by http either", async () => {
    const host = new URL(base).host;
    for (const origin of ["http://jangkau.example", base, `https://jahat.example`, "null"])
      expect((await signIn(PASSWORD, origin)).status, origin).toBe(403);
    expect((await signIn(PASSWORD, `https://${host}`)).status).toBe(303);
  });
});

describe("whoever runs it", () => {
  it("is told of each request by a line of JSON, and never of persons or what they look for", async () => {
    await fetch(`${base}/cari?q=rahasia`);
    await signIn(PASSWORD);
    const lines = server
      .output()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    const answered = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answered).toContainEqual(expect.objectContaining({ method: "GET", route: "/cari", status: 200 }));
    expect(answered).toContainEqual(expect.objectContaining({ method: "POST", route: "/masuk/kirim", status: 303 }));
    for (const { requestId } of answered) expect(requestId).toMatch(/^[\w-]{8,}$/);
    for (const secret of ["rahasia", email, PASSWORD]) expect(lines.join("\n")).not.toContain(secret);
  });

  it("finds what Prometheus collects", async () => {
    const answer = await fetch(`${base}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(text).toMatch(/^jangkau_requests_total\{method="GET",route="\/",status="200"\} \d+$/m);
    expect(text).toMatch(/^jangkau_database_up 1$/m);
    expect(text).not.toContain(email);
  });
});

it("a site of http is left as it is, and measured only where that is switched on", async () => {
  const { folder, remove: removeIt } = await temporaryFolder();
  const plain = startServer(folder, {
    DATABASE_URL: database.url,
    JANGKAU_SEED: "none",
    JANGKAU_SECRET: randomBytes(32).toString("base64url"),
  });
  const plainBase = await plain.ready();
  const { headers } = await fetch(`${plainBase}/api/health`);
  expect(headers.get("strict-transport-security")).toBeNull();
  expect((await fetch(`${plainBase}/metrics`)).status).toBe(404);
  plain.kill("SIGTERM");
  await plain.ended;
  await removeIt();
});
