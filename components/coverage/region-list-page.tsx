import { FilterForm } from "@/components/forms/filter-form";
import { SearchForm } from "@/components/forms/search-form";
import { PastBanner } from "@/components/shell/past-banner";
import { CsvLinks } from "@/components/ui/csv-links";
import { ServerOnly } from "@/components/ui/server-only";
import { Headline } from "@/components/ui/section";
import { queryOf, type SearchParams } from "@/lib/core/reading-parameters";
import {
  filterLine,
  kindChoice,
  officeChoice,
  provinceChoice,
  statusChoice,
} from "@/lib/coverage/format/region-filters";
import { listFile, listText } from "@/lib/coverage/format/region-list";
import { markingOf, shownFigures } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { listedRegions } from "@/lib/coverage/rules/region-list";
import { orderOf, sortRegions } from "@/lib/coverage/rules/table-order";
import { hiddenIn, hrefIn } from "@/lib/coverage/rules/view";
import { CoverageFilters } from "./coverage-filters";
import { GapSum } from "./gap-sum";
import { NoFigures } from "./no-figures";
import { RegionRows, ROWS, SEARCH } from "./region-rows";
import { SimulatedBanner } from "./simulated";

type ListPageProps = {
  /** Of the nation, with everything in it. */
  reading: Reading;
  params: SearchParams;
  level: "PROVINCE" | "REGENCY";
};

const PLACES = {
  REGENCY: { path: "/daerah", title: "Kabupaten/kota", noun: "daerah", api: "regency" },
  PROVINCE: { path: "/provinsi", title: "Provinsi", noun: "provinsi", api: "province" },
} as const;

/** Every region of a level: to search, to narrow, to order and to take away. */
export function RegionListPage({ reading, params, level }: ListPageProps) {
  const { regions, offices, view, overview, standings, shown } = reading;
  const { path, title, noun, api } = PLACES[level];
  const { filter, all, chosen, found } = listedRegions(reading, level, params);
  const query = queryOf(params);
  const order = orderOf(params);
  const ofAll = all.flatMap(({ code }) => standings.get(code) ?? []);
  const { province, office, kind, status } = filter;
  const narrowed = { provinsi: province, kanwil: office?.id ?? null, jenis: kind, status };
  const inFile = { parent: province, office: office?.id ?? null, kind, status };
  const ordered = params.sort === undefined ? {} : { sort: order.column, order: order.direction };
  const marking = markingOf(reading.sources, shownFigures(overview));
  const officeField = officeChoice(filter, offices);
  const kept = { q: query, ...narrowed, ...ordered };
  const past = <PastBanner day={view.knownAt} latest={hrefIn(view, path, { ...kept, diketahui: null })} />;
  if (!shown)
    return (
      <>
        {past}
        <NoFigures title={title} view={view} path={path} place="wilayah ini">
          <CoverageFilters action={path} reading={reading} />
        </NoFigures>
      </>
    );
  const names = new Map(regions.map((region) => [region.code, region.name]));
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <ServerOnly>
        {past}
        <SimulatedBanner marking={marking} />
        <Headline title={title}>{listText(ofAll, all.length, noun)}</Headline>
        <CoverageFilters action={path} reading={reading} kept={kept} />
        <div className="no-print">
          <SearchForm
            action={path}
            label={`Saring ${noun}`}
            value={query}
            hidden={hiddenIn(view, { ...narrowed, ...ordered })}
            id={SEARCH}
            inline
          />
          {level === "REGENCY" ? (
            <details className="view-line text-sm">
              <summary>
                {filterLine(filter, regions)} <span>saring</span>
              </summary>
              <FilterForm
                action={path}
                label="Pilihan daerah"
                narrow
                hidden={hiddenIn(view, { q: query, ...ordered })}
                fields={[
                  provinceChoice(filter, regions),
                  ...(officeField ? [officeField] : []),
                  kindChoice(filter),
                  statusChoice(filter),
                ]}
              />
            </details>
          ) : null}
        </div>
        <p className="no-print text-sm">
          <CsvLinks
            href={listFile(api, shown.period, view, { ...(level === "REGENCY" ? inFile : {}), q: query })}
            rows={{ count: found.length, noun, of: ROWS }}
          />
        </p>
      </ServerOnly>
      <section aria-label={title}>
        <RegionRows
          reading={reading}
          period={shown.period}
          regions={sortRegions(chosen, standings, names, order)}
          query={query}
          order={order}
          sortHref={(sort, direction) => hrefIn(view, path, { q: query, ...narrowed, sort, order: direction })}
          noun={noun}
          caption={`Cakupan tiap ${noun}`}
          marking={marking}
        />
        {level === "REGENCY" && chosen.length === all.length ? (
          <GapSum shown={shown} regencies={chosen} standings={standings} />
        ) : null}
      </section>
    </div>
  );
}
