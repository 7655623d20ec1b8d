import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withPageCache } from "./page-cache";

let server: Server;
let base = "";
let version = "1";
let rendered: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

beforeEach(async () => {
  version = "1";
  rendered = [];
  answer = (request, response) => {
    rendered.push(request.url ?? "");
    response.setHeader("content-type", "text/html");
    response.write("halaman ");
    response.end(`versi ${version}`);
  };
  const handler = withPageCache(
    async (request, response) => {
      await answer(request, response);
    },
    () => (version === "" ? Promise.reject(new Error("no database")) : Promise.resolve(version)),
  );
  server = createServer((request, response) => {
    response.setHeader("x-request-id", String(Math.random()));
    handler(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${base}${path}`, { headers, method, redirect: "manual" });

describe("the page cache", () => {
  it("renders an address once while the facts stand, and again when they change", async () => {
    expect(await (await get("/")).text()).toBe("halaman versi 1");
    expect(await (await get("/")).text()).toBe("halaman versi 1");
    await get("/?period=2024-12");
    expect(rendered).toEqual(["/", "/?period=2024-12"]);
    version = "2";
    expect(await (await get("/")).text()).toBe("halaman versi 2");
    expect(rendered).toHaveLength(3);
  });

  it("shares one rendering between requests that come together", async () => {
    const bodies = await Promise.all(Array.from({ length: 20 }, () => get("/").then((response) => response.text())));
    expect(new Set(bodies)).toEqual(new Set(["halaman versi 1"]));
    expect(rendered.length).toBeLessThanOrEqual(2);
  });

  it("answers 304 to a browser that has the page, and gives each answer its own request id", async () => {
    const first = await get("/");
    const tag = first.headers.get("etag")!;
    const again = await get("/", { "if-none-match": tag });
    expect(again.status).toBe(304);
    expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    version = "2";
    expect((await get("/", { "if-none-match": tag })).status).toBe(200);
  });

  it("keeps nothing of or for anybody who is known", async () => {
    await get("/", { cookie: "session=a" });
    await get("/", { authorization: "Bearer a" });
    await get("/");
    await get("/", { cookie: "session=b" });
    expect(rendered).toHaveLength(4);
  });

  it("keeps no failure, no redirect, no cookie and no other path", async () => {
    for (const spoil of [
      (response: ServerResponse) => (response.statusCode = 404),
      (response: ServerResponse) => (response.statusCode = 307),
      (response: ServerResponse) => response.setHeader("set-cookie", "session=a"),
    ]) {
      rendered = [];
      answer = (request, response) => {
        rendered.push(request.url ?? "");
        spoil(response);
        response.end("x");
      };
      await get("/daerah/35.74");
      await get("/daerah/35.74");
      expect(rendered).toHaveLength(2);
    }
    rendered = [];
    for (const path of ["/beranda", "/api/health", "/_next/x"]) for (let turn = 0; turn < 2; turn += 1) await get(path);
    expect(rendered).toHaveLength(6);
  });

  it("serves HEAD without a body and POST past the cache", async () => {
    const head = await get("/", {}, "HEAD");
    expect([head.status, await head.text(), head.headers.get("content-length")]).toEqual([
      200,
      "",
      String("halaman versi 1".length),
    ]);
    await get("/", {}, "POST");
    expect(rendered).toHaveLength(2);
  });

  it("passes requests on while the database is away, and recovers from a failed rendering", async () => {
    version = "";
    expect((await get("/")).status).toBe(200);
    expect((await get("/")).status).toBe(200);
    expect(rendered).toHaveLength(2);
    version = "1";
    const whole = answer;
    answer = () => Promise.reject(new Error("rendering failed"));
    expect((await get("/")).status).toBe(500);
    answer = whole;
    expect((await get("/")).status).toBe(200);
  });

  it("never serves what was rendered before a change that happened meanwhile", async () => {
    const begun: { seen: string; finish: () => void }[] = [];
    const rendering = async (count: number) => {
      while (begun.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
      return begun[count - 1]!;
    };
    answer = async (_, response) => {
      const seen = version;
      await new Promise<void>((finish) => begun.push({ seen, finish }));
      response.end(seen);
    };
    const early = get("/").then((response) => response.text());
    const first = await rendering(1);
    version = "2";
    const late = get("/").then((response) => response.text());
    const second = await rendering(2);
    first.finish();
    second.finish();
    expect(await Promise.all([early, late])).toEqual(["1", "2"]);
  });
});
