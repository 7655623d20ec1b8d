import { SourceList } from "@/components/sources/source-list";
import { Section } from "@/components/ui/section";
import { formatRupiah } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { Reading } from "@/lib/coverage/rules/reading";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { assumptionsOf } from "@/lib/planner/format/assumptions";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";

type BasisProps = { reading: Reading; sheet: PlanSheet };

/** What is taken to stay as it is, what contributions cost and who says so, and where the counts come from. */
export function PlanBasis({ reading: { shown, sources }, sheet: { basis } }: BasisProps) {
  return (
    <Section id="dasar" title="Dasar hitungan" lead="Yang dianggap, tarif yang dipakai, dan dari mana angkanya.">
      <ul className="max-w-[85ch] list-disc pl-5">
        {assumptionsOf(basis.ground).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {basis.rates.map(({ id, name, rupiah, parts, validFrom, source, url }) => (
          <li key={id}>
            Iuran {name}: <strong>{formatRupiah(rupiah)}</strong> per orang per bulan{parts ? ` (${parts})` : ""}
            {validFrom ? `, mulai ${formatPeriod(validFrom)}` : ""}. Sumber: {url ? <a href={url}>{source}</a> : source}
            .
          </li>
        ))}
      </ul>
      <h3 className="mt-4">Sumber peserta dan pekerja</h3>
      <SourceList sources={shown ? sourcesBehind(sources, [shown.standing.area]) : []} />
    </Section>
  );
}
