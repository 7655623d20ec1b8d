import { BarCell } from "@/components/table/bar-cell";
import { DataTable } from "@/components/table/data-table";
import type { Cell as TableCell, Column } from "@/components/table/table-schema";
import type { Cell } from "@/lib/core/cell";
import type { Period } from "@/lib/core/period";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { regionCells, regionColumns, type RegionColumn } from "@/lib/coverage/format/region-columns";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Standing } from "@/lib/coverage/rules/standing";
import { SORTABLE } from "@/lib/coverage/rules/table-order";
import { originHref } from "@/lib/coverage/rules/origin";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";

export type TableOrder = { column: string; direction: "asc" | "desc" };

type RegionTableProps = {
  id: string;
  /** The address of the table in an order. */
  sortHref: (column: string, direction: "asc" | "desc") => string;
  caption: string;
  regions: readonly Region[];
  /** Codes of the regions that the search of the address found; the others wait in the page, hidden. */
  found: ReadonlySet<string>;
  parentNames: ReadonlyMap<string, string>;
  /** More to find a region by than stands in its row. */
  wordsOf: (region: Region) => string;
  standings: ReadonlyMap<string, Standing>;
  lastMonth: ReadonlyMap<string, Period>;
  period: Period;
  view: View;
  order: TableOrder;
  marking: Marking;
};

/** The bar ends here: coverage above it is said in words, never clipped in the number. */
export const BAR_MAX = 1.2;

export const BAR: Column = { key: "bar", label: "Cakupan dan target", align: "start", kind: "text", card: "bar" };

/** What a figure is called on a card, on which no heading stands above it. */
const CARD_LABELS: Partial<Record<RegionColumn["key"], string>> = {
  participants: "peserta",
  workers: "pekerja",
  gap: "kurang",
  change: "setahun",
};

/** Every region with its coverage against its target; the division behind each percentage stands in the same row. */
export function RegionTable(props: RegionTableProps) {
  const { id, sortHref, caption, regions, standings, order, view } = props;
  const showParent = new Set(regions.map((region) => region.parentCode)).size > 1;
  const isRegency = regions.some(({ level }) => level === "REGENCY");
  const shown = regions.flatMap((region) => standings.get(region.code) ?? []);
  const columns = regionColumns(shown, view.indicator)
    .filter(({ key }) => showParent || key !== "parent")
    .map((column) => (column.key === "name" && !isRegency ? { ...column, label: "Provinsi" } : column));
  const beforeBar = columns.findIndex(({ key }) => key === "coverage");
  const someCompare = shown.some(({ gap }) => gap !== null);
  return (
    <DataTable
      id={id}
      caption={caption}
      sort={{ key: order.column, direction: order.direction }}
      sortHref={sortHref}
      columns={[...columns.slice(0, beforeBar).map(drawn), BAR, ...columns.slice(beforeBar).map(drawn)]}
      rows={regions.map((region) => rowOf(region, props, someCompare))}
    />
  );
}

function drawn(column: RegionColumn): Column {
  const card = column.key === "coverage" ? "side" : column.key === "gap" ? "second" : "line";
  const cardLabel = CARD_LABELS[column.key];
  return {
    ...column,
    align: column.kind === "number" ? "end" : "start",
    sortable: SORTABLE.some((key) => key === column.key),
    ...(column.key === "name" ? { ignoredPrefixes: ["Kab. ", "Kota "] } : { card }),
    ...(cardLabel === undefined ? {} : { cardLabel }),
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
    searchText: props.wordsOf(region),
    hidden: !found.has(region.code),
    cells: {
      ...Object.fromEntries(
        Object.entries(cells).map(([key, { text, value, format }]) => [
          key,
          format === "text" ? { text } : { text, sort: value },
        ]),
      ),
      coverage: coverageCell(cells.coverage, originHref(view, region.code, period)),
      parent: { text: parentName, href: hrefIn(view, `/provinsi/${region.parentCode ?? ""}`) },
      bar: { text: "", node: <BarCell value={standing?.coverage ?? null} target={target} max={BAR_MAX} /> },
    },
  };
}

/** A percentage leads to where it comes from; a dash to nowhere. */
export function coverageCell({ text, value }: Pick<Cell, "text" | "value">, href: string): TableCell {
  return { text, sort: value, ...(value === null ? {} : { href }) };
}
