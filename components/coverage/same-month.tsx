import { Section } from "@/components/ui/section";
import { PlainTable } from "@/components/table/plain-table";
import { SimulatedBadge } from "@/components/ui/badge";
import { formatPoints } from "@/lib/core/numbers";
import { formatPeriod, monthOf, MONTH_NAMES, type Period } from "@/lib/core/period";
import { formatDivision } from "@/lib/coverage/format";
import { splitChange } from "@/lib/coverage/rules/ratio";
import type { SeriesPoint } from "@/lib/coverage/schema";

/** The same month of every year, and what each change is made of. */
export function SameMonth({ series, period }: { series: readonly SeriesPoint[]; period: Period }) {
  const month = monthOf(period);
  const points = series.filter((point) => monthOf(point.period) === month && point.period <= period);
  const name = MONTH_NAMES[month - 1] ?? "";
  return (
    <Section
      id="bulan-sama"
      title={`${name} dari tahun ke tahun`}
      lead="Cakupan naik-turun menurut musim iuran, jadi bulan yang sama yang dibandingkan. Perubahan terurai tepat menjadi bagian peserta dan bagian pekerja."
    >
      <PlainTable
        caption={`Cakupan setiap ${name}`}
        minWidth="36rem"
        columns={[
          { label: "Bulan" },
          { label: "Hitungan" },
          { label: "Perubahan", align: "end" },
          { label: "karena peserta", align: "end" },
          { label: "karena pekerja", align: "end" },
        ]}
      >
        {points.map((point, index) => (
          <YearRow key={point.period} point={point} before={points[index - 1]} />
        ))}
      </PlainTable>
    </Section>
  );
}

function YearRow({ point, before }: { point: SeriesPoint; before: SeriesPoint | undefined }) {
  const parts = before ? changeOf(before, point) : null;
  return (
    <tr>
      <th scope="row" className="text-left font-medium">
        {formatPeriod(point.period)} {point.simulated ? <SimulatedBadge /> : null}
      </th>
      <td className="tabular-nums">
        {point.coverage === null
          ? formatDivision(point.participants, null, null)
          : formatDivision(point.participants, point.reported.workers, point.coverage)}
      </td>
      <td className="text-right tabular-nums">{formatPoints(parts?.total ?? null)}</td>
      <td className="text-right tabular-nums">{formatPoints(parts?.participants ?? null)}</td>
      <td className="text-right tabular-nums">{formatPoints(parts?.workers ?? null)}</td>
    </tr>
  );
}

function changeOf(before: SeriesPoint, after: SeriesPoint) {
  const counted = (point: SeriesPoint) =>
    point.participants === null || point.reported.workers === null
      ? null
      : { participants: point.participants, workers: point.reported.workers };
  const from = counted(before);
  const to = counted(after);
  return from && to ? splitChange(from, to) : null;
}
