import { COLUMNS, LINES } from "../integration/route-table";
import type { RouteLine } from "../integration/route-line";
import type { Who } from "../support/demo-site";
import type { HostileRequest } from "./hostile-requests";
import type { Outcome } from "./send-hostile";

/** What is wrong with an answer, by promise. */
export const FAULTS = {
  fails: "no hostile request makes the server fail (5xx other than 503)",
  tells: "no answer shows the inside of the program",
  silent: "every request is answered in time",
  opens: "no page for those who may not see it",
  leads: "no answer leads elsewhere",
  injects: "nothing sent comes back as markup or as a header",
} as const;
export type Fault = keyof typeof FAULTS;

/** Bytes that no form needs. */
const LARGE = 64 * 1024;
const INSIDE = /\n\s+at .+:\d+:\d+|node_modules\/|Prisma\w*Error|\.next\/server|"stack":|\bpg_catalog\b/;
const MARKUP = /<script>alert\(7\)|<img src=x onerror/;

/** @returns the promises that an answer breaks */
export function faultsOf(request: HostileRequest, outcome: Outcome): Fault[] {
  if (outcome === "silent") return ["silent"];
  // A server may close the connection over what is cut off, or too much to be read.
  if (outcome === "hung up") return request.isCutOff || mayBeRefusedUnread(request) ? [] : ["silent"];
  const { status, headers, location, body } = outcome;
  const isMarkup = (headers["content-type"] ?? "").includes("html");
  const broken: Record<Fault, boolean> = {
    fails: status >= 500 && status !== 503,
    tells: INSIDE.test(body),
    silent: false,
    opens: status === 200 && isReading(request) && !maySee(request),
    leads: location !== "" && !/^\/(?![/\\])/.test(location),
    injects: (isMarkup && MARKUP.test(body)) || String(headers["set-cookie"] ?? "").includes("a=b"),
  };
  return (Object.keys(broken) as Fault[]).filter((fault) => broken[fault]);
}

/** Whether the table of routes says of any request to this route, in this verb by this person, that it changes something. */
export function mayChange({ route, verb, who }: Pick<HostileRequest, "route" | "verb" | "who">): boolean {
  return LINES.some((line) => line.route === route && line.verb === verb && answerTo(line, who).includes("!"));
}

function answerTo({ answers }: RouteLine, who: Who): string {
  return answers.split(" ")[COLUMNS.indexOf(who)]!;
}

function maySee({ route, who }: HostileRequest): boolean {
  return LINES.some((line) => line.route === route && line.verb === "GET" && answerTo(line, who) === "200");
}

function isReading({ verb }: HostileRequest): boolean {
  return verb === "GET" || verb === "HEAD";
}

function mayBeRefusedUnread({ body }: HostileRequest): boolean {
  return body !== null && body.length > LARGE;
}
