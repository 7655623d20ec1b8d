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
      <dl className="plan-bought">
        {bought.map(({ months, people, cost, rest }) => (
          <div key={months}>
            <dt>{people} orang</dt>
            <dd>
              {months} bulan, {cost}; sisa {rest}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
