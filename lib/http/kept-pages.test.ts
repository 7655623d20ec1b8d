import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { keptServer, type KeptServer } from "@/tests/support/kept-server";
import type { Handler } from "./handler";
import type { KeptPages } from "./kept-pages";
import { renderDetached } from "./render-detached";

const LONG = "Kabupaten Belitung Timur; ".repeat(200);
const html: Handler = (request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.write(`<p>${request.url ?? ""}`);
  response.end(LONG);
  return Promise.resolve();
};

let server: KeptServer;
let stamp = "1";
const start = async (answer: Handler = html, options: Partial<KeptPages> = {}) => {
  stamp = "1";
  server = await keptServer(answer, { stampOf: () => Promise.resolve(stamp), ...options });
};
afterEach(() => server.close());

describe("a kept page", () => {
  it("is rendered once while its stamp stands, and again when it changes", async () => {
    await start();
    const pages = [await server.get("/"), await server.get("/"), await server.get("/?utm=x")];
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(server.rendered).toEqual(["/"]);
    stamp = "2";
    await server.get("/");
    await server.get("/");
    expect(server.rendered).toEqual(["/", "/"]);
  });

  it("stands by the stamp of its own path", async () => {
    const stamps: Record<string, string> = { "/a": "1", "/b": "1" };
    await start(html, { stampOf: (path) => Promise.resolve(stamps[path]!) });
    for (const path of ["/a", "/b?period=x"]) await server.get(path);
    stamps["/b"] = "2";
    for (const path of ["/a", "/b?period=x"]) await server.get(path);
    expect(server.rendered).toEqual(["/a", "/b?period=x", "/b?period=x"]);
  });

  it("is rendered once for all who ask meanwhile, also in different codings", async () => {
    await start(async (request, response) => {
      await sleep(30);
      await html(request, response);
    });
    const codings = ["br", "gzip", "identity", "*"];
    const got = await Promise.all(
      Array.from({ length: 40 }, (_, index) => server.get("/", { "accept-encoding": codings[index % 4]! })),
    );
    expect(new Set(got.map(({ text }) => text))).toEqual(new Set([`<p>/${LONG}`]));
    expect(server.rendered).toEqual(["/"]);
    expect(new Set(got.map(({ headers }) => headers["x-request-id"])).size).toBe(40);
  });

  it("is given to whoever sends cookies, and knows nothing of who asked first", async () => {
    await start();
    await server.get("/", { cookie: "rahasia=1", authorization: "Bearer rahasia", "x-forwarded-host": "rahasia" });
    const other = await server.get("/", { cookie: "lain=2" });
    expect(other.headers["cache-control"]).toBe("no-cache");
    expect(server.seen).toHaveLength(1);
    expect(JSON.stringify(server.seen)).not.toContain("rahasia");
    expect(server.seen[0]).toMatchObject({ host: "jangkau.example" });
  });

  it("has a tag for each coding, and is not sent again to a browser that has it", async () => {
    await start();
    const tags = new Set<string>();
    for (const coding of ["br", "gzip", "identity"]) {
      const first = await server.get("/", { "accept-encoding": coding });
      const tag = first.headers.etag!;
      tags.add(tag);
      expect(tag).toMatch(/^"[\w-]+"$/);
      for (const held of [tag, `W/${tag}`, `"x", ${tag}`]) {
        const again = await server.get("/", { "accept-encoding": coding, "if-none-match": held });
        expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
        expect(again.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
      }
      expect((await server.get("/", { "accept-encoding": coding, "if-none-match": '"x"' })).status).toBe(200);
    }
    expect(tags.size).toBe(3);
    stamp = "2";
    // The bytes are the same: what somebody has is still right.
    expect((await server.get("/", { "if-none-match": [...tags].at(-1)! })).status).toBe(304);
  });

  it.each(["br", "identity"])("answers HEAD as GET, without the body: %s", async (coding) => {
    await start();
    const head = await server.get("/", { "accept-encoding": coding }, "HEAD");
    const whole = await server.get("/", { "accept-encoding": coding });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const name of ["content-length", "content-encoding", "etag", "content-type", "vary"] as const)
      expect(head.headers[name]).toBe(whole.headers[name]);
    expect(Number(whole.headers["content-length"])).toBe(whole.body.length);
    expect(server.rendered).toEqual(["/"]);
  });

  it("sets no cookie and keeps no length or connection of the rendering", async () => {
    await start((request, response) => {
      response.setHeader("set-cookie", "sesi=rahasia");
      response.setHeader("vary", "rsc");
      return html(request, response);
    });
    const { headers } = await server.get("/");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers.vary).toBe("rsc, Accept-Encoding");
    expect(headers["transfer-encoding"]).toBeUndefined();
  });

  it("is never older than the last change before the request", async () => {
    const begun: { seen: string; finish: () => void }[] = [];
    await start(async (_, response) => {
      const seen = stamp;
      await new Promise<void>((finish) => begun.push({ seen, finish }));
      response.end(seen);
    });
    const rendering = async (count: number) => {
      while (begun.length < count) await sleep(5);
      return begun[count - 1]!;
    };
    const early = server.get("/");
    const first = await rendering(1);
    stamp = "2";
    const late = server.get("/");
    await sleep(50);
    stamp = "3";
    const later = Array.from({ length: 20 }, () => server.get("/"));
    await sleep(50);
    // A page that changes faster than it is rendered is not rendered many times at once.
    expect(begun).toHaveLength(1);
    first.finish();
    expect((await early).text).toBe("1");
    (await rendering(2)).finish();
    expect((await late).text).toBe("3");
    expect(new Set((await Promise.all(later)).map(({ text }) => text))).toEqual(new Set(["3"]));
    expect((await server.get("/")).text).toBe("3");
    expect(begun).toHaveLength(2);
  });

  it("is rendered for those who wait when the rendering before theirs fails, and hangs for nobody else", async () => {
    const answers = ["", "gut"];
    const begun: (() => void)[] = [];
    await start(
      async (_, response) => {
        await new Promise<void>((finish) => begun.push(finish));
        const text = answers.shift();
        if (text === "") response.destroy(new Error("uji"));
        else response.end(text);
      },
      { patienceMs: 5000 },
    );
    const early = server.get("/").catch(() => "gone");
    while (begun.length < 1) await sleep(5);
    stamp = "2";
    const late = server.get("/");
    await sleep(50);
    begun[0]!();
    await early;
    while (begun.length < 2) await sleep(5);
    begun[1]!();
    expect((await late).text).toBe("gut");
  });
});

