import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer as it went over the wire, compressed. */
type Kept = { headers: Record<string, OutgoingHttpHeader>; body: Buffer; etag: string };

/** What the cache holds at most, over all addresses. */
const MOST_BYTES = 128 * 1024 * 1024;
const READING = /^\/($|provinsi\/|daerah\/|target$|angka-terbit$|metode$|aturan$|cari$|kosong$|api\/v1\/)/;

/**
 * Keeps the answers of reading pages and of the API for as long as the data version stands. The version is asked for
 * after each request has come in, so an answer is never older than the last commit before it; requests that come in
 * meanwhile share one question and one rendering (DECISIONS 6). Answers to anybody with a cookie or credentials pass by.
 */
export function withPageCache(answer: Handler, readVersion: () => Promise<string>): Handler {
  const version = shareNext(readVersion);
  let kept = new Map<string, Promise<Kept | null>>();
  let keptVersion = "";
  let bytes = 0;

  const forget = (now: string) => {
    kept = new Map();
    keptVersion = now;
    bytes = 0;
  };

  return async (request, response) => {
    if (!isShared(request)) return answer(request, response);
    const current = await version().catch(() => null);
    // Without a database there is nothing to compare with; the page itself says what is wrong.
    if (current === null) return answer(request, response);
    if (current !== keptVersion) forget(current);

    const key = `${encodingOf(request)} ${request.url ?? ""}`;
    const known = kept.get(key);
    if (known) {
      const found = await known;
      if (!found) return answer(request, response);
      send(request, response, found);
      return;
    }
    const generation = kept;
    const rendering = capture(answer, request, response, current);
    generation.set(key, rendering.kept);
    const result = await rendering.kept;
    if (!result) generation.delete(key);
    else if (generation === kept) {
      bytes += result.body.length;
      if (bytes > MOST_BYTES) forget(current);
    }
    await rendering.sent;
  };
}

/** Reading pages of visitors without an account only: nothing personal can be in them. */
function isShared({ method, url, headers }: IncomingMessage): boolean {
  const path = (url ?? "").split("?")[0] ?? "";
  const personal = headers.cookie !== undefined || headers.authorization !== undefined;
  return (method === "GET" || method === "HEAD") && !personal && headers.rsc === undefined && READING.test(path);
}

function encodingOf({ headers }: IncomingMessage): string {
  const accepted = [headers["accept-encoding"] ?? ""].join();
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}

function send(request: IncomingMessage, response: ServerResponse, { headers, body, etag }: Kept): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.headers["if-none-match"] === etag) {
    response.removeHeader("content-length");
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}

/** Lets the handler write into memory; what may be kept is kept, and the caller gets the same bytes either way. */
function capture(
  answer: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  version: string,
): { kept: Promise<Kept | null>; sent: Promise<void> } {
  const chunks: Buffer[] = [];
  const method = request.method;
  // A HEAD request renders the page too, so that it can be kept for the GET that follows.
  if (method === "HEAD") request.method = "GET";
  const add = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const restore = () => {
    request.method = method;
    // What was laid over the response's own methods goes, also what compression laid over ours.
    for (const name of ["write", "end", "flushHeaders", "writeHead"] as const) Reflect.deleteProperty(response, name);
  };

  let settle: (kept: Kept | null) => void = () => undefined;
  const kept = new Promise<Kept | null>((resolve) => (settle = resolve));
  const written = new Promise<void>((resolve) => {
    response.flushHeaders = () => undefined;
    response.write = ((chunk: unknown, encoding: unknown, done: unknown) => {
      add(chunk, encoding);
      const callback = typeof encoding === "function" ? encoding : done;
      if (typeof callback === "function")
        queueMicrotask(() => {
          (callback as () => void)();
        });
      return true;
    }) as typeof response.write;
    response.end = ((chunk: unknown, encoding: unknown) => {
      add(chunk, encoding);
      resolve();
      return response;
    }) as typeof response.end;
  });
  const sent = Promise.race([written, answer(request, response).then(() => written)]).then(
    () => {
      restore();
      const body = Buffer.concat(chunks);
      const keepable = response.statusCode === 200 && !response.hasHeader("set-cookie") && !response.headersSent;
      if (!keepable) {
        settle(null);
        response.end(method === "HEAD" ? undefined : body);
        return;
      }
      const etag = `"${createHash("sha256").update(version).update(body).digest("base64url").slice(0, 27)}"`;
      response.setHeader("content-length", body.length);
      response.removeHeader("transfer-encoding");
      response.setHeader("etag", etag);
      response.setHeader("cache-control", "no-cache");
      const headers = { ...response.getHeaders() } as Record<string, OutgoingHttpHeader>;
      delete headers["x-request-id"];
      const entry = { headers, body, etag };
      settle(entry);
      send(request, response, entry);
    },
    (error: unknown) => {
      restore();
      settle(null);
      throw error;
    },
  );
  return { kept, sent };
}

/** Calls that come while one is under way wait for the next one, which begins after they came, and share it. */
function shareNext<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null;
  let queued: Promise<T> | null = null;
  return () => {
    if (queued) return queued;
    const begin = (): Promise<T> => {
      queued = null;
      const mine = run();
      running = mine;
      const clear = () => {
        if (running === mine) running = null;
      };
      mine.then(clear, clear);
      return mine;
    };
    if (!running) return begin();
    queued = running.then(begin, begin);
    return queued;
  };
}
