import { PLAN_PARAMETERS, VIEW_PARAMETERS } from "@/lib/core/reading-parameters";
import { PLAN_KEYS } from "../schema";
import { planPath } from "./plan-address";
import { ROW_FIELDS } from "./read-row";

/** As long as an address of three full plans, and no longer. */
export const LONGEST_QUERY = 4_000;

const KNOWN: readonly string[] = [...VIEW_PARAMETERS, ...PLAN_PARAMETERS];

/**
 * @param address of a region's page of plans, as the page links to it
 * @returns its query without what means nothing there; null where it is another address, or holds no row
 */
export function planQueryOf(address: string, regionCode: string): string | null {
  const [path, query = ""] = address.split("?", 2);
  if (path !== planPath(regionCode) || query.length > LONGEST_QUERY) return null;
  const words = [...new URLSearchParams(query)].filter(([name]) => KNOWN.includes(name));
  if (!words.some(([name, value]) => name === "orang" && value !== "")) return null;
  return new URLSearchParams(words).toString();
}

/**
 * @param queries of two or three kept plans
 * @returns the query of a page on which the first plan of each stands beside the others; view and budget are the first one's
 */
export function joinedPlans(queries: readonly string[]): string {
  const [first] = queries;
  const joined = new URLSearchParams([...new URLSearchParams(first)].filter(([name]) => !isOfRow(name)));
  queries.slice(0, PLAN_KEYS.length).forEach((query, index) => {
    const params = new URLSearchParams(query);
    const keys = params.getAll("rencana");
    const rows = params.getAll("orang").length;
    for (let row = 0; row < rows; row++) {
      if ((keys[row] ?? PLAN_KEYS[0]) !== (keys[0] ?? PLAN_KEYS[0])) continue;
      joined.append("rencana", PLAN_KEYS[index]!);
      for (const field of ROW_FIELDS) joined.append(field, params.getAll(field)[row] ?? "");
    }
  });
  return joined.toString();
}

function isOfRow(name: string): boolean {
  return name === "rencana" || (ROW_FIELDS as readonly string[]).includes(name);
}
