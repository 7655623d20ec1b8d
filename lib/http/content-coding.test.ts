import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coding, codingOf, encode, isCodable, withCompression } from "./content-coding";

const LONG = "Kabupaten Belitung Timur; ".repeat(400);
const decode: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (body) => body,
};

const chosenFor = (accepted: string | undefined): Coding => codingOf({ headers: { "accept-encoding": accepted } });

describe("what a browser accepts", () => {
  it.each<[string | undefined, Coding]>([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["GZIP", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["gzip, br;q=0", "gzip"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["*", "br"],
    ["gzip;q=0, *", "br"],
    ["br;q=0, *;q=0.5", "gzip"],
    ["br;q=0, gzip;q=0, *", "identity"],
    ["identity", "identity"],
    ["identity;q=0.5, gzip;q=0.1", "identity"],
    ["identity;q=0, gzip", "gzip"],
    ["identity;q=0", "identity"],
    ["*;q=0", "identity"],
    ["deflate, zstd", "identity"],
    ["", "identity"],
    [undefined, "identity"],
    [";;q=,,=br\u00ff", "identity"],
    ["br;q=kacau", "identity"],
  ])("%j is answered by %s", (accepted, expected) => {
    expect(chosenFor(accepted)).toBe(expected);
  });

  it("is never answered by a coding that it does not name or that it refuses", () => {
    const part = fc
      .tuple(fc.constantFrom("br", "gzip", "identity", "deflate", "*"), fc.constantFrom("", ";q=0", ";q=0.3", ";q=1"))
      .map(([name, quality]) => name + quality);
    fc.assert(
      fc.property(fc.uniqueArray(part, { maxLength: 5, selector: (text) => text.split(";")[0] }), (parts) => {
        const chosen = chosenFor(parts.join(", "));
        const own = parts.find((text) => text.split(";")[0] === chosen) ?? parts.find((text) => text.startsWith("*"));
        if (chosen !== "identity") expect(own).toMatch(/^[\w*]+(;q=(0\.3|1))?$/);
      }),
    );
  });
});

it.each(["br", "gzip"] as const)(
  "%s gives the same bytes back, and holds no more memory than it needs",
  async (coding) => {
    const body = await encode({ headers: {}, body: Buffer.from(LONG.repeat(20)) }, coding);
    expect(decode[coding]!(body).toString()).toBe(LONG.repeat(20));
    // Node shares out pieces of this size among small buffers.
    expect(body.buffer.byteLength).toBeLessThanOrEqual(Math.max(body.length, 8192));
  },
);

it("makes pages smaller for gzip than data, which is waited for", async () => {
  const body = Buffer.from(Array.from({ length: 2000 }, (_, row) => `${(row * 7919) % 1000} of ${row}`).join("; "));
  const bytesOf = async (type: string) => (await encode({ headers: { "content-type": type }, body }, "gzip")).length;
  expect(await bytesOf("text/html; charset=utf-8")).toBeLessThan(await bytesOf("application/json"));
});

it("leaves pictures and short answers as they are", () => {
  const long = Buffer.from(LONG);
  expect(isCodable({ headers: { "content-type": "text/html; charset=utf-8" }, body: long })).toBe(true);
  expect(isCodable({ headers: { "content-type": "application/problem+json" }, body: long })).toBe(true);
  expect(isCodable({ headers: { "content-type": "image/png" }, body: long })).toBe(false);
  expect(isCodable({ headers: { "content-type": "text/html" }, body: Buffer.from("x") })).toBe(false);
  expect(isCodable({ headers: {}, body: long })).toBe(false);
});

type Answer = (response: ServerResponse) => void;

/** Asks a server of its own once; the body is decoded by what the answer says it is. */
async function ask(
  answer: Answer,
  accept: string,
  method = "GET",
): Promise<{ response: IncomingMessage; text: string }> {
  const compressed = withCompression((_request, response) => {
    answer(response);
    return Promise.resolve();
  });
  const server = createServer((request, response) => void compressed(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await new Promise((resolve, reject) => {
      get({ port, host: "127.0.0.1", method, headers: { "accept-encoding": accept } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks);
          resolve({
            response,
            text: body.length === 0 ? "" : decode[response.headers["content-encoding"] ?? "none"]!(body).toString(),
          });
        });
      }).on("error", reject);
    });
  } finally {
    server.close();
  }
}

const page: Answer = (response) => {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.write(LONG.slice(0, 100));
  response.write(LONG.slice(100));
  response.end();
};

describe("an answer that is written once", () => {
  it.each([
    ["br", "br"],
    ["gzip", "gzip"],
    ["gzip;q=0, *", "br"],
    ["gzip, br;q=0", "gzip"],
  ])("is compressed as it is written: %s", async (accepted, coding) => {
    const { response, text } = await ask(page, accepted);
    expect(text).toBe(LONG);
    expect(response.headers).toMatchObject({ "content-encoding": coding, vary: "Accept-Encoding" });
  });

  it.each(["identity", "*;q=0", "", "deflate", "br;q=0, gzip;q=0, *"])(
    "is plain for %j, and says that it varies",
    async (accepted) => {
      const { response, text } = await ask(page, accepted);
      expect(text).toBe(LONG);
      expect(response.headers.vary).toBe("Accept-Encoding");
      expect(response.headers["content-encoding"]).toBeUndefined();
    },
  );

  it.each<[string, Answer, string]>([
    ["short", (response) => response.setHeader("Content-Type", "application/json").end("{}"), "{}"],
    ["a picture", (response) => response.setHeader("Content-Type", "image/png").end(LONG), LONG],
    [
      "a part of a file",
      (response) =>
        response
          .writeHead(206, { "Content-Type": "text/css", "Content-Range": `bytes 0-${LONG.length - 1}/99999` })
          .end(LONG),
      LONG,
    ],
  ])("is left as it is when it is %s", async (_what, answer, expected) => {
    const { response, text } = await ask(answer, "br");
    expect(text).toBe(expected);
    expect(response.headers["content-encoding"]).toBeUndefined();
  });

  it.each([204, 304])("has no body with %i", async (status) => {
    const { response, text } = await ask((own) => own.writeHead(status, { "Content-Type": "text/html" }).end(), "br");
    expect([response.statusCode, text, response.headers["content-encoding"]]).toEqual([status, "", undefined]);
  });

  it("stays whole when the reader is slower than the writer", async () => {
    const part = LONG.repeat(20);
    const { text } = await ask((response) => {
      response.setHeader("Content-Type", "text/csv");
      let left = 100;
      const more = () => {
        while (left > 0) {
          left -= 1;
          if (!response.write(`${left}${part}`)) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
    }, "gzip");
    expect(text.length).toBe(part.length * 100 + 190);
  });
});
