import { NATION } from "@/lib/core/region-code";
import { ServerOnly } from "@/components/ui/server-only";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { Headline, Section } from "@/components/ui/section";
import { PrintedFiguresTable } from "@/components/published/printed-figures-table";
import { SourceList } from "@/components/sources/source-list";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { hrefIn } from "@/lib/coverage/rules/view";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hasNoFigure } from "@/lib/published/rules";
import { regionBy, shortName } from "@/lib/regions/rules";
import { applicableTargets } from "@/lib/targets/rules";
import { CoverageFilters } from "./coverage-filters";
import { CoverageHeadline } from "./coverage-headline";
import { CoverageKpis } from "./coverage-kpis";
import { MonthTrend } from "./month-trend";
import { registerOf } from "./register-of";
import { RegionPeers } from "./region-peers";
import { RegionSegments } from "./region-segments";
import { RegionTargets } from "./region-targets";
import { SameMonth } from "./same-month";

/** A kabupaten or kota: where it stands, against what, and who is still missing. */
export function RegencyPage({ reading }: { reading: Reading }) {
  const { region, regions, view, overview, catalogue, shown } = reading;
  const province = regionBy(regions, region.parentCode ?? NATION);
  const path = `/daerah/${region.code}`;
  const kicker = `${region.kind === "KOTA" ? "kota" : "kabupaten"} · ${region.code}${region.bpsCode ? ` · BPS ${region.bpsCode}` : ""}`;
  const periods = overview.series.map((point) => point.period);
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Indonesia", href: hrefIn(view, "/") },
          { label: province.name, href: hrefIn(view, `/provinsi/${province.code}`) },
          { label: region.name },
        ]}
      />
      <ServerOnly>
        {shown ? (
          <CoverageHeadline title={region.name} kicker={kicker} {...shown} />
        ) : (
          <Headline title={region.name} kicker={kicker}>
            Belum ada angka peserta{view.data === "real" ? " yang nyata" : ""} untuk daerah ini.
          </Headline>
        )}
      </ServerOnly>
      <CoverageFilters
        action={path}
        view={view}
        period={overview.period}
        periods={periods}
        indicators={catalogue.indicators}
      />
      <ServerOnly>
        {shown ? (
          <RegencyEvidence reading={reading} shown={shown} provinceName={province.name} />
        ) : (
          <Notice tone="missing">
            {view.data === "real"
              ? "Angka yang ada untuk daerah ini adalah simulasi. Pilih Data: semua untuk melihatnya."
              : "Impor angka pekerja dan peserta lebih dahulu."}
          </Notice>
        )}
        <PrintedSection reading={reading} />
        <Section id="sumber" title="Asal angka" lead="Dari mana setiap angka di halaman ini berasal.">
          <SourceList sources={shown ? sourcesBehind(catalogue.sources, overview.series) : []} />
        </Section>
      </ServerOnly>
    </>
  );
}

type EvidenceProps = { reading: Reading; shown: NonNullable<Reading["shown"]>; provinceName: string };

function RegencyEvidence({ reading, shown, provinceName }: EvidenceProps) {
  const { region, regions, view, overview, catalogue, standings } = reading;
  const sources = sourcesBehind(catalogue.sources, [shown.standing.area]);
  const targets = applicableTargets(catalogue.targets, region.code);
  return (
    <>
      <CoverageKpis {...shown} indicator={view.indicator} sources={sources} />
      <Section id="tren" title="Tren">
        <MonthTrend
          series={overview.series}
          targets={targets}
          printed={catalogue.printed}
          unit={`persen; ${view.indicator.formula}`}
          source={sources.map((source) => source.title).join("; ") || "belum ada"}
          downloadHref={`/api/v1/regions/${region.code}/series.csv${hrefIn({ ...view, period: null, target: null }, "")}`}
        />
      </Section>
      <SameMonth series={overview.series} period={shown.period} />
      <RegionTargets targets={targets} regions={regions} standing={shown.standing} period={shown.period} view={view} />
      <RegionSegments facts={overview.facts} code={region.code} period={shown.period} />
      <RegionPeers standing={shown.standing} standings={standings} provinceName={provinceName} view={view} />
    </>
  );
}

function PrintedSection({ reading: { region, catalogue, overview } }: { reading: Reading }) {
  const { printed } = catalogue;
  const employed = (overview.facts.workers.get(region.code) ?? [])
    .filter((cell) => cell.segment === "ALL")
    .map(({ year, count, simulated }) => ({ year, count, simulated }));
  const allSilent = printed.length > 0 && printed.every(hasNoFigure);
  return (
    <Section
      id="angka-terbit"
      title="Angka di media"
      lead="Yang pernah tercetak tentang daerah ini, dengan semua cara membacanya. Angka ini dibandingkan, tidak dipakai sebagai peserta."
    >
      {printed.length === 0 ? (
        <p>Belum ada angka tercetak yang tercatat untuk {shortName(region.name)}.</p>
      ) : (
        <PrintedFiguresTable
          figures={printed}
          employed={new Map([[region.code, employed]])}
          registerOf={registerOf(overview.series)}
          caption={`Angka tercetak tentang ${region.name}`}
        />
      )}
      {allSilent ? <p className="mt-2">Pernyataan yang tercatat tidak memuat angka.</p> : null}
    </Section>
  );
}
