import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { keptServer, type KeptServer, REST } from "@/tests/support/kept-server";
import type { Handler } from "./handler";
import { withKeptPages } from "./kept-pages";
import { openPageStore } from "./page-store";
import { askDetached } from "./render-detached";

const LONG = "Kabupaten Belitung Timur; ".repeat(4000);
let server: KeptServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Pages of every kind, by their path; the larger ones come in parts and take their time. */
const application: Handler = async (request, response) => {
  const path = (request.url ?? "").split("?")[0]!;
  if (path === "/rusak" || path === "/pribadi/rusak") throw new Error("rendering failed");
  if (path === "/pindah") return void response.writeHead(307, { location: "/" }).end();
  if (path === "/tidak-ada") response.statusCode = 404;
  response.setHeader("content-type", path.startsWith("/api/") ? "application/json" : "text/html");
  response.flushHeaders();
  for (let part = 0; part < 4; part += 1) {
    await sleep(path === "/cepat" ? 0 : 8);
    if (response.destroyed) return;
    response.write(LONG.slice(part * 26_000, (part + 1) * 26_000));
  }
  response.end();
};

describe("clients that leave", () => {
  const PATHS = ["/", "/cepat", "/api/v1/coverage", "/tidak-ada", "/pindah", "/rusak", "/daerah/35.74?period=2025-09"];

  it.each(PATHS)("freeze %s for nobody, neither then nor later", async (path) => {
    server = await keptServer(application);
    const headers = { "accept-encoding": "br" };
    const meanwhile: Promise<unknown>[] = [];
    for (let ms = 0; ms <= 50; ms += 1) {
      // Half of them together, half one after the other.
      const left = server.leave(ms % 3 === 0 ? `${path}${path.includes("?") ? "&" : "?"}q=${ms}` : path, ms, headers);
      if (ms % 2 === 0) await left;
      else meanwhile.push(left, server.get(path, headers));
    }
    await Promise.all(meanwhile);
    const expected = { "/tidak-ada": 404, "/pindah": 307, "/rusak": 500 }[path] ?? 200;
    for (const accepted of ["br", "gzip", "identity"]) {
      const { status, text } = await server.get(path, { "accept-encoding": accepted });
      expect(status).toBe(expected);
      if (status === 200) expect(text).toBe(LONG);
    }
  });
});

describe("what clients accept", () => {
  const ACCEPTED = [
    undefined,
    "",
    "*",
    "gzip;q=0, *",
    "gzip, br;q=0",
    "br;q=0, gzip;q=0, *",
    "*;q=0",
    "identity;q=0",
    "br",
    "gzip, deflate, br, zstd",
    "kacau;;q=x",
  ];

  it("is nobody else's matter, in whatever order they come", async () => {
    server = await keptServer(application);
    for (const [row, first] of ACCEPTED.entries()) {
      for (const [column, second] of ACCEPTED.entries()) {
        const path = `/cepat?q=${row}-${column}`;
        for (const accepted of [first, second, undefined]) {
          const headers: Record<string, string> = accepted === undefined ? {} : { "accept-encoding": accepted };
          const { headers: told, text } = await server.get(path, headers);
          expect(text === LONG, `${String(first)} then ${String(second)}`).toBe(true);
          const coding = told["content-encoding"];
          if (accepted === undefined || accepted === "") expect(coding).toBeUndefined();
          if (accepted?.includes("br;q=0")) expect(coding).not.toBe("br");
          expect(told.vary).toBe("Accept-Encoding");
        }
      }
    }
  });
});

