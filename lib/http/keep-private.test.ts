import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keepPrivate } from "./keep-private";

const server = createServer((request, response) => {
  keepPrivate(request, response);
  if (request.url === "/head") response.writeHead(200, { "cache-control": "public, max-age=60" });
  else response.setHeader("Cache-Control", "public, max-age=60");
  response.end("x");
});

let base = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const told = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(`${base}${path}`, { headers })).headers.get("cache-control");

it("no page decides otherwise for a request with a cookie", async () => {
  expect(await told("/", { cookie: "a=b" })).toBe("private, no-store");
  expect(await told("/head", { cookie: "a=b" })).toBe("private, no-store");
});

it("leaves visitors and static files alone", async () => {
  expect(await told("/")).toBe("public, max-age=60");
  expect(await told("/_next/static/x.js", { cookie: "a=b" })).toBe("public, max-age=60");
});
