import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatPeriod, type Period } from "@/lib/core/period";
import { boughtWith, boughtWords } from "@/lib/planner/format/budget";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";

/** How many people the money somebody has pays for, by how long. */
export function PlanBudget({ sheet: { typed, basis, empty } }: { sheet: PlanSheet }) {
  const { rupiah } = typed.budget;
  if (rupiah === null) return null;
  const start = empty.mulai as Period;
  const bought = boughtWith(rupiah, basis.rates, start);
  return (
    <Section
      id="anggaran"
      title={boughtWords(rupiah, bought, start)}
      lead={`Menurut tarif tabel, mulai ${formatPeriod(start)}. Yang dibayar adalah orang-bulan: makin singkat, makin banyak orang, dan makin cepat cakupan turun lagi.`}
    >
      <PlainTable
        caption="Berapa orang yang dapat dibayar dengan anggaran ini"
        minWidth="36rem"
        columns={[
          { label: "Lama" },
          { label: "Orang", align: "end" },
          { label: "Biaya", align: "end" },
          { label: "Sisa", align: "end" },
        ]}
      >
        {bought.map(({ months, people, cost, rest }) => (
          <tr key={months} className="tabular-nums">
            <th scope="row" className="text-left font-medium">
              {months} bulan
            </th>
            <td className="text-right">{people}</td>
            <td className="text-right">{cost}</td>
            <td className="text-right">{rest}</td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}
