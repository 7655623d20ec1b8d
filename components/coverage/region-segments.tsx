import { BarList } from "@/components/charts/bar-list";
import { Section } from "@/components/ui/section";
import { formatPeriod, type Period } from "@/lib/core/period";
import { segmentRows } from "@/lib/coverage/format/segments";
import { silenceWord } from "@/lib/coverage/format/silence";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { RegencyDetail } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import { SimulatedMark } from "./simulated";

type SegmentsProps = {
  standing: Pick<Standing, "area" | "inTotal">;
  workers: RegencyDetail["segmentWorkers"];
  period: Period;
  marking: Marking;
  /** where the percentages of the segments come from */
  originHref: string;
};

/** The participants by segment; coverage of the segment's own workers beside it where somebody counts them. */
export function RegionSegments({ standing, workers, period, marking, originHref }: SegmentsProps) {
  const { area } = standing;
  const rows = segmentRows(area, workers);
  const most = Math.max(1, ...rows.map(({ people }) => Number(people.value)));
  return (
    <Section
      id="segmen"
      title="Segmen"
      lead={`Peserta aktif menurut segmen pada ${formatPeriod(period)}. Panjang batang dan angka di sebelahnya adalah jumlah peserta.`}
    >
      {rows.length === 0 ? (
        <p>
          {formatPeriod(period)}: {silenceWord(standing)}.
        </p>
      ) : (
        <BarList
          label="Peserta aktif menurut segmen"
          items={rows.map(({ segment, name, people, coverage }) => ({
            key: segment,
            label: name,
            value: Number(people.value),
            max: most,
            text: people.text,
            ...(coverage ? { note: <a href={originHref}>{coverage}</a> } : {}),
            badge: <SimulatedMark marking={marking} area={area} />,
          }))}
        />
      )}
      {area.segments.unsplit === null ? null : (
        <p className="mt-1 text-sm text-muted">Tidak dirinci: sumber hanya memberi jumlah seluruhnya.</p>
      )}
    </Section>
  );
}
