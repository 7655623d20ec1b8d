import { Section } from "@/components/ui/section";
import { formatPeriod, type Period } from "@/lib/core/period";
import { STATE_NAMES } from "@/lib/reports/rules/entry-row";
import { formatInstant } from "@/lib/reports/rules/period-window";
import type { ReportState } from "@/lib/reports/rules/workflow";

type DueMonth = {
  period: Period;
  closesAt: Date;
  states: Partial<Record<ReportState, number>>;
  returned: { code: string; name: string; reason: string }[];
};

const ORDER: ReportState[] = ["RETURNED", "NONE", "DRAFT", "SUBMITTED", "APPROVED"];

/** The months that are open, how far the own regions are, and what came back. @param mayEnter whether there is a form */
export function DueMonths({ due, mayEnter }: { due: DueMonth[]; mayEnter: boolean }) {
  return (
    <Section id="bulan" title="Bulan yang terbuka">
      {due.length === 0 ? <p>Tidak ada bulan yang terbuka.</p> : null}
      <ul className="flex flex-col gap-3">
        {due.map(({ period, closesAt, states, returned }) => (
          <li key={period}>
            <strong>
              {mayEnter ? <a href={`/entri/${period}`}>Isi {formatPeriod(period)}</a> : formatPeriod(period)}
            </strong>
            , sampai {formatInstant(closesAt)}:{" "}
            {ORDER.filter((state) => states[state])
              .map((state) => `${states[state]} ${STATE_NAMES[state]}`)
              .join(", ")}
            {returned.map(({ code, name, reason }) => (
              <p key={code} className="text-below">
                {mayEnter ? <a href={`/entri/${period}#baris-${code}`}>{name}</a> : name} dikembalikan: {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
