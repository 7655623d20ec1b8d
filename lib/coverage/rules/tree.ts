import type { Region } from "@/lib/regions/schema";
import type { AreaNode } from "./roll-up";

/** @returns `root` with everything below it, children by code; null when there is no such region */
export function treeOf(regions: readonly Region[], root: string): AreaNode | null {
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
  return nodes.get(root) ?? null;
}
