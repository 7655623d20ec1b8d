import type { IncomingMessage, ServerResponse } from "node:http";
import onHeaders from "on-headers";
import { bearerIn } from "@/lib/auth/bearer";
import { REQUEST_ID_HEADER } from "@/lib/core/request-headers";
import { problemResponse } from "@/lib/core/problem";
import type { TokenUse } from "@/lib/tokens/commands/admit-token";
import { limitHeaders } from "@/lib/tokens/format/token-words";
import type { Handler } from "./handler";

const API = /^\/api\/v1\//;

/** Asks what a request that shows a token may go on with. */
type Use = (headers: Headers, asked: { reads: boolean }) => Promise<TokenUse>;

/** Requests whose token may read what everybody may who is let in. */
const letIn = new WeakSet<IncomingMessage>();

/** @returns whether a request came with a token that may read */
export function isByToken(request: IncomingMessage): boolean {
  return letIn.has(request);
}

/**
 * Lets programs in at the API, and nowhere else. There a token alone says who asks: the cookie beside it is taken away, and no
 * answer sets one. Everywhere else the token itself is taken away, so that no page and no session ever sees it. It is
 * asked about before anything that is kept is given, so that its limits and its end hold there, too.
 */
export function withTokens(answer: Handler, use: Use): Handler {
  return async (request, response) => {
    const { authorization } = request.headers;
    const shown = bearerIn(authorization);
    if (authorization !== undefined && (shown === null || !API.test(request.url ?? "")))
      delete request.headers.authorization;
    if (shown === null || request.headers.authorization === undefined) return answer(request, response);
    delete request.headers.cookie;
    const reads = request.method === "GET" || request.method === "HEAD";
    const { allowance, refusal } = await use(headersOf(request), { reads });
    const limits = allowance === null ? {} : limitHeaders(allowance);
    for (const [name, value] of Object.entries(limits)) response.setHeader(name, value);
    if (refusal !== null) return refuse(request, response, problemResponse(refusal));
    onHeaders(response, () => {
      response.removeHeader("set-cookie");
    });
    if (reads) letIn.add(request);
    return answer(request, response);
  };
}

function headersOf({ headers }: IncomingMessage): Headers {
  const id = headers[REQUEST_ID_HEADER];
  return new Headers({
    authorization: headers.authorization ?? "",
    ...(typeof id === "string" ? { [REQUEST_ID_HEADER]: id } : {}),
  });
}

async function refuse(request: IncomingMessage, response: ServerResponse, refused: Response): Promise<void> {
  const body = await refused.text();
  for (const [name, value] of refused.headers) response.setHeader(name, value);
  if (refused.status === 401) response.setHeader("www-authenticate", 'Bearer realm="Jangkau", error="invalid_token"');
  response.writeHead(refused.status, { "content-length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? undefined : body);
}
