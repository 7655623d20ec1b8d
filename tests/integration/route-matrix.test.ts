import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { stampOf } from "@/lib/efforts/rules/workflow";
import { ENTRY_COLUMNS } from "@/lib/reports/schema";
import { appRoutes } from "../support/app-routes";
import { demoServer } from "../support/demo-server";
import type { Answer, Who } from "../support/demo-site";
import type { RouteLine } from "./route-line";
import { COLUMNS, LINES } from "./route-table";

const server = demoServer();
const VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const ROUTES = appRoutes();

/** An account that is out of use. */
const CLOSED_USER = "pengguna-nonaktif";
let other: { user: string; session: string };

beforeAll(async () => {
  const account = server.accounts.find(({ email }) => email.startsWith("petugas.aceh"))!;
  await server.signIn(account);
  const [row] = await server.query<{ user: string; session: string }>(
    `SELECT u."id" AS user, s."id" AS session FROM "User" u JOIN "Session" s ON s."userId" = u."id" WHERE u."email" = $1`,
    [account.email],
  );
  other = row!;
  await server.query(
    `INSERT INTO "User" ("id", "name", "email", "role", "scopeKind", "deactivatedAt", "updatedAt")
      VALUES ($1, 'Sudah Pergi', 'sudah.pergi@jangkau.example', 'SUPERVISOR', 'ALL', now(), now())`,
    [CLOSED_USER],
  );
});

/** Has a report wait for examination, sent by somebody else, unless one does already. @returns its stamp */
async function sendBySomebodyElse({ period, region }: { period: string; region: string }): Promise<string> {
  const key = [period, region];
  const [newest] = await server.query<{ version: number; status: string; submittedAt: Date }>(
    `SELECT "version", "status", "submittedAt" FROM "Report" WHERE "period" = $1 AND "regionCode" = $2 ORDER BY "version" DESC LIMIT 1`,
    key,
  );
  if (newest?.status === "SUBMITTED") return `${newest.version}.1.${newest.submittedAt.getTime()}`;
  const version = (newest?.version ?? 0) + 1;
  await server.query(
    `INSERT INTO "Report" ("period", "regionCode", "version", "status") VALUES ($1, $2, $3, 'DRAFT')`,
    [...key, version],
  );
  await server.query(
    `INSERT INTO "ReportCell" ("period", "regionCode", "version", "column", "text", "value", "revision", "enteredBy", "enteredAt")
      VALUES ($1, $2, $3, 'PU', '12.345', 12345, 1, $4, now())`,
    [...key, version, other.user],
  );
  const at = new Date();
  await server.query(
    `UPDATE "Report" SET "status" = 'SUBMITTED', "submittedBy" = $4, "submittedAt" = $5
      WHERE "period" = $1 AND "regionCode" = $2 AND "version" = $3`,
    [...key, version, other.user, at],
  );
  return `${version}.1.${at.getTime()}`;
}

/** Fills the braces of a line in for whoever asks. */
async function fillIn(line: RouteLine, who: Who): Promise<(text: string) => string> {
  const stamp = line.waiting ? await sendBySomebodyElse(line.waiting) : "";
  const email = who === "visitor" ? "" : server.accountOf(who).email;
  const [own] = await server.query<{ id: string }>(`SELECT "id" FROM "User" WHERE "email" = $1`, [email]);
  const [effort] = await server.query<{ version: number; status: string; enteredAt: Date }>(
    `SELECT "version", "status", "enteredAt" FROM "Effort" WHERE "regionCode" = $1 AND "key" = $2 ORDER BY "version" DESC LIMIT 1`,
    ["daerah", "kunci"].map((name) => new URLSearchParams(line.sent).get(name) ?? ""),
  );
  const words: Record<string, string> = {
    effort: effort ? stampOf(effort as Parameters<typeof stampOf>[0]) : "",
    otherUser: other.user,
    closedUser: CLOSED_USER,
    otherSession: other.session,
    ownUser: own?.id ?? "",
    ownPassword: who === "visitor" ? "" : server.accountOf(who).password,
    // Everybody another cell, so that nobody is in the way of the next.
    column: ENTRY_COLUMNS[COLUMNS.indexOf(who)]!,
    stamp,
    inTenDays: new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
  };
  return (text) => text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? `{${word}}`);
}

type Asking = { line: RouteLine; verb: string; who: Who };

async function send({ line, verb, who }: Asking, cookie?: string): Promise<Answer> {
  const fill = await fillIn(line, who);
  const text = line.sent === undefined ? undefined : fill(line.sent);
  const kind = text?.startsWith("{") ? "json" : "form";
  return server.ask(verb, fill(line.asked), { who, cookie, ...(text === undefined ? {} : { [kind]: text }) });
}

/** Who asks by HEAD: what it is answered is worked out as for GET, so nobody and the one who may most are enough. */
const BY_HEAD: readonly Who[] = ["visitor", "ADMIN"];

