import { createServer, request as ask, type ClientRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { withTurns } from "./turns";

/** What is being answered, in the order of its beginning, each with what ends it. */
const begun: { url: string; finish: () => void }[] = [];
let close = () => Promise.resolve();
afterEach(() => {
  begun.length = 0;
  return close();
});

async function serve(bounds: Parameters<typeof withTurns>[1]) {
  const handler = withTurns(async (request, response) => {
    await new Promise<void>((finish) => begun.push({ url: request.url ?? "", finish }));
    response.end(request.url);
  }, bounds);
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return (path: string, method = "GET"): { got: Promise<string>; sent: ClientRequest } => {
    const sent = ask({ host: "127.0.0.1", port, path, method, agent: false });
    const got = new Promise<string>((resolve) => {
      sent.on("response", (response) => {
        let text = "";
        response.on("data", (chunk) => (text += String(chunk)));
        response.on("end", () => {
          resolve(text);
        });
      });
      sent.on("error", () => {
        resolve("left");
      });
    });
    sent.end();
    return { got, sent };
  };
}

async function until(count: number): Promise<string[]> {
  while (begun.length < count) await sleep(5);
  await sleep(40);
  return begun.map(({ url }) => url);
}

it("answers a few at once, in the order in which they came, and what is written at once", async () => {
  const get = await serve({ atOnce: 2 });
  const first = [get("/1"), get("/2")];
  await until(2);
  const later = [];
  for (const path of ["/3", "/4"]) {
    later.push(get(path));
    await sleep(30);
  }
  const free = [get("/tulis", "POST"), get("/_next/static/x.js"), get("/api/health/live")];
  expect((await until(5)).slice(2).sort()).toEqual(["/_next/static/x.js", "/api/health/live", "/tulis"]);
  begun[0]!.finish();
  expect((await until(6)).slice(5)).toEqual(["/3"]);
  begun[5]!.finish();
  await until(7);
  for (const { finish } of begun) finish();
  expect(await Promise.all([...first, ...later, ...free].map(({ got }) => got))).toHaveLength(7);
});

it("passes over who has left", async () => {
  const get = await serve({ atOnce: 1 });
  const first = get("/1");
  await until(1);
  const gone = get("/pergi");
  await sleep(40);
  gone.sent.destroy();
  await sleep(40);
  const last = get("/2");
  await sleep(40);
  begun[0]!.finish();
  expect(await until(2)).toEqual(["/1", "/2"]);
  begun[1]!.finish();
  expect([await first.got, await gone.got, await last.got]).toEqual(["/1", "left", "/2"]);
});

it("does not wait for one that takes long", async () => {
  const get = await serve({ atOnce: 1, longestMs: 80 });
  const slow = get("/lama");
  await until(1);
  const quick = get("/cepat");
  await until(2);
  begun[1]!.finish();
  expect(await quick.got).toBe("/cepat");
  begun[0]!.finish();
  expect(await slow.got).toBe("/lama");
});
