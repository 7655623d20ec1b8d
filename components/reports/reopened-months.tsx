import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import type { CurrentReopening } from "@/lib/reports/rules/month-work";
import { formatInstant } from "@/lib/reports/rules/period-window";

type ReopenedMonthsProps = { reopened: readonly CurrentReopening[]; mayEnter: boolean };

/** Months that are open again for a region, each with its own deadline and reason; nothing where there is none. */
export function ReopenedMonths({ reopened, mayEnter }: ReopenedMonthsProps) {
  if (reopened.length === 0) return null;
  return (
    <Section id="dibuka-kembali" title="Dibuka kembali">
      <ul className="list-disc pl-5">
        {reopened.map(({ regionCode, region, period, until, reason }) => (
          <li key={`${regionCode} ${period} ${until.toISOString()}`}>
            <strong>
              {mayEnter ? (
                <a href={`/entri/${period}#baris-${regionCode}`}>
                  {region}, {formatPeriod(period)}
                </a>
              ) : (
                `${region}, ${formatPeriod(period)}`
              )}
            </strong>
            , sampai {formatInstant(until)}. Alasan: {reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
