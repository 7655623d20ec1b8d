import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { withPageMethods } from "./page-methods";

const handler = withPageMethods(
  (_request, response) => Promise.resolve(void response.writeHead(200)),
  ["/masuk/kirim", "/api/v1/coverage.csv", "/api/v1/regions/[code]/series"],
);

async function answer(method: string, url: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  const response = new ServerResponse(request);
  await handler(request, response);
  return response;
}

it.each(["/masuk/kirim", "/masuk/kirim?ke=/", "/api/v1/coverage.csv", "/api/v1/regions/35.74/series"])(
  "leaves every method to the route %s",
  async (url) => {
    for (const method of ["GET", "POST", "DELETE", "OPTIONS"])
      expect((await answer(method, url)).statusCode, method).toBe(200);
  },
);

it.each(["/", "/masuk", "/masuk/kirim/lagi", "/api/v1/coverageXcsv", "/api/v1/regions/35/74/series", "/tidak-ada"])(
  "lets %s only be read",
  async (url) => {
    for (const method of ["GET", "HEAD"]) expect((await answer(method, url)).statusCode).toBe(200);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const response = await answer(method, url);
      expect(response.statusCode, method).toBe(405);
      expect(response.getHeader("allow")).toBe("GET, HEAD");
    }
  },
);
