import { BarList } from "@/components/charts/bar-list";
import { SimulatedBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatCount, formatPercent } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { segmentName } from "@/lib/coverage/format";
import type { RegencyDetail } from "@/lib/coverage/rules/reading";
import type { AreaCoverage } from "@/lib/coverage/schema";

type SegmentsProps = { area: AreaCoverage; workers: RegencyDetail["segmentWorkers"]; period: Period };

/** The participants by segment; coverage of the segment's own workers beside it where somebody counts them. */
export function RegionSegments({ area, workers, period }: SegmentsProps) {
  const segments = ([...SEGMENTS, "unsplit"] as const).filter((segment) => area.segments[segment] !== null);
  const most = Math.max(1, ...segments.map((segment) => area.segments[segment] ?? 0));
  return (
    <Section
      id="segmen"
      title="Segmen"
      lead={`Peserta aktif menurut segmen pada ${formatPeriod(period)}. Panjang batang adalah jumlah peserta.`}
    >
      {segments.length === 0 ? <p>Daerah ini belum lapor untuk {formatPeriod(period)}.</p> : null}
      {segments.length === 0 ? null : (
        <BarList
          label="Peserta aktif menurut segmen"
          items={segments.map((segment) => {
            const people = area.segments[segment] ?? 0;
            const base = workers[segment];
            return {
              key: segment,
              label: segmentName(segment),
              value: people,
              max: most,
              text: base
                ? `${formatCount(people)} peserta; ${formatPercent(people / base.count)} dari ${formatCount(base.count)} pekerja`
                : `${formatCount(people)} peserta`,
              badge: area.simulated ? <SimulatedBadge /> : undefined,
            };
          })}
        />
      )}
    </Section>
  );
}
