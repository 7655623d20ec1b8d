import type { Handler } from "./handler";

const REGION_PAGE = /^\/(?:provinsi|daerah)\/[^/?#]+/;
/** Addresses that could be a page's: files have an ending, and the API and Next answer for themselves. */
const PAGE_LIKE = /^\/(?!_next\/|api\/)[^.]*$/;
/** Its page says that there is none, and what the words may have meant. */
const NOWHERE = "/tidak-ada";

type Known = {
  /** Whether a page or route has this path. */
  isRoute: (path: string) => boolean;
  /** Of every region's page; asked again for one it did not have, so a new region needs no restart. */
  readRegions: () => Promise<readonly string[]>;
};

/**
 * Answers addresses without a page, and pages of regions that do not exist, by a page that offers what their words come
 * near to, with 404. What Next answers when a page itself calls `notFound()` is a document without content, which only
 * JavaScript fills (vercel/next.js#62228), and its own page for unknown addresses is not told which one was asked for.
 */
export function withKnownAddresses(answer: Handler, { isRoute, readRegions }: Known): Handler {
  let known: ReadonlySet<string> = new Set();
  const isRegion = async (path: string): Promise<boolean> => {
    if (!known.has(path)) known = new Set(await readRegions());
    return known.has(path);
  };
  return async (request, response) => {
    const path = request.url?.split("?")[0] ?? "/";
    const region = REGION_PAGE.exec(path)?.[0];
    // Without a database the page itself says what is wrong.
    const isKnown = region
      ? await isRegion(region).catch(() => true)
      : path !== NOWHERE && (isRoute(path) || !PAGE_LIKE.test(path));
    if (!isKnown) {
      request.url = nowhereFor(path);
      response.statusCode = 404;
    }
    return answer(request, response);
  };
}

function nowhereFor(path: string): string {
  const words = decodeURIComponent(path)
    .split(/[/\s_+-]+/)
    .filter((word) => word !== "" && !/^(daerah|provinsi|tidak|ada)$/i.test(word))
    .join(" ");
  return words === "" ? NOWHERE : `${NOWHERE}?q=${encodeURIComponent(words.slice(0, 80))}`;
}
