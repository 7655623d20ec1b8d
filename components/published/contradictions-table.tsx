import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/core/period";
import { readingText } from "@/lib/published/format/check-words";
import { endingText } from "@/lib/published/format/contradictions";
import { numbersText } from "@/lib/published/format/figure-parts";
import { segmentLabel } from "@/lib/published/rules";
import { SEVERITY_WORDS, VERDICT_WORDS } from "@/lib/published/rules/check/catalogue";
import type { Contradiction } from "@/lib/published/rules/contradictions";
import { SEVERITY_TONES } from "./verdict-list";

/** What the places of figures are called, and where their pages are. */
export type Places = {
  regionOf: (code: string) => { name: string; href: string };
  provinceOf: (code: string) => string;
};
type TableProps = Places & { contradictions: readonly Contradiction[]; caption: string };

const COLUMNS = ["Daerah", "Tercetak", "Pertentangan", "Yang menyelesaikan"].map((label) => ({ label }));

/** Contradictions by region, each with its arithmetic and with what would resolve it or has done so. */
export function ContradictionsTable({ contradictions, regionOf, provinceOf, caption }: TableProps) {
  return (
    <PlainTable caption={caption} minWidth="56rem" columns={COLUMNS}>
      {contradictions.map((one) => {
        const { figure, verdict } = one;
        const region = regionOf(figure.regionCode);
        return (
          <tr key={`${figure.id} ${verdict.code} ${verdict.detail}`}>
            <th scope="row" className="text-left font-medium">
              <a href={`${region.href}#angka-terbit`}>{region.name}</a>
              {figure.regionCode.includes(".") ? (
                <span className="block font-normal text-muted">{provinceOf(figure.regionCode)}</span>
              ) : null}
            </th>
            <td>
              <span className="tabular-nums">{numbersText(figure)}</span>
              {figure.segment === "ALL" ? null : ` (${segmentLabel(figure.segment)})`}
              <span className="block text-muted">
                {formatDate(figure.printedDate)}, {figure.publisher ?? "penerbit tidak tercatat"}
              </span>
            </td>
            <td>
              <Badge tone={SEVERITY_TONES[verdict.severity]}>{SEVERITY_WORDS[verdict.severity]}</Badge>{" "}
              <strong>{VERDICT_WORDS[verdict.code].name}</strong>
              <span className="block tabular-nums">{verdict.detail}</span>
            </td>
            <td>
              <Resolution one={one} />
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}

function Resolution({ one }: { one: Contradiction }) {
  if (one.ending !== null) return <>{endingText(one)}</>;
  const { remedy, closedBy } = VERDICT_WORDS[one.verdict.code];
  const readings = closedBy === "reading" ? one.readings : [];
  return (
    <>
      {remedy}
      {closedBy === "reading" && readings.length === 0 ? (
        <span className="block text-muted">Belum ada pembagi yang dikenal yang membuatnya cocok.</span>
      ) : null}
      {readings.length === 0 ? null : (
        <details data-print="open">
          <summary className="py-0.5">{readings.length} pembagi yang cocok</summary>
          <ul className="tabular-nums">
            {readings.map((reading) => (
              <li key={readingText(reading)}>{readingText(reading)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