describe("what is not kept", () => {
  it("are failures, redirects, long addresses, parts of pages and other methods", async () => {
    await start((request, response) => {
      response.statusCode = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 200);
      response.end("x");
      return Promise.resolve();
    });
    for (const path of ["/a/404", "/a/307", "/a/500", `/a?q=${"a".repeat(3000)}`, "/pribadi"])
      for (let turn = 0; turn < 2; turn += 1) await server.get(path);
    await server.get("/", { rsc: "1" });
    await server.get("/", {}, "POST");
    expect(server.rendered).toHaveLength(12);
  });

  it("is anything while the stamp cannot be read", async () => {
    let isAway = true;
    await start(html, { stampOf: () => (isAway ? Promise.reject(new Error("no database")) : Promise.resolve("1")) });
    expect([await server.get("/"), await server.get("/")].map(({ status }) => status)).toEqual([200, 200]);
    isAway = false;
    await server.get("/");
    await server.get("/");
    expect(server.rendered).toHaveLength(3);
  });
});

describe("a rendering", () => {
  it("knows the stamp that was read for it, and where none was", async () => {
    const stamps: (string | null)[] = [];
    await start(html, {
      render: (address, requestId, known) => {
        stamps.push(known);
        return renderDetached(html, address, { host: "jangkau.example", requestId });
      },
    });
    await server.get("/");
    await server.get(`/?q=${"a".repeat(3000)}`);
    expect(stamps).toEqual(["1", null]);
  });
});

describe("whoever is not let in", () => {
  it("is asked at every request, gets no kept page and is answered past it", async () => {
    const asked: (string | undefined)[] = [];
    await start(html, {
      letIn: ({ headers }) => {
        asked.push(headers.cookie);
        return Promise.resolve(headers.cookie === "sesi=baik");
      },
      keeping: "private, no-store",
    });
    const inside = await server.get("/", { cookie: "sesi=baik" });
    await server.get("/", { cookie: "sesi=habis" });
    await server.get("/");
    expect(server.seen.map(({ cookie }) => cookie)).toEqual([undefined, "sesi=habis", undefined]);
    expect(asked).toEqual(["sesi=baik", "sesi=habis", undefined]);
    expect(inside.headers["cache-control"]).toBe("private, no-store");
  });
});

describe("a rendering that fails", () => {
  it("answers everybody who waits for it, and the next request begins anew", async () => {
    let fails = true;
    let asked = 0;
    const stampOf = () => {
      asked += 1;
      return Promise.resolve("1");
    };
    await start(
      async (request, response) => {
        // However slow the machine is: all of them wait before it fails.
        while (asked < 10) await sleep(5);
        await sleep(20);
        if (fails) throw new Error("rendering failed");
        await html(request, response);
      },
      { stampOf },
    );
    const waiting = await Promise.all(Array.from({ length: 10 }, () => server.get("/")));
    expect(waiting.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 500));
    expect(server.rendered).toHaveLength(1);
    fails = false;
    expect((await server.get("/")).status).toBe(200);
  });

  it("is told by the number under which it is logged", async () => {
    await start(async (_, response) => {
      await sleep(20);
      response.statusCode = 500;
      response.end("gagal");
    });
    const waiting = await Promise.all([server.get("/"), server.get("/")]);
    expect(waiting.map(({ status, headers }) => `${status} ${String(headers["x-request-id"])}`)).toEqual([
      "500 permintaan-1",
      "500 permintaan-1",
    ]);
    expect(server.seen.map((headers) => headers["x-request-id"])).toEqual(["permintaan-1"]);
  });

  it.each<[string, Handler]>([
    [
      "breaks off in the middle",
      (_, response) => {
        response.write("x");
        response.destroy();
        return Promise.resolve();
      },
    ],
    [
      "throws in the middle",
      (_, response) => {
        response.write("x");
        return Promise.reject(new Error("rendering failed"));
      },
    ],
    ["never ends", () => Promise.resolve()],
    ["never answers at all", () => new Promise(() => undefined)],
  ])("keeps nobody waiting when it %s", async (_, answer) => {
    let isBroken = true;
    await start((request, response) => (isBroken ? answer(request, response) : html(request, response)), {
      patienceMs: 50,
    });
    expect((await server.get("/")).status).toBe(500);
    isBroken = false;
    expect((await server.get("/")).status).toBe(200);
  });
});
