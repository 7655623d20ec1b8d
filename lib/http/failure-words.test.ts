import { createServer, request, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { withCompression } from "./content-coding";
import { withFailureWords } from "./failure-words";
import type { Handler } from "./handler";
import { WordedResponse } from "./worded-response";

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Asked = { path?: string; method?: string; headers?: Record<string, string>; isUp?: boolean };

const NUMBER = "permintaan-0001";
/** Silent for longer than the patience of these tests. */
const never = new Promise<void>(() => undefined);
const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);

/** Asks a server of its own once. */
async function ask(answer: Handler, { path = "/", method = "GET", headers = {}, isUp = true }: Asked = {}) {
  logged.mockClear();
  const handler = withFailureWords(answer, () => Promise.resolve(isUp), 1);
  const server = createServer({ ServerResponse: WordedResponse }, (incoming, response) => {
    response.setHeader("X-Request-Id", NUMBER);
    response.setHeader("X-Content-Type-Options", "nosniff");
    void handler(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const all = { accept: "text/html", ...headers };
    return await new Promise<Answer>((resolve, reject) => {
      const asked = request({ port, host: "127.0.0.1", path, method, headers: all }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
        response.on("error", reject).on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      asked.on("error", reject).end();
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const answering = (act: (response: ServerResponse) => void): Handler => {
  return (_, response) => {
    act(response);
    return Promise.resolve();
  };
};
const throwing: Handler = () => Promise.reject(new Error("rahasia di /srv/jangkau"));
const FAILURES: [string, Handler][] = [
  ["an exception", throwing],
  ["an empty body", answering((response) => response.writeHead(500).end())],
  ["a stack", answering((response) => Object.assign(response, { statusCode: 500 }).end("Error\n    at /srv/jangkau"))],
  [
    "a body in parts with headers of its own",
    answering((response) => {
      response.writeHead(500, { "content-type": "text/plain", "content-length": "5", etag: '"x"' });
      response.write("ab", () => response.end("cde"));
    }),
  ],
  ["a compressed body", withCompression(answering((response) => response.writeHead(500).end("x".repeat(5000))))],
];

describe.each(FAILURES)("what fails with %s", (_, answer) => {
  it("is a page in words with the number of the request", async () => {
    const { status, headers, body } = await ask(answer, { headers: { "accept-encoding": "br" } });
    expect(status).toBe(500);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-request-id": NUMBER,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(headers.etag ?? headers["content-encoding"]).toBeUndefined();
    expect(body).toContain('<html lang="id">');
    expect(body).toContain(NUMBER);
    expect(body).not.toMatch(/srv|<script/);
  });

  it.each<Asked>([
    { path: "/api/v1/coverage" },
    { path: "/entri/simpan", headers: { "content-type": "application/json" } },
    { path: "/", headers: { accept: "application/json" } },
  ])("is problem details for %j", async (asked) => {
    const { status, headers, body } = await ask(answer, asked);
    expect([status, headers["content-type"]]).toEqual([500, "application/problem+json; charset=utf-8"]);
    expect(JSON.parse(body)).toMatchObject({ status: 500, detail: expect.stringContaining(NUMBER) as string });
  });

  it("is 503 while the database is away, with when to try again", async () => {
    const { status, headers, body } = await ask(answer, { isUp: false });
    expect([status, headers["retry-after"]]).toEqual([503, "10"]);
    expect(body).toContain("Basis data tidak menjawab");
  });

  it("has no body for HEAD", async () => {
    expect(await ask(answer, { method: "HEAD" })).toMatchObject({ status: 500, body: "" });
  });
});

describe("what is not answered at all", () => {
  it("is 503 where the database does not answer either, and what comes later is not sent", async () => {
    let late: ServerResponse | undefined;
    const silent: Handler = (_, response) => {
      late = response;
      return never;
    };
    const { status, body } = await ask(silent, { path: "/api/health", isUp: false });
    expect([status, (JSON.parse(body) as { status: number }).status]).toEqual([503, 503]);
    expect(logged).toHaveBeenCalledTimes(1);
    const told = vi.fn();
    expect(late!.write("x", told)).toBe(true);
    late!.writeHead(200).end("x");
    await expect.poll(() => told.mock.calls.length).toBe(1);
  });

  it("is waited for where the database is there", async () => {
    const slow: Handler = async (_, response) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.writeHead(200).end("lambat");
    };
    expect(await ask(slow)).toMatchObject({ status: 200, body: "lambat" });
  });
});

describe("what has words of its own", () => {
  it.each([200, 303, 404, 503])("passes with status %i", async (status) => {
    const own = answering((response) => response.writeHead(status, { etag: '"a"' }).end("kata"));
    const answer = await ask(own);
    expect(answer).toMatchObject({ status, body: "kata" });
    expect(answer.headers.etag).toBe('"a"');
  });

  it("breaks off where it fails in the middle, rather than seem whole", async () => {
    const half: Handler = (_, response) => {
      response.writeHead(200).write("separuh");
      return throwing(_, response);
    };
    await expect(ask(half)).rejects.toThrow();
  });
});

it("logs an exception once", async () => {
  await ask(throwing);
  expect(logged).toHaveBeenCalledTimes(1);
});
