import type { Handler } from "./handler";
import { routePattern } from "./reading-address";

/**
 * Answers 405 to every method but GET and HEAD where there is no route. Next renders a page whatever the method, past
 * the page cache, and searches what is sent for a server action, of which there are none here (DECISIONS 21).
 * @param routes the addresses of `route.ts` files as Next writes them: `/api/v1/regions/[code]/series`
 */
export function withPageMethods(answer: Handler, routes: readonly string[]): Handler {
  const patterns = routes.map(routePattern);
  return async (request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead || patterns.some((pattern) => pattern.test(path))) return answer(request, response);
    response.setHeader("allow", "GET, HEAD");
    response.writeHead(405).end();
  };
}
