import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from "node:zlib";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Encoding = "br" | "gzip";

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|javascript|xml|manifest)|image\/svg\+xml)/;
const WORTHWHILE_BYTES = 1024;

/**
 * Compresses text answers as they are written, by what the browser accepts. An answer that already has a
 * Content-Encoding, such as a page kept compressed, passes as it is.
 */
export function withCompression(answer: Handler): Handler {
  return async (request, response) => {
    const accepted = acceptedEncoding(request.headers["accept-encoding"]);
    compressInto(response, request.method === "HEAD" ? undefined : accepted);
    await answer(request, response);
  };
}

/** @returns undefined when the browser accepts neither */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const accepted = new Map(
    String(header ?? "")
      .split(",")
      .map(nameAndQuality),
  );
  return (["br", "gzip"] as const).find((name) => (accepted.get(name) ?? accepted.get("*") ?? 0) > 0);
}

function nameAndQuality(part: string): [string, number] {
  const [name = "", quality] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/);
  return [name, quality === undefined ? 1 : Number(quality)];
}

/** Puts a compressor before the response's own `write` and `end`, once the headers show that it is worth it. */
function compressInto(response: ServerResponse, encoding: Encoding | undefined): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  let compressor: BrotliCompress | Gzip | undefined;
  let decided = false;

  const decide = (wholeLength?: number) => {
    if (decided) return;
    decided = true;
    // Node itself calls it for the first byte; from here on it must be its own.
    response.writeHead = writeHead;
    if (!isText(response)) return;
    addVary(response);
    if (encoding === undefined || !isWorthwhile(response, wholeLength)) return;
    response.removeHeader("Content-Length");
    response.setHeader("Content-Encoding", encoding);
    weakenTag(response);
    compressor = startCompressor(encoding, response, write, end);
  };

  // The head is only noted down: it may still change when the first byte shows what follows.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of headerPairs(rest)) response.setHeader(name, value);
    return response;
  };

  const flushHeaders = response.flushHeaders.bind(response);
  response.flushHeaders = () => {
    decide();
    flushHeaders();
  };

  response.write = ((chunk: never, encodingOrDone: never, done: never) => {
    decide();
    return compressor ? compressor.write(chunk, encodingOrDone, done) : write(chunk, encodingOrDone, done);
  }) as typeof response.write;

  response.end = ((...parts: unknown[]) => {
    const [body, charset] = parts;
    decide(typeof body === "string" ? Buffer.byteLength(body) : body instanceof Uint8Array ? body.length : 0);
    if (!compressor) return end(...(parts as Parameters<typeof end>));
    const finished = parts.find((part) => typeof part === "function");
    if (finished) response.once("finish", finished as () => void);
    if (typeof body === "string")
      compressor.end(body, typeof charset === "string" ? (charset as BufferEncoding) : "utf8");
    else compressor.end(body instanceof Uint8Array ? body : undefined);
    return response;
  }) as typeof response.end;

  // React asks for it after each part of a page, so that the browser sees the part at once.
  Object.assign(response, { flush: () => compressor?.flush() });
}

function startCompressor(
  encoding: Encoding,
  response: ServerResponse,
  write: ServerResponse["write"],
  end: ServerResponse["end"],
) {
  const compressor =
    encoding === "br"
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : createGzip({ level: 6 });
  compressor.on("data", (chunk: Buffer) => {
    if (!write(chunk)) compressor.pause();
  });
  compressor.on("drain", () => response.emit("drain"));
  compressor.on("end", () => end());
  compressor.on("error", (error) => response.destroy(error));
  response.on("drain", () => compressor.resume());
  response.once("close", () => compressor.destroy());
  return compressor;
}

function headerPairs(rest: unknown[]): [string, OutgoingHttpHeader][] {
  const headers = rest.find((part) => typeof part === "object" && part !== null) ?? {};
  if (!Array.isArray(headers)) return Object.entries(headers as Record<string, OutgoingHttpHeader>);
  if (Array.isArray(headers[0])) return headers as [string, OutgoingHttpHeader][];
  return headers.flatMap((name, index): [string, OutgoingHttpHeader][] =>
    index % 2 === 0 ? [[name as string, headers[index + 1] as OutgoingHttpHeader]] : [],
  );
}

function isText(response: ServerResponse): boolean {
  return TEXT.test(String(response.getHeader("Content-Type") ?? ""));
}

function isWorthwhile(response: ServerResponse, wholeLength: number | undefined): boolean {
  if (response.statusCode === 204 || response.statusCode === 304) return false;
  if (response.hasHeader("Content-Encoding") || response.hasHeader("Content-Range")) return false;
  return (wholeLength ?? Number(response.getHeader("Content-Length") ?? WORTHWHILE_BYTES)) >= WORTHWHILE_BYTES;
}

/** A strong tag names bytes, and these are no longer those. */
function weakenTag(response: ServerResponse): void {
  const tag = response.getHeader("ETag");
  if (typeof tag === "string" && !tag.startsWith("W/")) response.setHeader("ETag", `W/${tag}`);
}

function addVary(response: ServerResponse): void {
  const vary = String(response.getHeader("Vary") ?? "");
  if (!/\baccept-encoding\b/i.test(vary))
    response.setHeader("Vary", vary === "" ? "Accept-Encoding" : `${vary}, Accept-Encoding`);
}