/** Reads change nothing, so everybody reads at once. @returns what GET and HEAD answer */
async function readAsEverybody(line: RouteLine): Promise<{ answers: Answer[]; heads: Answer[] }> {
  if (line.waiting) await sendBySomebodyElse(line.waiting);
  const before = await server.content();
  const [answers, heads] = [
    await Promise.all(COLUMNS.map((who) => send({ line, verb: "GET", who }))),
    await Promise.all(BY_HEAD.map((who) => send({ line, verb: "HEAD", who }))),
  ];
  expect(await server.content()).toEqual(before);
  return { answers, heads };
}

/** Everybody in turn. @returns the answers, and for which of them the database changed */
async function writeAsEverybody(line: RouteLine): Promise<{ answers: Answer[]; changed: boolean[] }> {
  const answers: Answer[] = [];
  const changed: boolean[] = [];
  let before: Record<string, string> | null = null;
  for (const who of COLUMNS) {
    const isOwn = line.ownSession && who !== "visitor";
    // What is prepared here is not what the request changes.
    if (line.waiting) await sendBySomebodyElse(line.waiting);
    const cookie = isOwn ? await server.signIn(server.accountOf(who)) : undefined;
    if (before === null || line.waiting || isOwn) before = await server.content();
    answers.push(await send({ line, verb: line.verb, who }, cookie));
    const after = await server.content();
    changed.push(!isDeepStrictEqual(after, before));
    before = after;
  }
  return { answers, changed };
}

function checkWhereItLeads(line: RouteLine, who: Who, { status, location }: Answer): void {
  if (status !== 307 && status !== 303) return;
  const toSignIn = who === "visitor" && /^\/masuk\?ke=/.test(location);
  const known = line.leads ?? (line.verb === "GET" ? "/beranda?ditolak=1" : "/");
  expect(toSignIn || location.startsWith(known), `${who} is sent to ${location}`).toBe(true);
  expect(location).toMatch(/^\/(?![/\\])/);
}

describe("the table", () => {
  it("has every route of the application, and no other", () => {
    expect([...new Set(LINES.map(({ route }) => route))].sort()).toEqual(ROUTES.map(({ route }) => route).sort());
  });

  it("has a word for everybody in each line", () => {
    for (const { answers } of LINES) expect(answers).toMatch(/^\d{3}!?( \d{3}!?){6}$/);
  });
});

describe("answers to everybody", () => {
  it.each(LINES.map((line) => ({ name: `${line.verb} ${line.asked} ${line.sent ?? ""}`, line })))(
    "$name",
    async ({ line }) => {
      const isRead = line.verb === "GET";
      const { answers, changed, heads } = isRead
        ? { ...(await readAsEverybody(line)), changed: [] }
        : { ...(await writeAsEverybody(line)), heads: [] };
      expect(answers.map(({ status }, index) => `${status}${changed[index] ? "!" : ""}`).join(" ")).toBe(line.answers);
      for (const [index, who] of COLUMNS.entries()) {
        checkWhereItLeads(line, who, answers[index]!);
        const { status, headers } = answers[index]!;
        // What everybody is given may be kept by everybody; the rest is for one person.
        const isShared = status === 200 && ROUTES.find(({ route }) => route === line.route)!.isReading;
        if (isShared) expect(headers["cache-control"], who).toBe("no-cache");
        else if (who !== "visitor") expect(headers["cache-control"], who).toContain("no-store");
      }
      if (!isRead) return;
      expect(heads.map(({ status, location, body }) => ({ status, location, body }))).toEqual(
        BY_HEAD.map((who) => answers[COLUMNS.indexOf(who)]!).map(({ status, location }) => ({
          status,
          location,
          body: "",
        })),
      );
    },
  );
});

describe("verbs without a line", () => {
  it.each(ROUTES)("are refused by $route", async ({ route, isPage }) => {
    const lines = LINES.filter((line) => line.route === route);
    const known = new Set<string>(lines.flatMap(({ verb }) => (verb === "GET" ? ["GET", "HEAD"] : [verb])));
    const line = { ...lines[0]!, sent: lines.find(({ sent }) => sent !== undefined)?.sent, waiting: undefined };
    const asked = VERBS.filter((verb) => !known.has(verb)).flatMap((verb) =>
      COLUMNS.map((who) => ({ line, verb, who })),
    );
    const before = await server.content();
    const answers = await Promise.all(asked.map((one) => send(one)));
    for (const [index, { verb, who }] of asked.entries()) {
      // Next says by itself which verbs a route has.
      const expected = verb === "OPTIONS" && !isPage ? 204 : 405;
      expect(`${verb} ${who} ${answers[index]!.status}`).toBe(`${verb} ${who} ${expected}`);
      const allowed = [...known, ...(isPage ? [] : ["OPTIONS"])].sort();
      expect(answers[index]!.headers.allow?.split(", ").sort(), `${verb} ${who}`).toEqual(allowed);
    }
    expect(await server.content()).toEqual(before);
  });
});
