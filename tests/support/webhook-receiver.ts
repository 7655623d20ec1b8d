import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach } from "vitest";

type Told = { body: string; headers: IncomingHttpHeaders };

/** A system that is told, and keeps what. Call it at the top of a test file; each test begins with nothing told. */
export function webhookReceiver() {
  const told: Told[] = [];
  /** What it answers next, one after the other; 204 after these. */
  const answers: number[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      told.push({ body, headers: request.headers });
      response.writeHead(answers.shift() ?? 204, { location: "/lain" }).end();
    });
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  beforeEach(() => {
    told.length = 0;
    answers.length = 0;
  });
  afterAll(() => server.close());
  return {
    told,
    answers,
    address: (host = "127.0.0.1") => `http://${host}:${(server.address() as AddressInfo).port}/`,
  };
}
