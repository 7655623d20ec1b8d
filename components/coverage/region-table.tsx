import { BarCell } from "@/components/table/bar-cell";
import { DataTable } from "@/components/table/data-table";
import type { Column } from "@/components/table/table-schema";
import type { Period } from "@/lib/core/period";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { regionCells, regionColumns, type RegionColumn } from "@/lib/coverage/format/region-columns";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Standing } from "@/lib/coverage/rules/standing";
import { SORTABLE } from "@/lib/coverage/rules/table-order";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";

export type TableOrder = { column: string; direction: "asc" | "desc" };

type RegionTableProps = {
  id: string;
  path: string;
  caption: string;
  regions: readonly Region[];
  /** Codes of the regions that the search of the address found; the others wait in the page, hidden. */
  found: ReadonlySet<string>;
  parentNames: ReadonlyMap<string, string>;
  standings: ReadonlyMap<string, Standing>;
  lastMonth: ReadonlyMap<string, Period>;
  period: Period;
  view: View;
  order: TableOrder;
  marking: Marking;
};

/** The bar ends here: coverage above it is said in words, never clipped in the number. */
const BAR_MAX = 1.2;

const BAR: Column = { key: "bar", label: "Cakupan dan target", align: "start", kind: "text" };

/** Every region with its coverage against its target; the division behind each percentage stands in the same row. */
export function RegionTable(props: RegionTableProps) {
  const { id, path, caption, regions, standings, order, view } = props;
  const showParent = new Set(regions.map((region) => region.parentCode)).size > 1;
  const shown = regions.flatMap((region) => standings.get(region.code) ?? []);
  const columns = regionColumns(shown, view.indicator).filter(({ key }) => showParent || key !== "parent");
  const beforeBar = columns.findIndex(({ key }) => key === "coverage");
  const someCompare = shown.some(({ gap }) => gap !== null);
  return (
    <DataTable
      id={id}
      caption={caption}
      sort={{ key: order.column, direction: order.direction }}
      sortHref={(column, direction) => `${hrefIn(view, path, { sort: column, order: direction })}#${id}`}
      columns={[...columns.slice(0, beforeBar).map(drawn), BAR, ...columns.slice(beforeBar).map(drawn)]}
      rows={regions.map((region) => rowOf(region, props, someCompare))}
    />
  );
}

function drawn(column: RegionColumn): Column {
  return {
    ...column,
    align: column.kind === "number" ? "end" : "start",
    sortable: SORTABLE.some((key) => key === column.key),
    ...(column.key === "name" ? { ignoredPrefixes: ["Kab. ", "Kota "] } : {}),
  };
}

function rowOf(region: Region, props: RegionTableProps, someCompare: boolean) {
  const { found, standings, lastMonth, period, view, marking } = props;
  const standing = standings.get(region.code);
  const parentName = props.parentNames.get(region.parentCode ?? "") ?? "";
  const last = lastMonth.get(region.code);
  const cells = regionCells(region, { standings, parentName, period, last, someCompare, marking });
  const target = standing ? comparedRatio(standing) : null;
  return {
    key: region.code,
    href: hrefIn(view, hrefOf(region)),
    searchText: `${region.name} ${parentName} ${region.code}`,
    hidden: !found.has(region.code),
    cells: {
      ...Object.fromEntries(
        Object.entries(cells).map(([key, { text, value, format }]) => [
          key,
          format === "text" ? { text } : { text, sort: value },
        ]),
      ),
      bar: { text: "", node: <BarCell value={standing?.coverage ?? null} target={target} max={BAR_MAX} /> },
    },
  };
}
