import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { SentenceText } from "@/components/ui/sentence";
import { SimulatedMark } from "@/components/coverage/simulated";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { workersName } from "@/lib/coverage/format/definition";
import type { Marking } from "@/lib/coverage/rules/marking";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { outlookWords, unprojectedText } from "@/lib/outlook/format/outlook";
import { outlookOf } from "@/lib/outlook/rules/outlook";

type OutlookProps = {
  reading: Pick<Reading, "region" | "view"> & { overview: Pick<Reading["overview"], "series"> };
  shown: NonNullable<Reading["shown"]>;
  marking: Marking;
};

const DIVISIONS = "proyeksi-hitungan";
const BASIS = "proyeksi-dasar";

/** Where pace and season lead from the month shown, knowing nothing later, and how far that is to be trusted. */
export function OutlookSection({ reading, shown: { standing, period }, marking }: OutlookProps) {
  const { region, view, overview } = reading;
  const outlook = outlookOf(overview.series, period);
  if ("why" in outlook) {
    const text = unprojectedText(outlook);
    return text === null ? null : (
      <Section id="proyeksi" title="Proyeksi">
        <p>{text}</p>
      </Section>
    );
  }
  const { answer, tested, remarks, rows } = outlookWords(outlook, standing, {
    division: `#${DIVISIONS}`,
    target: originHref(view, region.code, period, ORIGIN_PARTS.target),
  });
  return (
    <Section id="proyeksi" title="Proyeksi">
      <p className="max-w-[80ch]">
        <SentenceText sentence={answer} /> <SimulatedMark marking={marking} area={standing.area} />
      </p>
      <p className="mt-1 max-w-[80ch] text-muted">{[tested, ...remarks].join(" ")}</p>
      <details className="mt-2" data-print="open">
        <summary className="py-0.5">Bulan demi bulan, dengan hitungannya</summary>
        {/* What leads to something folded opens it. */}
        <div id={DIVISIONS}>
          <PlainTable
            caption={`Proyeksi dari ${formatPeriod(outlook.from)}`}
            minWidth="36rem"
            columns={[
              { label: "Bulan" },
              { label: "Hitungan" },
              { label: "Kisaran" },
              { label: "Rata-rata meleset" },
              { label: "Cara" },
            ]}
          >
            {rows.map(({ period: key, month, division, range, missed, method }) => (
              <tr key={key}>
                <th scope="row" className="text-left font-medium">
                  {month}
                </th>
                <td className="tabular-nums">
                  <a href={`#${BASIS}`}>{division}</a>
                </td>
                <td className="tabular-nums">{range}</td>
                <td className="tabular-nums">{missed}</td>
                <td>{method}</td>
              </tr>
            ))}
          </PlainTable>
        </div>
        <p id={BASIS} className="mt-2 max-w-[80ch] text-sm text-muted">
          Peserta yang diproyeksikan dibagi {formatCount(outlook.workers)} {workersName(view.indicator)} (
          {standing.area.workersYear}), yang dianggap tetap. Sumber:{" "}
          <a href={originHref(view, region.code, period, ORIGIN_PARTS.months)}>
            angka bulanan sampai {formatPeriod(outlook.from)}
          </a>
          . <a href="/metode#rumus">Cara menghitung dan mengujinya</a>.
        </p>
      </details>
    </Section>
  );
}
