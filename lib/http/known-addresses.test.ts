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

function newHandler(): (url: string) => Promise<string> {
  const handler = withKnownAddresses(
    (request) => Promise.resolve(void answered.push(request.url ?? "")),
    () => {
      reads += 1;
      return addresses instanceof Error ? Promise.reject(addresses) : Promise.resolve(addresses);
    },
  );
  return async (url) => {
    const request = Object.assign(new IncomingMessage(new Socket()), { url });
    await handler(request, new ServerResponse(request));
    return answered.at(-1)!;
  };
}

it.each(["/daerah/35.74", "/daerah/35.74?period=2021-09", "/daerah/35.74/", "/provinsi/35", "/", "/metode", "/daerah"])(
  "leaves %s as it is",
  async (url) => {
    expect(await newHandler()(url)).toBe(url);
  },
);

it.each(["/daerah/35.7", "/daerah/35", "/provinsi/35.74", "/daerah/99.99?x=1", "/daerah/%00"])(
  "answers %s as an address that no route matches",
  async (url) => {
    expect(await newHandler()(url)).toBe("/tidak-ada");
  },
);

it("asks once for known regions, again for an unknown one, and finds what is new", async () => {
  const send = newHandler();
  await send("/daerah/35.74");
  await send("/provinsi/35");
  expect(reads).toBe(1);
  expect(await send("/daerah/94.99")).toBe("/tidak-ada");
  addresses = ["/daerah/94.99"];
  expect(await send("/daerah/94.99")).toBe("/daerah/94.99");
});

it("leaves the address to the page while the database is away", async () => {
  addresses = new Error("no database");
  expect(await newHandler()("/daerah/99.99")).toBe("/daerah/99.99");
});
