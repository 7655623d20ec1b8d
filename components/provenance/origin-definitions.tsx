import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import { bandLines, definitionRows } from "@/lib/coverage/format/definitions";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading, UnderDefinition } from "@/lib/coverage/rules/reading";

type DefinitionsProps = {
  reading: Reading;
  shown: NonNullable<Reading["shown"]>;
  definitions: readonly UnderDefinition[];
};

/** The same region and month under each definition, and what makes the difference. */
export function OriginDefinitions({ reading, shown, definitions }: DefinitionsProps) {
  const { view, region, catalogue } = reading;
  const rows = definitionRows(definitions, view.indicator.code, catalogue.bands);
  const indicatorOf = (code: string) => catalogue.indicators.find((indicator) => indicator.code === code)!;
  return (
    <Section
      id="definisi"
      title={`Menurut setiap definisi, ${formatPeriod(shown.period)}`}
      actions={<a href="/metode/definisi">Apa arti tiap definisi</a>}
    >
      <PlainTable
        caption="Wilayah dan bulan yang sama menurut setiap definisi"
        minWidth="56rem"
        columns={[{ label: "Definisi" }, { label: "Hitungan" }, { label: "Golongan" }, { label: "Bedanya" }]}
      >
        {rows.map(({ code, name, division, band, difference }) => (
          <tr key={code}>
            <th scope="row" className="text-left font-medium">
              <a href={originHref({ ...view, indicator: indicatorOf(code) }, region.code, shown.period)}>{name}</a>
            </th>
            <td className="tabular-nums">{division}</td>
            <td>{band}</td>
            <td>{difference}</td>
          </tr>
        ))}
      </PlainTable>
      <p className="mt-2 text-sm text-muted">
        Golongan menemani angkanya, tidak menggantikannya. {bandLines(catalogue.bands).join(". ")}.
      </p>
    </Section>
  );
}
