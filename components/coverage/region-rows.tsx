import { TableSearch } from "@/components/table/table-search";
import { TableSort } from "@/components/table/table-sort";
import { ServerOnly } from "@/components/ui/server-only";
import type { Period } from "@/lib/core/period";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { regionsFound } from "@/lib/coverage/rules/region-list";
import type { Order } from "@/lib/coverage/rules/table-order";
import { wordsOfRegions } from "@/lib/regions/rules/words";
import type { Region } from "@/lib/regions/schema";
import { RegionTable } from "./region-table";

export const TABLE = "tabel";
export const SEARCH = "saring";
/** The table itself, which the files of it name. */
export const ROWS = "daerah";

type RowsProps = {
  reading: Reading;
  period: Period;
  /** In the order shown. */
  regions: readonly Region[];
  /** The words of the search, empty for all. */
  query: string;
  order: Order;
  sortHref: (column: string, direction: "asc" | "desc") => string;
  noun: string;
  caption: string;
  marking: Marking;
};

/** The table of regions with the words that it is searched by, and how many they find. */
export function RegionRows(props: RowsProps) {
  const { reading, period, regions, query, order, sortHref, noun, caption, marking } = props;
  const { view, overview, standings } = reading;
  const found = regionsFound(regions, reading, query);
  return (
    <>
      <p id="saring-hasil" role="status" className="my-1 text-sm">
        {found.length} dari {regions.length} {noun}
      </p>
      <ServerOnly>
        <RegionTable
          id={ROWS}
          sortHref={sortHref}
          caption={caption}
          regions={regions}
          found={new Set(found.map((region) => region.code))}
          parentNames={new Map(reading.regions.map(({ code, name }) => [code, name]))}
          wordsOf={wordsOfRegions(reading.regions, reading.aliases)}
          standings={standings}
          lastMonth={overview.lastMonth}
          period={period}
          view={view}
          order={order}
          marking={marking}
        />
      </ServerOnly>
      <TableSort tableId={ROWS} />
      <TableSearch tableId={ROWS} inputId={SEARCH} statusId="saring-hasil" noun={noun} />
    </>
  );
}
