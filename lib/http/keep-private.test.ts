import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { withPrivateAnswers } from "./keep-private";

let server: Server | undefined;
afterEach(() => server?.close());

async function told(path: string, headers: Record<string, string> = {}, isClosed = false): Promise<string | null> {
  const answer = withPrivateAnswers((request, response) => {
    if (request.url === "/head") response.writeHead(200, { "cache-control": "public, max-age=60" });
    else response.setHeader("Cache-Control", "public, max-age=60");
    response.end("x");
    return Promise.resolve();
  }, isClosed);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (await fetch(`${base}${path}`, { headers })).headers.get("cache-control");
}

it.each(["/", "/head"])("no page decides otherwise for a request with a cookie: %s", async (path) => {
  expect(await told(path, { cookie: "a=b" })).toBe("private, no-store");
});

it("nor for anybody where nothing is for the public", async () => {
  expect(await told("/", {}, true)).toBe("private, no-store");
});

it.each([true, false])("leaves static files alone (closed: %s)", async (isClosed) => {
  expect(await told("/_next/static/x.js", { cookie: "a=b" }, isClosed)).toBe("public, max-age=60");
});

it("leaves visitors alone", async () => {
  expect(await told("/")).toBe("public, max-age=60");
});
