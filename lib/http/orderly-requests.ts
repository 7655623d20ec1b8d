import type { IncomingMessage } from "node:http";
import type { Handler } from "./handler";
import { answerPlainly, type Words } from "./plain-answer";
import { routePattern } from "./reading-address";

const PAGE_METHODS = ["GET", "HEAD"];

const UNREADABLE: Words = {
  status: 400,
  title: "Alamat tidak dapat dibaca",
  sentences: ["Alamat ini memuat tanda persen yang bukan huruf. Periksa alamatnya, atau mulai dari halaman utama."],
};

const NO_ENDPOINT: Words = {
  status: 404,
  title: "Tidak ditemukan",
  sentences: ["Alamat API ini tidak ada. Yang ada tercantum di /api/v1/openapi.json."],
};

const wrongMethod = (allowed: readonly string[]): Words => ({
  status: 405,
  title: "Cara meminta tidak dikenal",
  sentences: [`Alamat ini hanya menerima ${allowed.join(", ")}.`],
  headers: { allow: allowed.join(", ") },
});

/**
 * Answers what no page or route could: addresses that cannot be decoded, addresses of the API that do not exist, and
 * methods that nothing takes. Next would render a page whatever the method, past what is kept, and search what is sent
 * for a server action, of which there are none here (DECISIONS 21).
 * @param routes the addresses of `route.ts` files as Next writes them: `/api/v1/regions/[code]/series`
 * @param methodsOf what the route at a path takes; asked once for each route
 */
export function withOrderlyRequests(
  answer: Handler,
  routes: readonly string[],
  methodsOf: (path: string) => Promise<readonly string[]>,
): Handler {
  const known = routes.map((route) => ({ pattern: routePattern(route), methods: once(methodsOf) }));
  return async (request, response) => {
    const path = pathOf(request);
    if (!isDecodable(path)) {
      answerPlainly(request, response, UNREADABLE);
      return;
    }
    const route = known.find(({ pattern }) => pattern.test(path));
    if (!route && /^\/api(?:\/|$)/.test(path)) {
      answerPlainly(request, response, NO_ENDPOINT);
      return;
    }
    const allowed = route ? await route.methods(path) : PAGE_METHODS;
    if (allowed.includes(request.method ?? "")) return answer(request, response);
    answerPlainly(request, response, wrongMethod(allowed));
  };
}

function pathOf({ url = "" }: IncomingMessage): string {
  return url.split("?")[0] ?? "";
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** All paths of a route take the same, so the first is asked about; a question that failed is asked again. */
function once(methodsOf: (path: string) => Promise<readonly string[]>): (path: string) => Promise<readonly string[]> {
  let found: Promise<readonly string[]> | undefined;
  return (path) => {
    found ??= methodsOf(path).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}
