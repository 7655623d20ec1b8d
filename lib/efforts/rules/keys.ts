import type { EffortKey, EffortSaid } from "../schema";

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

function slug(text: string): string {
  return text
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}
