import { BarList } from "@/components/charts/bar-list";
import { SimulatedBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { formatDivision, segmentName } from "@/lib/coverage/format";
import type { Facts } from "@/lib/coverage/rules/months";
import { segmentsOf } from "@/lib/coverage/rules/segments";

/** The participants by segment, over the workers of the segment where somebody counts them. */
export function RegionSegments({ facts, code, period }: { facts: Facts; code: string; period: Period }) {
  const segments = segmentsOf(facts, code, period);
  const most = Math.max(1, ...segments.map((segment) => segment.active ?? 0));
  return (
    <Section
      id="segmen"
      title="Segmen"
      lead={`Peserta aktif menurut segmen pada ${formatPeriod(period)}. Panjang batang adalah jumlah peserta.`}
    >
      {segments.length === 0 ? <p>Daerah ini belum lapor untuk {formatPeriod(period)}.</p> : null}
      {segments.some((segment) => segment.segment === "ALL") ? (
        <p>Segmen tidak dirinci: sumber hanya memberi jumlah seluruhnya.</p>
      ) : null}
      {segments.length === 0 ? null : (
        <BarList
          label="Peserta aktif menurut segmen"
          items={segments.map((segment) => ({
            key: segment.segment,
            label: segmentName(segment.segment),
            value: segment.active,
            max: most,
            text:
              segment.ratio === null
                ? `${formatCount(segment.active)} peserta`
                : formatDivision(segment.active, segment.base, segment.ratio),
            badge: segment.simulated ? <SimulatedBadge /> : undefined,
          }))}
        />
      )}
    </Section>
  );
}
