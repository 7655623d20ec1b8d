import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { withOrderlyRequests } from "./orderly-requests";

const FORM = ["OPTIONS", "POST"];
const FILE = ["GET", "HEAD", "OPTIONS"];
const methodsOf = vi.fn((path: string) => Promise.resolve(path === "/masuk/kirim" ? FORM : FILE));
const handler = withOrderlyRequests(
  (_request, response) => Promise.resolve(void response.writeHead(200)),
  ["/masuk/kirim", "/api/v1/coverage.csv", "/api/v1/regions/[code]/series"],
  methodsOf,
);

async function answer(method: string, url: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  const response = new ServerResponse(request);
  await handler(request, response);
  return response;
}

const ALL = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];

describe("a method that nothing takes", () => {
  it.each([
    ["/masuk/kirim", FORM],
    ["/masuk/kirim?ke=/", FORM],
    ["/api/v1/coverage.csv", FILE],
    ["/api/v1/regions/35.74/series", FILE],
    ["/", ["GET", "HEAD"]],
    ["/masuk", ["GET", "HEAD"]],
    ["/masuk/kirim/lagi", ["GET", "HEAD"]],
    ["/tidak-ada", ["GET", "HEAD"]],
  ])("is 405 at %s, which says what it takes", async (url, allowed) => {
    for (const method of ALL) {
      const response = await answer(method, url);
      const taken = allowed.includes(method);
      expect(response.statusCode, method).toBe(taken ? 200 : 405);
      if (!taken) expect(response.getHeader("allow")).toBe(allowed.join(", "));
    }
  });

  it("is found out once for each route", () => {
    expect(methodsOf).toHaveBeenCalledTimes(3);
  });
});

it.each(["/%ff", "/daerah/%E0%A4%A", "/api/v1/regions/%ff/series", "/%"])("cannot read %s", async (url) => {
  for (const method of ["GET", "POST"]) expect((await answer(method, url)).statusCode).toBe(400);
  expect((await answer("GET", `/?q=${url.slice(1)}`)).statusCode).toBe(200);
});

it.each(["/api", "/api/", "/api/v1/nope", "/api/v1/coverageXcsv", "/api/v1/regions/35/74/series", "/api/v2?x=1"])(
  "knows no %s, and says so as a problem",
  async (url) => {
    const response = await answer("GET", url);
    expect([response.statusCode, response.getHeader("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  },
);

it("asks again after a question that failed", async () => {
  const failing = vi.fn(() => Promise.reject(new Error("belum")));
  const impatient = withOrderlyRequests(() => Promise.resolve(), ["/a"], failing);
  const request = Object.assign(new IncomingMessage(new Socket()), { method: "GET", url: "/a" });
  for (let time = 0; time < 2; time += 1)
    await expect(impatient(request, new ServerResponse(request))).rejects.toThrow("belum");
  expect(failing).toHaveBeenCalledTimes(2);
});
