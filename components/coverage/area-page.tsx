import { NATION } from "@/lib/core/region-code";
import { PastBanner } from "@/components/shell/past-banner";
import { ServerOnly } from "@/components/ui/server-only";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { OutlookSection } from "@/components/outlook/outlook-section";
import { HeldVisits } from "@/components/visits/held-visits";
import { SourceList } from "@/components/sources/source-list";
import { MapKeys } from "@/components/maps/map-keys";
import { areaCompleteness } from "@/lib/coverage/format/completeness";
import { knownWithoutFigures } from "@/lib/coverage/format/no-figures";
import { isFewReports } from "@/lib/coverage/rules/few-reports";
import { markingOf, shownFigures, type Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { countInTotal } from "@/lib/coverage/rules/standing";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import { hrefIn } from "@/lib/coverage/rules/view";
import { applicableTargets } from "@/lib/targets/rules";
import { AreaTrends } from "./area-trends";
import { CoverageFilters } from "./coverage-filters";
import { CoverageHeadline } from "./coverage-headline";
import { CoverageMaps } from "./coverage-maps";
import { FewReportsSection } from "./few-reports-section";
import { FormerSection } from "./former-section";
import { NoFigures, EmptyMonth } from "./no-figures";
import { NOT_REPORTED, OffTrackSection } from "./off-track";
import { TABLE } from "./region-rows";
import { RegionTargets } from "./region-targets";
import { RegionExcerpt, RegionSection } from "./region-section";
import { PrintedSection } from "./printed-section";
import { SimulatedBanner } from "./simulated";

type AreaPageProps = { reading: Reading; params: SearchParams; path: string; title: string };

/** The nation or a province: how far it is, where it is behind, and every regency of it. */
export function AreaPage(props: AreaPageProps) {
  const { reading, path, title } = props;
  const { region, view, overview, shown } = reading;
  const marking = markingOf(reading.sources, shownFigures(overview));
  const filters = <CoverageFilters action={path} reading={reading} />;
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <PastBanner day={view.knownAt} latest={hrefIn(view, path, { diketahui: null })} />
      <SimulatedBanner marking={marking} />
      {region.code === NATION ? null : (
        <Breadcrumb items={[{ label: "Indonesia", href: hrefIn(view, "/") }, { label: region.name }]} />
      )}
      {shown ? (
        <AreaEvidence {...props} shown={shown} filters={filters} marking={marking} />
      ) : (
        <NoFigures title={title} view={view} path={path} place="wilayah ini" known={knownWithoutFigures(reading)}>
          {filters}
        </NoFigures>
      )}
      <ServerOnly>
        <HeldVisits visits={reading.visits} month={reading.today} marks={marking.mode !== "banner"} />
      </ServerOnly>
      {/* The statements about the nation are a page of their own. */}
      {region.code === NATION || reading.printed.length === 0 ? null : (
        <ServerOnly>
          <PrintedSection reading={reading} marking={marking} />
        </ServerOnly>
      )}
      <FormerSection reading={reading} />
    </div>
  );
}

type EvidenceProps = AreaPageProps & {
  shown: NonNullable<Reading["shown"]>;
  filters: React.ReactNode;
  marking: Marking;
};

function AreaEvidence({ reading, params, path, title, shown, filters, marking }: EvidenceProps) {
  const { region, regions, view, overview, catalogue, standings, today } = reading;
  const { standing, period } = shown;
  const measure = { indicator: view.indicator, period, today };
  const sources = sourcesBehind(reading.sources, [standing.area]);
  const inside = regionsOf(reading);
  const regencies = inside.filter(({ level }) => level === "REGENCY");
  const ofRegencies = regencies.flatMap(({ code }) => standings.get(code) ?? []);
  const inTotal = countInTotal(ofRegencies);
  const tableHref = `#${TABLE}`;
  return (
    <>
      <ServerOnly>
        {filters}
        <CoverageHeadline
          title={title}
          standing={standing}
          measure={measure}
          view={view}
          targets={applicableTargets(catalogue.targets, region.code)}
          completeness={areaCompleteness(standing.area, `#${NOT_REPORTED}`, inTotal)}
          inTotal={inTotal}
          sources={sources}
          marking={marking}
          {...(region.code === NATION
            ? {}
            : { actions: [{ label: "Cetak lembar", href: hrefIn(view, `${path}/lembar`) }] })}
        />
        {standing.area.participants === null ? (
          <EmptyMonth view={view} path={path} standard={overview.standard} />
        ) : null}
        {isFewReports(standing.area) ? (
          <FewReportsSection regencies={ofRegencies} tableHref={tableHref} view={view} marking={marking} />
        ) : null}
        <CoverageMaps
          {...{ standings, view, marking }}
          regions={inside}
          targetHref={originHref(view, region.code, period, ORIGIN_PARTS.target)}
        />
        <AreaTrends reading={reading} shown={shown} sources={sources} marking={marking} />
        <OutlookSection reading={reading} shown={shown} marking={marking} />
      </ServerOnly>
      <MapKeys />
      <OffTrackSection reading={reading} regencies={regencies} params={params} path={path} marking={marking} />
      {region.code === NATION ? (
        <RegionExcerpt reading={reading} shown={shown} regencies={regencies} marking={marking} />
      ) : (
        <RegionSection
          reading={reading}
          shown={shown}
          regencies={regencies}
          params={params}
          path={path}
          marking={marking}
        />
      )}
      {region.code === NATION ? null : (
        <ServerOnly>
          <RegionTargets
            targets={applicableTargets(catalogue.targets, region.code)}
            {...{ regions, standing, measure, view }}
          />
        </ServerOnly>
      )}
      <Section id="sumber" title="Asal angka">
        <SourceList sources={sources} />
      </Section>
    </>
  );
}

/** The area itself is left out: what is listed lies inside it. */
function regionsOf({ regions, region }: Reading) {
  return region.code === NATION
    ? regions
    : regions.filter((each) => each.code === region.code || each.parentCode === region.code);
}
