import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import compressible from "compressible";
import compression from "compression";
import Negotiator from "negotiator";
import type { Handler } from "./handler";
import type { Page } from "./render-detached";

/** How the bytes of an answer are written; `identity` is as they are. */
export type Coding = "br" | "gzip" | "identity";

const AVAILABLE: readonly Coding[] = ["br", "gzip", "identity"];
const WORTHWHILE_BYTES = 1024;
/** Higher takes several times as long for a few per cent. */
const BROTLI_QUALITY = 5;
/** Browsers take Brotli; what asks for data as gzip is a program on a good line, which waits for the answer. */
const GZIP_LEVEL = 1;
/** What asks for pages as gzip stands between the site and its readers, who are not on a good line. */
const GZIP_LEVEL_OF_PAGES = 6;

/** The one place that reads Accept-Encoding. Who accepts nothing at all is given the bytes as they are (RFC 9110, 12.5.3). */
export function codingOf(request: { headers: IncomingHttpHeaders }): Coding {
  const negotiator: Negotiating = new Negotiator(request);
  const chosen = negotiator.encoding(AVAILABLE, { preferred: AVAILABLE });
  return AVAILABLE.find((coding) => coding === chosen) ?? "identity";
}

/** Its types are those of an older version, to which nobody could say what he prefers. */
type Negotiating = {
  encoding: (available: readonly string[], options: { preferred: readonly string[] }) => string | undefined;
};

/** Whether an answer differs by what the browser accepts. */
export function isCodable({ headers, body }: Pick<Page, "headers" | "body">): boolean {
  const type = headers["content-type"];
  return typeof type === "string" && body.length >= WORTHWHILE_BYTES && compressible(type) === true;
}

export async function encode(
  { headers, body }: Pick<Page, "headers" | "body">,
  coding: Exclude<Coding, "identity">,
): Promise<Buffer> {
  switch (coding) {
    case "br":
      return exactly(
        await promisify(brotliCompress)(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        }),
      );
    case "gzip": {
      const isPage = String(headers["content-type"]).startsWith("text/html");
      return exactly(await promisify(gzip)(body, { level: isPage ? GZIP_LEVEL_OF_PAGES : GZIP_LEVEL }));
    }
  }
}

/** zlib hands out a part of a larger piece of memory, which the part would keep alive. */
function exactly(part: Buffer): Buffer {
  return Buffer.from(part);
}

const compress = compression({
  filter: (request, response) =>
    // What has no body, and what is a part of one, stay as they are.
    response.statusCode !== 204 &&
    response.statusCode !== 304 &&
    !response.hasHeader("content-range") &&
    compression.filter(request, response),
});

/** What the middleware needs of a request and its answer, every server's have; its types ask for more. */
type Express = Parameters<typeof compress>;

/** Compresses what is written once and for one browser, as it is written. */
export function withCompression(answer: Handler): Handler {
  return async (request, response) => {
    request.headers["accept-encoding"] = codingOf(request);
    compress(request as Express[0], response as Express[1], () => undefined);
    await answer(request, response);
  };
}
