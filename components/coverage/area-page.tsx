import { NATION } from "@/lib/core/region-code";
import { ServerOnly } from "@/components/ui/server-only";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Headline, Section } from "@/components/ui/section";
import { SearchForm } from "@/components/forms/search-form";
import { SourceList } from "@/components/sources/source-list";
import { MapKeys } from "@/components/maps/map-keys";
import { TableSearch } from "@/components/table/table-search";
import { TableSort } from "@/components/table/table-sort";
import { formatReported } from "@/lib/coverage/format";
import { rankingsOf } from "@/lib/coverage/rules/rankings";
import type { Reading } from "@/lib/coverage/rules/reading";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { orderOf, sortRegions } from "@/lib/coverage/rules/table-order";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { hrefIn } from "@/lib/coverage/rules/view";
import { searchRegions } from "@/lib/regions/rules";
import { applicableTargets } from "@/lib/targets/rules";
import { AttentionLists, NOT_REPORTED } from "./attention-lists";
import { CoverageFilters } from "./coverage-filters";
import { CoverageHeadline } from "./coverage-headline";
import { CoverageKpis } from "./coverage-kpis";
import { CoverageMaps } from "./coverage-maps";
import { MonthTrend } from "./month-trend";
import { RegionTable } from "./region-table";
import { YearTrend } from "./year-trend";

const TABLE = "tabel";

type AreaPageProps = { reading: Reading; params: SearchParams; path: string; title: string };

/** The nation or a province: how far it is, where it is behind, and every regency of it. */
export function AreaPage({ reading, params, path, title }: AreaPageProps) {
  const { region, view, overview, catalogue, shown } = reading;
  const periods = overview.series.map((point) => point.period);
  const filters = (
    <CoverageFilters
      action={path}
      view={view}
      period={overview.period}
      periods={periods}
      indicators={catalogue.indicators}
    />
  );
  const crumbs =
    region.code === NATION ? null : (
      <Breadcrumb items={[{ label: "Indonesia", href: hrefIn(view, "/") }, { label: region.name }]} />
    );
  if (!shown) {
    return (
      <>
        {crumbs}
        <Headline title={title}>
          Belum ada angka peserta {view.data === "real" ? "yang nyata" : ""} untuk wilayah ini.
        </Headline>
        {filters}
        <Notice tone="missing">
          {view.data === "real"
            ? "Semua angka yang ada sekarang adalah simulasi. Impor angka nyata, atau pilih Data: semua."
            : "Impor angka pekerja dan peserta lebih dahulu."}
        </Notice>
      </>
    );
  }
  const sources = sourcesBehind(reading.sources, [shown.standing.area]);
  const sourceText = sources.map((source) => source.title).join("; ") || "belum ada";
  const download = `/api/v1/regions/${region.code}/series.csv${hrefIn({ ...view, period: null, target: null }, "")}`;
  const trend = {
    series: overview.series,
    unit: `persen; ${view.indicator.formula}`,
    source: sourceText,
    downloadHref: download,
  };
  return (
    <>
      {crumbs}
      <ServerOnly>
        <CoverageHeadline
          title={title}
          period={shown.period}
          standing={shown.standing}
          kicker={`berdasarkan ${formatReported(shown.standing.area)}`}
        />
      </ServerOnly>
      {filters}
      <ServerOnly>
        {shown.standing.area.participants === null && view.data === "real" ? (
          <Notice tone="missing">
            Belum ada angka nyata untuk bulan ini. Pilih Data: semua untuk melihat simulasi, atau bulan lain.
          </Notice>
        ) : null}
        <CoverageKpis {...shown} indicator={view.indicator} sources={sources} missingHref={`#${NOT_REPORTED}`} />
        <Section
          id="peta"
          title="Peta"
          lead="Tiap kabupaten/kota satu ubin yang sama besar. Warna menunjukkan jarak ke target; arsiran berarti belum ada angka."
        >
          <CoverageMaps regions={regionsOf(reading)} standings={reading.standings} view={view} />
        </Section>
        <Section id="tren" title="Tren">
          <YearTrend {...trend} {...shown} />
          <MonthTrend
            {...trend}
            targets={applicableTargets(catalogue.targets, region.code)}
            printed={reading.printed}
          />
        </Section>
        <Section id="perhatian" title="Perlu perhatian" lead="Daerah yang paling menonjol pada bulan ini.">
          <AttentionLists
            rankings={rankingsOf(standingsOfRegencies(reading), overview.firstMonth, reading.standings)}
            view={view}
          />
        </Section>
      </ServerOnly>
      <MapKeys />
      <RegionSection reading={reading} params={params} path={path} />
      <Section id="sumber" title="Asal angka">
        <SourceList sources={sources} />
      </Section>
    </>
  );
}

function RegionSection({ reading, params, path }: Omit<AreaPageProps, "title">) {
  const { regions, view, overview, standings, shown } = reading;
  const query = typeof params.q === "string" ? params.q.slice(0, 80) : "";
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const order = orderOf(params);
  const all = sortRegions(
    regionsOf(reading).filter((region) => region.level === "REGENCY"),
    standings,
    names,
    order,
  );
  const found = query === "" ? all : searchRegions(query, all, []).map((each) => each.region);
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
          period={shown!.period}
          view={view}
          order={order}
        />
      </ServerOnly>
      <TableSort tableId="daerah" />
      <TableSearch tableId="daerah" inputId="saring" statusId="saring-hasil" noun="daerah" />
    </Section>
  );
}

/** The area itself is left out: what is listed lies inside it. */
function regionsOf({ regions, region }: Reading) {
  return region.code === NATION
    ? regions
    : regions.filter((each) => each.code === region.code || each.parentCode === region.code);
}

function standingsOfRegencies({ regions, standings }: Reading) {
  return regions.flatMap((region) => (region.level === "REGENCY" ? (standings.get(region.code) ?? []) : []));
}

/** The view's choices that a search must keep. */
function hiddenOf(view: Reading["view"]): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(hrefIn(view, "").slice(1)));
}
