import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import type { TokenUse } from "@/lib/tokens/commands/admit-token";
import { keptServer } from "@/tests/support/kept-server";
import { isByToken, withTokens } from "./token-gate";

const LEFT = { most: 120, windowSeconds: 60, remaining: 7, resetSeconds: 40 };
const MAY: TokenUse = { allowance: LEFT, refusal: null };

/** What the application sees of a request, and what comes back. */
async function asked(path: string, headers: Record<string, string>, { use = MAY, method = "GET" } = {}) {
  let seen: IncomingHttpHeaders | null = null;
  let byToken = false;
  const gate = withTokens(
    (request, response) => {
      seen = request.headers;
      byToken = isByToken(request);
      response.setHeader("set-cookie", "a=b");
      return Promise.resolve(void response.end("isi"));
    },
    () => Promise.resolve(use),
  );
  const server = await keptServer(() => Promise.resolve(), { isReading: () => false, otherwise: gate });
  const answer = await server.get(path, headers, method);
  await server.close();
  return { seen: seen as IncomingHttpHeaders | null, byToken, answer };
}

const TOKEN = { authorization: "Bearer jkt_x", cookie: "jangkau.session_token=y" };

describe("the gate of tokens", () => {
  it("takes the cookie away at the API, lets none back, and says what is left", async () => {
    const { seen, byToken, answer } = await asked("/api/v1/targets", TOKEN);
    expect([seen?.authorization, seen?.cookie, byToken]).toEqual(["Bearer jkt_x", undefined, true]);
    expect([answer.headers["set-cookie"], answer.headers.ratelimit]).toEqual([undefined, '"token";r=7;t=40']);
    const writing = await asked("/api/v1/reports/2025-09/35.72", TOKEN, { method: "PUT" });
    expect([writing.seen?.cookie, writing.byToken]).toEqual([undefined, false]);
  });

  it("takes the token away everywhere else, and leaves the session", async () => {
    for (const path of ["/", "/akun", "/api/health", "/api/v1", "/x/api/v1/targets", "/entri?api=/api/v1/"]) {
      const { seen, byToken, answer } = await asked(path, TOKEN);
      expect([seen?.authorization, seen?.cookie, byToken], path).toEqual([undefined, TOKEN.cookie, false]);
      expect(answer.headers.ratelimit).toBeUndefined();
    }
  });

  it("knows no other scheme: a server in front may ask for a password of its own", async () => {
    const { seen, byToken } = await asked("/api/v1/targets", { ...TOKEN, authorization: "Basic YTpi" });
    expect([seen?.authorization, seen?.cookie, byToken]).toEqual([undefined, TOKEN.cookie, false]);
  });

  it("answers by itself what is refused, and the application sees nothing of it", async () => {
    const refusal = new AppError("unauthenticated", "Token ini tidak dikenal.");
    const { seen, answer } = await asked("/api/v1/targets", TOKEN, { use: { allowance: null, refusal } });
    expect(seen).toBeNull();
    expect([answer.status, answer.headers["www-authenticate"]]).toEqual([
      401,
      'Bearer realm="Jangkau", error="invalid_token"',
    ]);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 401, detail: "Token ini tidak dikenal." });
    const passed = { allowance: { ...LEFT, remaining: -1 }, refusal: new AppError("too-many", "Terlalu sering.") };
    const late = await asked("/api/v1/targets", TOKEN, { use: passed, method: "HEAD" });
    expect([late.answer.status, late.answer.headers["retry-after"], late.answer.text]).toEqual([429, "40", ""]);
  });
});
