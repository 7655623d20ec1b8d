import type { IncomingMessage, ServerResponse } from "node:http";

const STATIC = /^\/_next\/static\//;

/** Whatever is answered to a request with a cookie is for that browser alone, whatever the page itself says. */
export function keepPrivate(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.cookie === undefined || STATIC.test(request.url ?? "")) return;
  const setHeader = response.setHeader.bind(response);
  setHeader("Cache-Control", "private, no-store");
  response.setHeader = (name, value) => (name.toLowerCase() === "cache-control" ? response : setHeader(name, value));
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (...parts: unknown[]) => {
    const last = parts.at(-1);
    if (typeof last === "object" && last !== null && !Array.isArray(last))
      for (const name of Object.keys(last))
        if (name.toLowerCase() === "cache-control") Reflect.deleteProperty(last, name);
    return Reflect.apply(writeHead, response, parts) as ServerResponse;
  };
}
