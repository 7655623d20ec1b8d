import type { IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import { REQUEST_ID_HEADER } from "@/lib/core/request-headers";
import { type Coding, isCodable } from "./content-coding";
import type { Page } from "./render-detached";

/** Who may keep an answer, and for how long: everybody may, and asks again each time; or nobody. */
export type Keeping = "no-cache" | "private, no-store";

/** Gives a rendered page to one client: whole, only its head, or 304 where the client has these very bytes already. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  { body, coding, keeping }: { body: Buffer; coding: Coding; keeping: Keeping },
): void {
  for (const [name, value] of Object.entries(page.headers)) if (value !== undefined) response.setHeader(name, value);
  if (isCodable(page)) response.appendHeader("vary", "Accept-Encoding");
  // By this number the log tells what went wrong, whoever of those who waited reports it.
  if (page.status >= 500) response.setHeader(REQUEST_ID_HEADER, page.requestId);
  if (page.status === 200 || keeping === "private, no-store") response.setHeader("cache-control", keeping);
  if (page.status === 200) {
    // A strong tag names bytes, and each coding has its own.
    const etag = coding === "identity" ? `"${page.hash}"` : `"${page.hash}-${coding}"`;
    response.setHeader("etag", etag);
    if (fresh(request.headers, { etag })) {
      response.removeHeader("content-type");
      response.writeHead(304).end();
      return;
    }
  }
  if (coding !== "identity") response.setHeader("content-encoding", coding);
  response.setHeader("content-length", body.length);
  response.writeHead(page.status).end(request.method === "HEAD" ? undefined : body);
}
