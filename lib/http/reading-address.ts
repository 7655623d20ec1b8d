import type { IncomingMessage } from "node:http";
import { PLAN_PARAMETERS, READING_PARAMETERS } from "@/lib/core/reading-parameters";

/** `mayKeep` is false for what is too long to be an address that somebody asks for again. */
export type ReadingAddress = { path: string; address: string; mayKeep: boolean };

const LONGEST = 2048;
const API = "/api/v1/";
/** Files of every month there is: written as they are read, for one who asks, and far too large to be kept. */
const WRITTEN_AS_READ = /^\/api\/v1\/data-set\./;
const KNOWN = new Set<string>(READING_PARAMETERS);
const KNOWN_OF_PLANS = new Set<string>([...READING_PARAMETERS, ...PLAN_PARAMETERS]);
/** A plan has a page, and can stand on the sheet of its region. */
const PLAN_PAGE = /\/(?:rencana|lembar|lembar\.pdf)$/;
const PLAN = new RegExp(`/(?:rencana|lembar|lembar\\.pdf)\\?(?:.*&)?(?:${PLAN_PARAMETERS.join("|")})=`);

/** What asks for a past moment, in the address of a page or of the API. */
const PAST = /[?&](?:diketahui|knownAt)=/;

/** @returns whether an address asks for what was known on a day: any day there has been, so there are no end of them */
export function asksForPast(address: string): boolean {
  return PAST.test(address);
}

/** @returns whether there are no end of addresses like this one: every day there has been, and whatever plan people type */
export function isEndless(address: string): boolean {
  return asksForPast(address) || PLAN.test(address);
}

/**
 * The address that a reading request is answered by: the same for all requests that have the same answer. Parameters
 * that pages do not know are left out; the API refuses them itself.
 * @returns null for requests that change something, ask for a part of a page, or are not for a page or file to read
 */
export function readingAddress(
  { method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  isReading: (path: string) => boolean,
): ReadingAddress | null {
  if ((method !== "GET" && method !== "HEAD") || headers.rsc !== undefined) return null;
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  // What an URL parser would read as another path belongs to whoever asks for it so.
  if (!isReading(path) || new URL(path, "http://localhost").pathname !== path) return null;
  const parameters = new URLSearchParams(query);
  const known = PLAN_PAGE.test(path) ? KNOWN_OF_PLANS : KNOWN;
  if (!path.startsWith(API)) for (const name of [...parameters.keys()]) if (!known.has(name)) parameters.delete(name);
  parameters.sort();
  const address = parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
  return { path, address, mayKeep: address.length <= LONGEST };
}

/**
 * @param files of the build, each with its address: `/(public)/daerah/[code]/page` → `/daerah/[code]`
 * @returns whether a path is a page outside the group for staff, a picture of one, or a file of the API
 */
export function readingPaths(files: Readonly<Record<string, string>>): (path: string) => boolean {
  const reading = Object.entries(files).filter(([file]) =>
    file.endsWith("/page") ? !file.startsWith("/(staff)/") : file.startsWith("/(public)/"),
  );
  const patterns = reading.map(([, address]) => routePattern(address));
  const isKept = (path: string) => path.startsWith(API) && !WRITTEN_AS_READ.test(path);
  return (path) => isKept(path) || patterns.some((pattern) => pattern.test(path));
}

/** @returns whether any page or route of the build has a path, with or without a slash at its end */
export function routePaths(files: Readonly<Record<string, string>>): (path: string) => boolean {
  const patterns = Object.values(files).map(routePattern);
  return (path) => patterns.some((pattern) => pattern.test(path === "/" ? path : path.replace(/\/$/, "")));
}

/** @param route as Next writes it: `/api/v1/regions/[code]/series` */
export function routePattern(route: string): RegExp {
  const parts = route.split(/\[\w+\]/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}
