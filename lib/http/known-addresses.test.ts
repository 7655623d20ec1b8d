import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { beforeEach, expect, it } from "vitest";
import { withKnownAddresses } from "./known-addresses";

let addresses: string[] | Error;
let reads: number;
let answered: string[];

beforeEach(() => {
  addresses = ["/daerah/35.74", "/provinsi/35"];
  reads = 0;
  answered = [];
});

function exchange(url: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url });
  return { request, response: new ServerResponse(request) };
}

function newHandler(): (url: string) => Promise<string> {
  const handler = withKnownAddresses((request) => Promise.resolve(void answered.push(request.url ?? "")), {
    isRoute: (path) => ["/", "/metode", "/daerah", "/api/v1/coverage"].includes(path),
    readRegions: () => {
      reads += 1;
      return addresses instanceof Error ? Promise.reject(addresses) : Promise.resolve(addresses);
    },
  });
  return async (url) => {
    const { request, response } = exchange(url);
    await handler(request, response);
    return answered.at(-1)!;
  };
}

it.each(["/daerah/35.74", "/daerah/35.74?period=2021-09", "/daerah/35.74/", "/provinsi/35", "/", "/metode", "/daerah"])(
  "leaves %s as it is",
  async (url) => {
    expect(await newHandler()(url)).toBe(url);
  },
);

it.each(["/_next/static/x.js", "/_next/image", "/icon.svg", "/api/v1/coverage", "/api/nope"])(
  "leaves %s, which is no page, to whoever answers it",
  async (url) => {
    expect(await newHandler()(url)).toBe(url);
  },
);

it.each([
  ["/daerah/35.7", "?q=35.7"],
  ["/daerah/3574", "?q=3574"],
  ["/provinsi/35.74", "?q=35.74"],
  ["/daerah/99.99?x=1", "?q=99.99"],
  ["/daerah/%00", "?q=%00"],
  ["/kota-probolingo", "?q=kota%20probolingo"],
  ["/daerah/jawa%20timur/kota", "?q=jawa%20timur%20kota"],
  ["/tidak-ada?q=x", ""],
])("answers %s by the page for addresses without one, with its words", async (url, query) => {
  const { request, response } = exchange(url);
  await withKnownAddresses(() => Promise.resolve(), {
    isRoute: (path) => path === "/tidak-ada",
    readRegions: () => Promise.resolve([]),
  })(request, response);
  expect([request.url, response.statusCode]).toEqual([`/tidak-ada${query}`, 404]);
});

it("asks once for known regions, again for an unknown one, and finds what is new", async () => {
  const send = newHandler();
  await send("/daerah/35.74");
  await send("/provinsi/35");
  expect(reads).toBe(1);
  expect(await send("/daerah/94.99")).toBe("/tidak-ada?q=94.99");
  addresses = ["/daerah/94.99"];
  expect(await send("/daerah/94.99")).toBe("/daerah/94.99");
});

it("leaves the address to the page while the database is away", async () => {
  addresses = new Error("no database");
  expect(await newHandler()("/daerah/99.99")).toBe("/daerah/99.99");
});
