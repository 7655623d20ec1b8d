import { NATION } from "@/lib/core/region-code";
import { PastBanner } from "@/components/shell/past-banner";
import { ServerOnly } from "@/components/ui/server-only";
import { HeldVisits } from "@/components/visits/held-visits";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SentenceText } from "@/components/ui/sentence";
import { RegionEfforts } from "@/components/efforts/region-efforts";
import { OutlookSection } from "@/components/outlook/outlook-section";
import { SourceList } from "@/components/sources/source-list";
import { regencyCompleteness } from "@/lib/coverage/format/completeness";
import { knownWithoutFigures } from "@/lib/coverage/format/no-figures";
import { ownMonthNotices } from "@/lib/coverage/format/own-month";
import { markingOf, shownFigures, type Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import { hrefIn } from "@/lib/coverage/rules/view";
import type { EffortVersion } from "@/lib/efforts/schema";
import { regionBy } from "@/lib/regions/rules";
import { applicableTargets } from "@/lib/targets/rules";
import { AreaTrends } from "./area-trends";
import { CoverageFilters } from "./coverage-filters";
import { CoverageHeadline } from "./coverage-headline";
import { NoFigures } from "./no-figures";
import { PrintedSection } from "./printed-section";
import { RegionPeers } from "./region-peers";
import { RegionSegments } from "./region-segments";
import { RegionTargets } from "./region-targets";
import { SameMonth } from "./same-month";
import { SimulatedBanner } from "./simulated";

/** A kabupaten or kota: where it stands, against what, and who is still missing. */
export function RegencyPage({ reading, efforts }: { reading: Reading; efforts: readonly EffortVersion[] }) {
  const { region, regions, catalogue, view, overview, shown, printed, today } = reading;
  const province = regionBy(regions, region.parentCode ?? NATION);
  const path = `/daerah/${region.code}`;
  const codes = `${region.code}${region.bpsCode ? ` · BPS ${region.bpsCode}` : ""}`;
  const marking = markingOf(reading.sources, shownFigures(overview));
  const filters = <CoverageFilters action={path} reading={reading} />;
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <PastBanner day={view.knownAt} latest={hrefIn(view, path, { diketahui: null })} />
      <SimulatedBanner marking={marking} hasPrinted={printed.length > 0} />
      <Breadcrumb
        items={[
          { label: "Indonesia", href: hrefIn(view, "/") },
          { label: province.name, href: hrefIn(view, `/provinsi/${province.code}`) },
          { label: region.name },
        ]}
        aside={codes}
      />
      {shown ? (
        <>
          <ServerOnly>
            {filters}
            <MonthNotices reading={reading} />
            <CoverageHeadline
              title={region.name}
              standing={shown.standing}
              measure={{ indicator: view.indicator, period: shown.period, today }}
              view={view}
              targets={applicableTargets(catalogue.targets, region.code)}
              completeness={regencyCompleteness(reading)}
              sources={sourcesBehind(reading.sources, [shown.standing.area])}
              marking={marking}
              actions={[
                { label: "Cetak lembar", href: hrefIn(view, `${path}/lembar`) },
                { label: "Buat rencana", href: hrefIn(view, `${path}/rencana`) },
              ]}
            />
            <RegencyEvidence {...{ reading, shown, marking, efforts }} provinceName={province.name} />
          </ServerOnly>
        </>
      ) : (
        <NoFigures title={region.name} view={view} path={path} place="daerah ini" known={knownWithoutFigures(reading)}>
          {filters}
        </NoFigures>
      )}
      <ServerOnly>
        <RegionEfforts efforts={efforts} marks={marking.mode !== "banner"} />
        <PrintedSection reading={reading} marking={marking} />
        <HeldVisits visits={reading.visits} month={reading.today} marks={marking.mode !== "banner"} />
        {shown ? (
          <Section id="sumber" title="Asal angka" lead="Dari mana setiap angka di halaman ini berasal.">
            <SourceList sources={sourcesBehind(reading.sources, overview.series)} />
          </Section>
        ) : null}
      </ServerOnly>
    </div>
  );
}

function MonthNotices({ reading }: { reading: Reading }) {
  const notices = ownMonthNotices(reading);
  return notices.map((sentence, index) => (
    <Notice key={index} tone="info">
      <SentenceText sentence={sentence} />
    </Notice>
  ));
}

type EvidenceProps = {
  reading: Reading;
  shown: NonNullable<Reading["shown"]>;
  provinceName: string;
  marking: Marking;
  efforts: readonly EffortVersion[];
};

function RegencyEvidence({ reading, shown, provinceName, marking, efforts }: EvidenceProps) {
  const { region, regions, view, overview, catalogue, today } = reading;
  const { standing, period } = shown;
  const measure = { indicator: view.indicator, period, today };
  const sources = sourcesBehind(reading.sources, [standing.area]);
  const targets = applicableTargets(catalogue.targets, region.code);
  return (
    <>
      <AreaTrends {...{ reading, shown, sources, marking, efforts }} />
      <OutlookSection reading={reading} shown={shown} marking={marking} />
      <SameMonth
        series={overview.series}
        period={period}
        marking={marking}
        originOf={(month) => originHref(view, region.code, month)}
      />
      <RegionTargets targets={targets} regions={regions} standing={standing} measure={measure} view={view} />
      <RegionSegments
        standing={standing}
        workers={reading.detail!.segmentWorkers}
        period={period}
        marking={marking}
        originHref={originHref(view, region.code, period, ORIGIN_PARTS.segments)}
      />
      <RegionPeers reading={reading} shown={shown} provinceName={provinceName} marking={marking} />
    </>
  );
}
