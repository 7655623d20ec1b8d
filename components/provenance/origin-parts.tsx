import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { NATION } from "@/lib/core/region-code";
import { originHref } from "@/lib/coverage/rules/origin";
import { partDivision, partsWords } from "@/lib/provenance/format/division-words";
import { partsOf, type Provenance } from "@/lib/provenance/rules/provenance";
import { shortName } from "@/lib/regions/rules";

/** What a wider area's figure adds up from, each part with the way to where its own comes from. */
export function OriginParts({ provenance }: { provenance: Provenance }) {
  const parts = partsOf(provenance);
  if (!parts) return null;
  const { region, view, overview } = provenance.reading;
  return (
    <Section id="bagian" title={region.code === NATION ? "Dari provinsi" : "Dari kabupaten/kota"}>
      {partsWords(parts, provenance.reading).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <PlainTable
        caption="Wilayah di bawahnya"
        minWidth="36rem"
        columns={[{ label: "Wilayah" }, { label: "Hitungan" }]}
      >
        {parts.parts.map((part) => (
          <tr key={part.area.region.code}>
            <th scope="row" className="text-left font-medium">
              {shortName(part.area.region.name)}
            </th>
            <td className="tabular-nums">
              <a href={originHref(view, part.area.region.code, overview.period)}>{partDivision(part)}</a>
            </td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}
