import type { Handler } from "./handler";

const REGION_PAGE = /^\/(?:provinsi|daerah)\/[^/?#]+/;
/** No route matches it, so Next answers with the page of `app/not-found.tsx`. */
const NOWHERE = "/tidak-ada";

/**
 * Sends pages of regions that do not exist to an address without a route. What Next answers when such a page itself
 * calls `notFound()` is a document without content, which only JavaScript fills (vercel/next.js#62228).
 * @param readAddresses of every region's page; asked again for one it did not have, so a new region needs no restart
 */
export function withKnownAddresses(answer: Handler, readAddresses: () => Promise<readonly string[]>): Handler {
  let known: ReadonlySet<string> = new Set();
  const isKnown = async (path: string): Promise<boolean> => {
    if (!known.has(path)) known = new Set(await readAddresses());
    return known.has(path);
  };
  return async (request, response) => {
    const path = REGION_PAGE.exec(request.url ?? "")?.[0];
    // Without a database the page itself says what is wrong.
    if (path !== undefined && !(await isKnown(path).catch(() => true))) request.url = NOWHERE;
    return answer(request, response);
  };
}
