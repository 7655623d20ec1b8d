import type { RegionList } from "@/lib/coverage/format/lists";
import type { Marking } from "@/lib/coverage/rules/marking";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { shortName } from "@/lib/regions/rules";
import { SimulatedMark } from "./simulated";

type ItemsProps = { items: RegionList["items"]; view: View; marking: Marking };

/** Regencies with a word or number each, in columns. */
export function RegionItems({ items, view, marking }: ItemsProps) {
  return (
    <ol className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-6">
      {items.map(({ standing, cell }) => {
        const { code, name } = standing.area.region;
        return (
          <li key={code} className="flex items-baseline justify-between gap-3 border-b border-line py-0.5">
            <a href={hrefIn(view, `/daerah/${code}`)}>{shortName(name)}</a>
            <span className="tabular-nums">
              {cell.text} <SimulatedMark marking={marking} area={standing.area} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
