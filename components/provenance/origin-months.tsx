import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { formatDivision } from "@/lib/coverage/format/division";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { endsOfYears, statedCoverage } from "@/lib/coverage/rules/trend";
import type { Source } from "@/lib/sources/schema";

type MonthsProps = { reading: Reading; shown: NonNullable<Reading["shown"]>; sources: readonly Source[] };

/** The months that a trend names by their value: the last one of each year, each with its division and the way to its own origin. */
export function OriginMonths({ reading: { region, view, overview }, shown, sources }: MonthsProps) {
  const months = endsOfYears(overview.series);
  if (months.length === 0) return null;
  const against = comparedRatio(shown.standing);
  return (
    <Section
      id={ORIGIN_PARTS.months}
      title="Bulan terakhir tiap tahun"
      lead={`Sumber: ${sources.map(({ title }) => title).join("; ") || "belum ada"}.`}
    >
      <PlainTable
        caption="Bulan terakhir tiap tahun dan hitungannya"
        minWidth="36rem"
        columns={[{ label: "Bulan" }, { label: "Hitungan" }]}
      >
        {months.map((point) => (
          <tr key={point.period}>
            <th scope="row" className="text-left font-medium">
              {formatPeriod(point.period)}
            </th>
            <td className="tabular-nums">
              <a href={originHref(view, region.code, point.period)}>
                {formatDivision(point.participants, point.reported.workers, statedCoverage(point), against)}
              </a>
            </td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}
