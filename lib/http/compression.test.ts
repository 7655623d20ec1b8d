import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { acceptedEncoding, withCompression } from "./compression";

const LONG = "Kabupaten Belitung Timur; ".repeat(400);
const decode: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (body) => body,
};

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
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ETag: '"a"' });
  response.write(LONG.slice(0, 100));
  response.write(LONG.slice(100));
  response.end();
};

it.each([
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["*", "br"],
  ["identity", undefined],
  ["", undefined],
])("of %j it takes %s", (header, expected) => {
  expect(acceptedEncoding(header)).toBe(expected);
});

it.each(["br", "gzip"])("compresses a page written in parts by %s", async (encoding) => {
  const { response, text } = await ask(page, encoding);
  expect(text).toBe(LONG);
  expect(response.headers).toMatchObject({ "content-encoding": encoding, vary: "Accept-Encoding", etag: 'W/"a"' });
});

it("says that the answer varies even when this one is not compressed", async () => {
  const { response, text } = await ask(page, "identity");
  expect(text).toBe(LONG);
  expect(response.headers).toMatchObject({ vary: "Accept-Encoding", etag: '"a"' });
  expect(response.headers["content-encoding"]).toBeUndefined();
});

it.each<[string, Answer, string]>([
  ["a short answer", (response) => response.setHeader("Content-Type", "application/json").end("{}"), "{}"],
  ["a picture", (response) => response.setHeader("Content-Type", "image/png").end(LONG), LONG],
])("leaves %s as it is", async (_what, answer, expected) => {
  const { response, text } = await ask(answer, "br");
  expect(text).toBe(expected);
  expect(response.headers["content-encoding"]).toBeUndefined();
});

it("leaves what is already compressed alone", async () => {
  const { response, text } = await ask((own) => {
    own.writeHead(200, [
      ["Content-Type", "text/html"],
      ["Content-Encoding", "none"],
    ] as never);
    own.end(LONG);
  }, "br");
  expect(response.headers["content-encoding"]).toBe("none");
  expect(text).toBe(LONG);
});

it.each([204, 304])("sends no body with %i", async (status) => {
  const { response, text } = await ask((own) => own.writeHead(status, { "Content-Type": "text/html" }).end(), "br");
  expect([response.statusCode, text, response.headers["content-encoding"]]).toEqual([status, "", undefined]);
});

it("keeps a long body whole when the reader is slower than the writer", async () => {
  const part = LONG.repeat(20);
  const { text } = await ask((response) => {
    response.setHeader("Content-Type", "text/csv");
    let left = 100;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!response.write(`${left}${part}`)) return void response.once("drain", more);
      }
      response.end();
    };
    more();
  }, "gzip");
  expect(text.length).toBe(part.length * 100 + 190);
});
