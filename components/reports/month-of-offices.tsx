import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import { completenessSentence } from "@/lib/reports/format/completeness";
import type { Completeness } from "@/lib/reports/rules/completeness";
import { formatInstant } from "@/lib/reports/rules/period-window";
import { CompletenessTable } from "./completeness-table";

/** How complete the newest month is, office by office. */
export function MonthOfOffices({ sheet }: { sheet: Completeness }) {
  return (
    <Section
      id="kelengkapan"
      title={`Laporan ${formatPeriod(sheet.period)}`}
      lead={`${completenessSentence(sheet)} Batas waktu ${formatInstant(sheet.closesAt)}${sheet.isClosed ? ", sudah lewat" : ""}.`}
      actions={<a href={`/kelengkapan?period=${sheet.period}&oleh=${sheet.by}`}>Siapa yang belum lapor</a>}
    >
      <CompletenessTable sheet={sheet} />
    </Section>
  );
}
