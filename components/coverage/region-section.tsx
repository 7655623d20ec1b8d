import { SearchForm } from "@/components/forms/search-form";
import { TableSearch } from "@/components/table/table-search";
import { TableSort } from "@/components/table/table-sort";
import { ServerOnly } from "@/components/ui/server-only";
import { Section } from "@/components/ui/section";
import type { Period } from "@/lib/core/period";
import { gapSumText } from "@/lib/coverage/format/gap-sum";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import { orderOf, sortRegions } from "@/lib/coverage/rules/table-order";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { searchRegions } from "@/lib/regions/rules/find";
import type { Region } from "@/lib/regions/schema";
import { RegionTable } from "./region-table";

export const TABLE = "tabel";

type SectionProps = {
  reading: Reading;
  shown: { period: Period; standing: Standing };
  regencies: readonly Region[];
  params: SearchParams;
  path: string;
  marking: Marking;
};

/** Every regency in one table, and what its column of people missing adds up to. */
export function RegionSection({ reading, shown, regencies, params, path, marking }: SectionProps) {
  const { regions, view, overview, standings } = reading;
  const query = typeof params.q === "string" ? params.q.slice(0, 80) : "";
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const order = orderOf(params);
  const all = sortRegions(regencies, standings, names, order);
  const found = query === "" ? all : searchRegions(query, all, []).map((each) => each.region);
  const sum = gapSumText(
    shown.standing,
    all.flatMap((region) => standings.get(region.code) ?? []),
  );
  return (
    <Section
      id={TABLE}
      title="Semua kabupaten/kota"
      lead="Persentase adalah peserta dibagi pekerja di baris yang sama. Garis tegak di batang adalah target."
    >
      <SearchForm action={`${path}#${TABLE}`} label="Saring daerah" value={query} hidden={hiddenOf(view)} id="saring" />
      <p id="saring-hasil" role="status" className="my-1 text-sm">
        {found.length} dari {all.length} daerah
      </p>
      <ServerOnly>
        <RegionTable
          id="daerah"
          path={path}
          caption="Cakupan tiap kabupaten/kota"
          regions={all}
          found={new Set(found.map((region) => region.code))}
          parentNames={names}
          standings={standings}
          lastMonth={overview.lastMonth}
          period={shown.period}
          view={view}
          order={order}
          marking={marking}
        />
        {sum ? <p className="mt-2 max-w-[80ch] text-sm">{sum}</p> : null}
      </ServerOnly>
      <TableSort tableId="daerah" />
      <TableSearch tableId="daerah" inputId="saring" statusId="saring-hasil" noun="daerah" />
    </Section>
  );
}

/** The view's choices that a search must keep. */
function hiddenOf(view: View): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(hrefIn(view, "").slice(1)));
}
