import { formatCount } from "@/lib/core/numbers";
import type { AttentionList } from "@/lib/coverage/format/lists";
import type { Marking } from "@/lib/coverage/rules/marking";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, shortName } from "@/lib/regions/rules";
import { SimulatedMark } from "./simulated";

const SHOWN = 5;

/** The address of the list of all that have not reported. */
export const NOT_REPORTED = "belum-lapor";

type ListsProps = { lists: readonly AttentionList[]; view: View; marking: Marking };

/** Short lists of regions that deserve a look; each says how many more there are. Who has not reported is listed whole. */
export function AttentionLists({ lists, view, marking }: ListsProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-2 xl:grid-cols-3">
      {lists.map((list) => (
        <ShortList key={list.key} list={list} view={view} marking={marking} />
      ))}
    </div>
  );
}

function ShortList({ list, view, marking }: { list: AttentionList; view: View; marking: Marking }) {
  const { key, title, items, none } = list;
  const isWhole = key === "silent";
  const isWide = isWhole && items.length > SHOWN;
  return (
    <section
      id={isWhole ? NOT_REPORTED : undefined}
      aria-label={title}
      className={isWide ? "sm:col-span-full" : "keep-together"}
    >
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <RegionItems items={isWhole ? items : items.slice(0, SHOWN)} isWide={isWide} view={view} marking={marking} />
      )}
      {!isWhole && items.length > SHOWN ? (
        <p className="text-sm text-muted">dan {formatCount(items.length - SHOWN)} lainnya</p>
      ) : null}
    </section>
  );
}

type ItemsProps = { items: AttentionList["items"]; isWide: boolean; view: View; marking: Marking };

/** Regions with a word or number each; many of them in columns. */
export function RegionItems({ items, isWide, view, marking }: ItemsProps) {
  const columns = isWide ? "grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-6" : "";
  return (
    <ol className={`mt-1 ${columns}`}>
      {items.map(({ standing, cell }) => {
        const { code, name } = standing.area.region;
        return (
          <li key={code} className="flex justify-between gap-3 border-b border-line py-0.5">
            <a href={hrefIn(view, hrefOf({ code, level: code.includes(".") ? "REGENCY" : "PROVINCE" }))}>
              {shortName(name)}
            </a>
            <span className="tabular-nums">
              {cell.text} <SimulatedMark marking={marking} area={standing.area} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
