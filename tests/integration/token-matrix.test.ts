import { isDeepStrictEqual } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/access/schema";
import type { TokenVerb } from "@/lib/access/policy/verbs";
import { ENTRY_COLUMNS } from "@/lib/reports/schema";
import { demoServer } from "../support/demo-server";
import type { Answer } from "../support/demo-site";
import { bearer, putToken } from "../support/tokens";
import { LINES } from "./route-table";
import { WRITING_BY_TOKEN } from "./token-routes";

// Every address of the application, asked by programs: the API answers as its tables say, everything else as to a visitor.

const server = demoServer();
const ALL: readonly TokenVerb[] = ["read", "write", "submit"];
const API = LINES.filter(({ verb, route }) => verb === "GET" && route.startsWith("/api/v1/"));
const ELSEWHERE = LINES.filter(({ route, ownSession }) => !route.startsWith("/api/v1/") && !ownSession);

beforeEach(() => server.query(`DELETE FROM "Throttle"`));

async function tokenOf(role: Role, verbs = ALL, regions: readonly string[] = []): Promise<string> {
  const [user] = await server.query<{ id: string }>(`SELECT "id" FROM "User" WHERE "email" = $1`, [
    server.accountOf(role).email,
  ]);
  const { token, sql, values } = putToken(user!.id, { verbs, regions: [...regions] });
  await server.query(sql, values);
  return token.secret;
}

const setsSession = ({ headers }: Answer) => /session_token=[^;]/.test(String(headers["set-cookie"] ?? ""));

describe("reading by token", () => {
  it.each(ROLES.map((role, index) => ({ role, index: index + 1 })))(
    "$role: each address answers as to a session, and is closed to a token that is not for reading",
    async ({ role, index }) => {
      const [reads, writes] = [await tokenOf(role, ["read"]), await tokenOf(role, ["write", "submit"])];
      const before = await server.content();
      for (const { asked, answers } of API)
        // HEAD is answered by the same code whoever asks, so one role is enough for it.
        for (const verb of role === "ADMIN" ? ["GET", "HEAD"] : ["GET"]) {
          const expected = answers.split(" ")[index];
          const answer = await server.ask(verb, asked, { headers: bearer(reads) });
          expect(`${verb} ${asked} ${answer.status}`).toBe(`${verb} ${asked} ${expected}`);
          expect(answer.headers["set-cookie"]).toBeUndefined();
          expect(answer.headers.ratelimit).toMatch(/^"token";r=\d+;t=\d+$/);
          const refused = await server.ask(verb, asked, { headers: bearer(writes) });
          expect(`${verb} ${asked} ${refused.status}`).toBe(`${verb} ${asked} 403`);
          expect(refused.headers["cache-control"]).toBe("no-store");
          if (verb === "GET") await server.query(`DELETE FROM "Throttle"`);
        }
      expect(await server.content()).toEqual(before);
    },
    120_000,
  );

  it("gives what everybody is given, bytes and all", async () => {
    const path = "/api/v1/coverage?level=province";
    const [byToken, byAnybody] = [
      await server.ask("GET", path, { headers: bearer(await tokenOf("BRANCH_STAFF")) }),
      await server.ask("GET", path),
    ];
    expect(byToken.body).toBe(byAnybody.body);
    expect(byToken.headers.etag).toBe(byAnybody.headers.etag);
  });
});

describe("writing by token", () => {
  it.each(
    WRITING_BY_TOKEN.map((line) => ({
      name: `${line.verbs.join("+")} ${line.regions?.join() ?? ""} ${line.asked} ${line.sent}`,
      line,
    })),
  )("$name", async ({ line: { verbs, regions, asked, sent, answers } }) => {
    const found: string[] = [];
    for (const [index, role] of ROLES.entries()) {
      const headers = bearer(await tokenOf(role, verbs, regions));
      const before = await server.content();
      const json = sent.replace("{column}", ENTRY_COLUMNS[index]!);
      const answer = await server.ask("PUT", asked, { json, headers: { ...headers, origin: undefined } });
      const changed = !isDeepStrictEqual(await server.content(), before);
      found.push(`${answer.status}${changed ? "!" : ""}`);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expect(answer.headers["cache-control"]).toContain("no-store");
      expect(answer.headers["ratelimit-limit"]).toBe("120");
    }
    expect(found.join(" ")).toBe(answers);
  });
});

describe("a token elsewhere", () => {
  it.each(ELSEWHERE.map((line) => ({ name: `${line.verb} ${line.asked} ${line.sent ?? ""}`, line })))(
    "is nobody at $name",
    async ({ line: { verb, asked, answers, sent } }) => {
      const headers = bearer(await tokenOf("ADMIN"));
      const before = await server.content();
      const text = sent?.replaceAll("{column}", "PU");
      const kind = text?.startsWith("{") ? "json" : "form";
      const answer = await server.ask(verb, asked, { headers, ...(text === undefined ? {} : { [kind]: text }) });
      expect(String(answer.status)).toBe(answers.split(" ")[0]);
      if (answer.status === 307 && !answers.startsWith("307 307")) expect(answer.location).toMatch(/^\/masuk/);
      expect(answer.headers.ratelimit).toBeUndefined();
      expect(setsSession(answer)).toBe(false);
      expect(await server.content()).toEqual(before);
    },
  );

  it("is no method either: what nothing takes stays refused", async () => {
    const headers = bearer(await tokenOf("BRANCH_STAFF"));
    for (const verb of ["GET", "HEAD", "POST", "PATCH", "DELETE"])
      expect((await server.ask(verb, "/api/v1/reports/2025-10/35.72", { headers })).status).toBe(405);
  });
});
