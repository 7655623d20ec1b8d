import type { AreaCoverage } from "../schema";

/** How a page marks what is simulated: in one banner where all of it is, by badges where it stands beside real figures. */
export type Marking = "banner" | "badges" | "none";

/** @param areas everything that a page shows; what has no figure does not count */
export function markingOf(areas: Iterable<Pick<AreaCoverage, "participants" | "simulated">>): Marking {
  let simulated = false;
  let real = false;
  for (const area of areas) {
    if (area.participants === null) continue;
    if (area.simulated) simulated = true;
    else real = true;
  }
  if (!simulated) return "none";
  return real ? "badges" : "banner";
}
