import { FORMER_PROVINCES } from "@/lib/core/former-provinces";
import { NATION } from "@/lib/core/region-code";
import type { Region } from "@/lib/regions/schema";
import type { AreaNode } from "./roll-up";

/** Every node of a list of regions, for as long as the list is held. */
const remembered = new WeakMap<readonly Region[], ReadonlyMap<string, AreaNode>>();

/** @returns `root` with everything below it, children by code, the same one for the same list; null when there is none */
export function treeOf(regions: readonly Region[], root: string): AreaNode | null {
  const nodes = remembered.get(regions) ?? nodesOf(regions);
  remembered.set(regions, nodes);
  return nodes.get(root) ?? null;
}

function nodesOf(regions: readonly Region[]): Map<string, AreaNode> {
  const nodes = new Map(
    regions.map((region): [string, AreaNode] => [
      region.code,
      { code: region.code, name: region.name, level: region.level, children: [] },
    ]),
  );
  for (const region of regions) {
    const node = nodes.get(region.code);
    if (node && region.parentCode !== null) nodes.get(region.parentCode)?.children.push(node);
  }
  const nation = nodes.get(NATION);
  if (nation) nation.parts = partsOf(nation.children);
  return nodes;
}

/** What the nation is the sum of: provinces, those of a former one together, as a count for it is a count for all of them. */
function partsOf(provinces: readonly AreaNode[]): AreaNode[] {
  const groups = FORMER_PROVINCES.map(({ code, name, successors }): AreaNode => {
    return { code, name, level: "PROVINCE", children: provinces.filter((each) => successors.includes(each.code)) };
  }).filter(({ children }) => children.length > 0);
  const grouped = new Set(groups.flatMap(({ children }) => children));
  return [...provinces.filter((each) => !grouped.has(each)), ...groups];
}
