import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import inject from "light-my-request";
import { PAGE_HEADER, REQUEST_ID_HEADER } from "@/lib/core/request-headers";
import type { Handler } from "./handler";

/** A whole answer as it was rendered: its bytes plain, its headers without those of one transfer. */
export type Page = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Names the bytes: two pages with the same hash are the same page. */
  hash: string;
  /** The number that the log has for this rendering. */
  requestId: string;
};

/** Of one connection, or of one client; the length is counted anew for each coding. */
const NOT_OF_THE_PAGE = new Set([
  ...["connection", "content-length", "date", "keep-alive", "transfer-encoding"],
  ...["set-cookie", REQUEST_ID_HEADER],
]);

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * Asks for an address without any client, so that none who leaves can stop the answer.
 * @throws whatever the handler throws, and Error when it breaks the answer off
 */
export async function askDetached(
  answer: Handler,
  url: string,
  headers: OutgoingHttpHeaders,
  method: "GET" | "OPTIONS" = "GET",
): Promise<Answer> {
  const response = await inject(
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    },
    // Otherwise the library writes each body out as a text as well, twice as large as the page.
    { method, url, headers, payloadAsStream: true },
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response.stream()) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

/**
 * @returns the methods that the route at a path takes, as Next itself says
 * @throws Error when it does not say
 */
export async function methodsAt(answer: Handler, path: string): Promise<string[]> {
  const { headers } = await askDetached(answer, path, {}, "OPTIONS");
  if (headers["allow"] === undefined) throw new Error(`What ${path} takes could not be found out`);
  // Next says it in one header for some routes and in a list for others, such as the icon's.
  return [headers["allow"]]
    .flat()
    .join()
    .split(",")
    .map((method) => method.trim())
    .sort();
}

/**
 * Renders an address for nobody in particular: nothing of a client's can get into the page.
 * @param from the host by which the site is known, and the number of the request that asks first
 * @throws what `askDetached` throws
 */
export async function renderDetached(
  answer: Handler,
  address: string,
  { host, requestId }: { host: string; requestId: string },
): Promise<Page> {
  const headers = { host, "user-agent": "Jangkau", [REQUEST_ID_HEADER]: requestId, [PAGE_HEADER]: address };
  const { status, headers: rendered, body } = await askDetached(answer, address, headers);
  return {
    status,
    headers: Object.fromEntries(Object.entries(rendered).filter(([name]) => !NOT_OF_THE_PAGE.has(name))),
    body,
    hash: createHash("sha256").update(body).digest("base64url").slice(0, 27),
    requestId,
  };
}
