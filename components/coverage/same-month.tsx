import { Section } from "@/components/ui/section";
import { PlainTable } from "@/components/table/plain-table";
import { formatPoints } from "@/lib/core/numbers";
import { formatPeriod, monthOf, MONTH_NAMES, type Period } from "@/lib/core/period";
import { formatDivision } from "@/lib/coverage/format/division";
import { revisionText } from "@/lib/coverage/format/revision";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { SimulatedMark } from "./simulated";

type SameMonthProps = {
  series: readonly SeriesPoint[];
  period: Period;
  marking: Marking;
  /** where a month's figure comes from */ originOf: (month: Period) => string;
};

/** The same month of every year, and what each change is made of. */
export function SameMonth({ series, period, marking, originOf }: SameMonthProps) {
  const month = monthOf(period);
  const points = series.filter((point) => monthOf(point.period) === month && point.period <= period);
  // One year has nothing to be compared with, and its division stands at the top of the page.
  if (points.length < 2) return null;
  const name = MONTH_NAMES[month - 1] ?? "";
  return (
    <Section
      id="bulan-sama"
      title={`${name} dari tahun ke tahun`}
      lead={
        <>
          Cakupan naik-turun menurut musim iuran, jadi bulan yang sama yang dibandingkan. Perubahan setahun terurai
          tepat menjadi bagian peserta dan bagian pekerja; bagian definisi nol, karena semua bulan dihitung dengan
          definisi yang sama. <a href={`${originOf(period)}#definisi`}>Bedanya menurut definisi lain</a>.
        </>
      }
    >
      <PlainTable
        caption={`Cakupan setiap ${name}`}
        minWidth="36rem"
        columns={[
          { label: "Bulan" },
          { label: "Hitungan" },
          { label: "Perubahan setahun", align: "end" },
          { label: "karena peserta", align: "end" },
          { label: "karena pekerja", align: "end" },
        ]}
      >
        {points.map((point) => (
          <YearRow key={point.period} point={point} marking={marking} href={originOf(point.period)} />
        ))}
      </PlainTable>
    </Section>
  );
}

type RowProps = { point: SeriesPoint; marking: Marking; href: string };

function YearRow({ point, marking, href }: RowProps) {
  const { yearOnYear, changeSplit } = point;
  const change = [yearOnYear?.points, changeSplit?.participants, changeSplit?.workers];
  const revised = revisionText(point);
  return (
    <tr>
      <th scope="row" className="text-left font-medium">
        {formatPeriod(point.period)} <SimulatedMark marking={marking} area={point} />
      </th>
      <td className="tabular-nums">
        <a href={href}>
          {point.coverage === null
            ? formatDivision(point.participants, null, null)
            : formatDivision(point.participants, point.reported.workers, point.coverage)}
        </a>
        {revised ? <span className="block text-muted">{revised}</span> : null}
      </td>
      {change.map((points, index) => (
        <td key={index} className="text-right tabular-nums">
          {formatPoints(points ?? null)}
        </td>
      ))}
    </tr>
  );
}
