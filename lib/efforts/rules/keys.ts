import { WORKER_GROUPS } from "@/lib/core/worker-groups";
import { EFFORT_KINDS, type EffortKey, type EffortSaid } from "../schema";

const LONGEST = 64;

/** @returns what names an effort in its region: the group, the rule by its kind, title and number, the year and source of money */
export function keyOf(said: EffortSaid): EffortKey["key"] {
  switch (said.kind) {
    case "GROUP":
      return said.group === "OTHER" ? slug(`OTHER ${said.title ?? ""}`) : said.group;
    case "INSTRUMENT":
      return slug([said.rule, said.document ?? said.title].join(" "));
    case "FUNDING":
      return `${said.year}-${said.funding}`;
  }
}

/** Groups as they are offered, then rules by key, then money, the newest year first. */
export function byOrder(one: EffortKey, other: EffortKey): number {
  if (one.kind !== other.kind) return EFFORT_KINDS.indexOf(one.kind) - EFFORT_KINDS.indexOf(other.kind);
  if (one.kind === "FUNDING") return other.key.localeCompare(one.key);
  return rank(one) - rank(other) || one.key.localeCompare(other.key);
}

/** A group with a name of its own stands where the others of no name do. */
function rank({ key }: EffortKey): number {
  return (WORKER_GROUPS as readonly string[]).indexOf(key.split("-")[0]!);
}

function slug(text: string): string {
  return text
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}
