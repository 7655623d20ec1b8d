import { BarCell } from "@/components/table/bar-cell";
import { DataTable } from "@/components/table/data-table";
import { formatCount, formatPercent, formatPoints } from "@/lib/core/numbers";
import { formatPeriodShort, type Period } from "@/lib/core/period";
import { flagText, targetRatio } from "@/lib/coverage/format";
import { isInsideTotal } from "@/lib/coverage/rules/rankings";
import type { Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, shortName } from "@/lib/regions/rules";
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
};

/** The bar ends here: coverage above it is said in words, never clipped in the number. */
const BAR_MAX = 1.2;

/** Every region with its coverage against its target; the division behind each percentage stands in the same row. */
export function RegionTable(props: RegionTableProps) {
  const { id, path, caption, regions, parentNames, order, view } = props;
  const showParent = new Set(regions.map((region) => region.parentCode)).size > 1;
  return (
    <DataTable
      id={id}
      caption={caption}
      sort={{ key: order.column, direction: order.direction }}
      sortHref={(column, direction) => `${hrefIn(view, path, { sort: column, order: direction })}#${id}`}
      columns={[
        {
          key: "name",
          label: "Daerah",
          align: "start",
          kind: "text",
          sortable: true,
          ignoredPrefixes: ["Kab. ", "Kota "],
        },
        ...(showParent
          ? [{ key: "parent", label: "Provinsi", align: "start" as const, kind: "text" as const, sortable: true }]
          : []),
        { key: "bar", label: "Cakupan dan target", align: "start", kind: "text" },
        { key: "coverage", label: "Cakupan", align: "end", kind: "number", sortable: true },
        { key: "participants", label: "Peserta", align: "end", kind: "number", sortable: true },
        { key: "workers", label: "Pekerja", align: "end", kind: "number", sortable: true },
        { key: "gap", label: "Kurang (orang)", align: "end", kind: "number", sortable: true },
        { key: "change", label: "Bulan sama", align: "end", kind: "number", sortable: true },
        { key: "note", label: "Catatan", align: "start", kind: "text" },
      ]}
      rows={regions.map((region) => rowOf(region, props, parentNames.get(region.parentCode ?? "") ?? ""))}
    />
  );
}

function rowOf(region: Region, { found, standings, lastMonth, period, view }: RegionTableProps, parentName: string) {
  const standing = standings.get(region.code);
  const area = standing?.area;
  const against = standing ? targetRatio(standing) : null;
  const name = shortName(region.name);
  const last = lastMonth.get(region.code);
  const notes = [
    ...(area?.participants === null || !area
      ? [
          isInsideTotal(region.code, standings)
            ? "hanya di angka provinsi"
            : last && last !== period
              ? `belum lapor; terakhir ${formatPeriodShort(last)}`
              : "belum lapor",
        ]
      : []),
    ...(area?.flags.map((flag) => flagText(flag).label) ?? []),
    ...(area?.simulated && area.participants !== null ? ["simulasi"] : []),
  ];
  const coverage = area?.coverage ?? null;
  return {
    key: region.code,
    href: hrefIn(view, hrefOf(region)),
    searchText: `${region.name} ${parentName} ${region.code}`,
    hidden: !found.has(region.code),
    cells: {
      name: { text: name },
      parent: { text: parentName },
      bar: { text: "", node: <BarCell value={coverage} target={against} max={BAR_MAX} /> },
      coverage: { text: formatPercent(coverage, against), sort: coverage },
      participants: { text: formatCount(area?.participants ?? null), sort: area?.participants ?? null },
      workers: {
        text: formatCount(area?.reported.workers ?? area?.workers ?? null),
        sort: area?.reported.workers ?? area?.workers ?? null,
      },
      gap: { text: formatCount(standing?.gap ?? null), sort: standing?.gap ?? null },
      change: { text: formatPoints(standing?.change ?? null), sort: standing?.change ?? null },
      note: { text: notes.join("; ") },
    },
  };
}
