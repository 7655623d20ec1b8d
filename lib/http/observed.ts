import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answered, Log } from "./log";
import { routePattern } from "./reading-address";

const currentRequest = new AsyncLocalStorage<string>();

/** Runs what answers a request, so that whatever is logged meanwhile bears its number. */
export function inRequest<T>(requestId: string, answer: () => T): T {
  return currentRequest.run(requestId, answer);
}

/** Has whatever is written to `console.error` go to the log, also by Next. */
export function takeOverErrors(log: Log): void {
  console.error = (...parts: unknown[]) => {
    log.failed(parts, currentRequest.getStore());
  };
}

/** Tells of a request once its answer has left, or whoever asked has. */
export function observe(
  request: IncomingMessage,
  response: ServerResponse,
  { routeOf, tell }: { routeOf: (path: string) => string; tell: (answered: Answered) => void },
): void {
  const began = performance.now();
  const route = routeOf(request.url?.split("?")[0] ?? "");
  const method = request.method ?? "";
  response.once("close", () => {
    tell({ method, route, status: response.statusCode, ms: performance.now() - began });
  });
}

/** What no page or route has: as many addresses as anybody likes to make up. */
const NOWHERE = "(lainnya)";
/** Scripts and style sheets. */
const FILES = "/_next/static";

/**
 * @param addresses of all pages and routes, as Next writes them
 * @returns the one that answers a path
 */
export function routesBy(addresses: readonly string[]): (path: string) => string {
  // What is written out goes before what has a part in brackets.
  const sorted = [...new Set(addresses)].sort((a, b) => a.split("[").length - b.split("[").length);
  const patterns = sorted.map((address) => ({ address, pattern: routePattern(address) }));
  return (path) =>
    path.startsWith(FILES) ? FILES : (patterns.find(({ pattern }) => pattern.test(path))?.address ?? NOWHERE);
}
