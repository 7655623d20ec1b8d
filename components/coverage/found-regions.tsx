import type { SearchParams } from "@/lib/core/reading-parameters";
import { withView } from "@/lib/core/reading-parameters";
import { hrefOf } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";

type FoundProps = { found: readonly Region[]; regions: readonly Region[]; params: SearchParams };

/** Regions to choose from, each with what tells it from its namesakes; the reader's view goes along. */
export function FoundRegions({ found, regions, params }: FoundProps) {
  const names = new Map(regions.map((region) => [region.code, region.name]));
  return (
    <ul className="columns-1 gap-8 sm:columns-2">
      {found.map((region) => (
        <li key={region.code} className="break-inside-avoid py-1">
          <a href={withView(hrefOf(region), params)}>{region.name}</a>{" "}
          <span className="text-muted">
            {region.code}
            {region.level === "REGENCY" ? ` · ${names.get(region.parentCode ?? "") ?? ""}` : ""}
            {region.bpsCode ? ` · BPS ${region.bpsCode}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
