import type { Source } from "@/lib/sources/schema";

/** How a page marks what is simulated: in one banner where all of it is, by badges where it stands beside real figures. */
export type Marking = "banner" | "badges" | "none";

/** @param sources everything behind the figures of the page: a real count over simulated workers is not all simulated */
export function markingOf(sources: readonly Pick<Source, "kind">[]): Marking {
  const simulated = sources.filter(({ kind }) => kind === "SIMULATED").length;
  if (simulated === 0) return "none";
  return simulated === sources.length ? "banner" : "badges";
}