describe("20,000 addresses", () => {
  it("take no more memory than there is for all, and push the least used out", async () => {
    const most = 2 * 1024 * 1024;
    const store = openPageStore(most);
    let renderings = 0;
    const handler = withKeptPages({
      ...REST,
      store,
      render: (address, requestId) => {
        if (address === "/tetap") renderings += 1;
        const body = Buffer.from(address + LONG.slice(0, 1500));
        const headers = { "content-type": "text/html" };
        return Promise.resolve({ status: 200, headers, body, hash: address, requestId });
      },
    });
    const ask = (address: string, accepted: string) => askDetached(handler, address, { "accept-encoding": accepted });
    let largest = 0;
    for (let lane = 0; lane < 20_000; lane += 50) {
      const asked = Array.from({ length: 50 }, (_, index) => {
        const query = `q=${lane + index}${"x".repeat((lane + index) % 2000)}`;
        return ask(`/?${query}`, index % 2 === 0 ? "br" : "gzip");
      });
      await Promise.all([ask("/tetap", "br"), ...asked]);
      largest = Math.max(largest, store.bytes());
    }
    expect(largest).toBeLessThanOrEqual(most);
    expect(largest).toBeGreaterThan(most / 2);
    expect(renderings).toBe(1);
  });

  it("that are pictures push no page out, however many there are", () => {
    const most = 2 * 1024 * 1024;
    const store = openPageStore(most);
    const keep = (address: string, type: string) => {
      const page = { status: 200, headers: { "content-type": type }, body: Buffer.alloc(50_000), hash: address };
      store.keep(address, "1", { ...page, requestId: "1" });
    };
    for (let page = 0; page < 20; page += 1) keep(`/daerah/${page}`, "text/html");
    const ofPages = store.bytes();
    for (let picture = 0; picture < 1000; picture += 1) keep(`/daerah/${picture}/pratinjau.png`, "image/png");
    expect(Array.from({ length: 20 }, (_, page) => store.find(`/daerah/${page}`, "1"))).not.toContain(null);
    expect(store.find("/daerah/999/pratinjau.png", "1")).not.toBeNull();
    expect(store.bytes() - ofPages).toBeLessThanOrEqual(most / 16);
  });

  it("of all the days there have been push out no page of now, and find theirs while there is room", () => {
    const most = 2 * 1024 * 1024;
    const store = openPageStore(most);
    const keep = (address: string) => {
      const page = { status: 200, headers: { "content-type": "text/html" }, body: Buffer.alloc(50_000), hash: address };
      store.keep(address, "1", { ...page, requestId: "1" });
    };
    for (let page = 0; page < 20; page += 1) keep(`/daerah/${page}`);
    const ofNow = store.bytes();
    for (let day = 0; day < 1000; day += 1) {
      keep(`/?data=real&diketahui=${day}`);
      keep(`/api/v1/coverage?knownAt=${day}`);
    }
    expect(Array.from({ length: 20 }, (_, page) => store.find(`/daerah/${page}`, "1"))).not.toContain(null);
    expect(store.find("/api/v1/coverage?knownAt=999", "1")).not.toBeNull();
    expect(store.find("/api/v1/coverage?knownAt=0", "1")).toBeNull();
    expect(store.bytes() - ofNow).toBeLessThanOrEqual(most / 16);
  });

  it("counts keys, headers and the bodies of every coding", async () => {
    const store = openPageStore(1024 * 1024);
    server = await keptServer(
      (_, response) => {
        response.setHeader("content-type", "text/html");
        response.setHeader("x-besar", "h".repeat(5000));
        response.end(LONG.slice(0, 10_000));
        return Promise.resolve();
      },
      { store },
    );
    const grown: number[] = [];
    for (const accepted of ["identity", "br", "gzip", "gzip"]) {
      await server.get(`/?q=${"k".repeat(1900)}`, { "accept-encoding": accepted });
      grown.push(store.bytes());
    }
    expect(grown[0]).toBeGreaterThan(10_000 + 5000 + 1900);
    expect(grown[1]).toBeGreaterThan(grown[0]!);
    expect(grown[2]).toBeGreaterThan(grown[1]!);
    expect(grown[3]).toBe(grown[2]);
  });
});
