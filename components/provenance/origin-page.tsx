import { CoverageFilters } from "@/components/coverage/coverage-filters";
import { SimulatedBanner } from "@/components/coverage/simulated";
import { SourceList } from "@/components/sources/source-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CsvLinks } from "@/components/ui/csv-links";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { formatPeriod } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { markingOf } from "@/lib/coverage/rules/marking";
import { originPath } from "@/lib/coverage/rules/origin";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { apiHref, hrefIn } from "@/lib/coverage/rules/view";
import type { Names } from "@/lib/provenance/format/origin-words";
import type { Provenance } from "@/lib/provenance/rules/provenance";
import { hrefOf } from "@/lib/regions/rules";
import { OriginDefinitions } from "./origin-definitions";
import { OriginDivision } from "./origin-division";
import { OriginMonths } from "./origin-months";
import { OriginParts } from "./origin-parts";
import { OriginSegments } from "./origin-segments";
import { OriginTarget } from "./origin-target";
import { RecordedSections } from "./recorded-sections";

type OriginProps = {
  provenance: Provenance;
  /** of people, for those who may know them; the page of everybody says roles only */
  names?: Names;
};

/** Where an area's figure of a month comes from: the division first, then every count of it with who, when and which row. */
export function OriginPage({ provenance, names }: OriginProps) {
  const { reading, facts } = provenance;
  const { region, view, shown, sources } = reading;
  const path = originPath(region.code) + (names ? "/petugas" : "");
  const title = `Asal angka: ${region.code === NATION ? "Indonesia" : region.name}`;
  const own = shown ? sourcesBehind(sources, [shown.standing.area]) : [];
  const marking = markingOf(sources, shown ? [shown.standing.area] : []);
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <SimulatedBanner marking={marking} />
      <Crumbs provenance={provenance} />
      <ServerOnly>
        {shown && facts ? (
          <>
            <h1>{title}</h1>
            <OriginDivision reading={reading} shown={shown} sources={own} />
            <CoverageFilters action={path} reading={reading} />
            <RecordedSections
              facts={facts}
              sources={sources}
              isArea={region.level !== "REGENCY"}
              {...(names && { names })}
            />
            {names || region.level !== "REGENCY" ? null : (
              <p className="no-print mt-2 text-sm">
                Nama petugas hanya untuk akun yang berhak:{" "}
                <a href={hrefIn(view, `${path}/petugas`, { period: shown.period })}>lihat dengan nama</a>.
              </p>
            )}
            <OriginParts provenance={provenance} />
            <OriginTarget provenance={provenance} shown={shown} />
            <OriginSegments reading={reading} shown={shown} />
            <OriginDefinitions reading={reading} shown={shown} definitions={provenance.definitions} />
            <OriginMonths reading={reading} shown={shown} sources={own} />
            <Section id="sumber" title="Sumber">
              <SourceList sources={own} />
            </Section>
            <p className="no-print mt-3 flex flex-wrap gap-x-4 text-sm">
              <CsvLinks href={fileOf(provenance)} />
              <a href={fileOf(provenance).replace(".csv", "")}>JSON</a>
            </p>
          </>
        ) : (
          <>
            <CoverageFilters action={path} reading={reading} />
            <Headline title={title}>Belum ada angka peserta untuk {region.name}.</Headline>
          </>
        )}
      </ServerOnly>
    </div>
  );
}

/** The way back to the page that the figure stands on. */
function Crumbs({ provenance: { reading } }: OriginProps) {
  const { region, regions, view, overview } = reading;
  const month = { period: overview.period };
  const province = regions.find(({ code, level }) => code === region.parentCode && level === "PROVINCE");
  return (
    <Breadcrumb
      items={[
        { label: "Indonesia", href: hrefIn(view, "/", month) },
        ...(province ? [{ label: province.name, href: hrefIn(view, hrefOf(province), month) }] : []),
        ...(region.code === NATION ? [] : [{ label: region.name, href: hrefIn(view, hrefOf(region), month) }]),
        { label: overview.period ? `asal angka ${formatPeriod(overview.period)}` : "asal angka" },
      ]}
    />
  );
}

function fileOf({ reading: { region, view, overview } }: Provenance): string {
  return apiHref(view, `/api/v1/regions/${region.code}/provenance.csv`, { period: overview.period });
}
