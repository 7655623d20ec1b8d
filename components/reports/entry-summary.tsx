import { deadlineText } from "@/lib/reports/format/deadline";
import { formatPeriod, type Period } from "@/lib/core/period";
import { STATE_NAMES, type EntrySheet } from "@/lib/reports/rules/entry-row";
import type { ReportState } from "@/lib/reports/rules/workflow";

const ORDER: ReportState[] = ["APPROVED", "SUBMITTED", "RETURNED", "DRAFT", "NONE"];

type EntrySummaryProps = { sheet: EntrySheet; withInactive: boolean };

/** How far the month is, until when it may be filled in, and how the form is worked. */
export function EntrySummary({ sheet, withInactive }: EntrySummaryProps) {
  const period = sheet.period as Period;
  return (
    <>
      <EntryProgress sheet={sheet} />
      <p className="mt-1 max-w-[80ch] text-sm text-muted">
        Isi peserta aktif {formatPeriod(period)} per segmen. Enter pindah ke bawah, Tab ke kanan; blok dari Excel dapat
        ditempel. Kosong berarti belum ada angka, bukan nol.
        {sheet.target ? ` Kurang dihitung terhadap ${sheet.target.percent}% (${sheet.target.title}).` : ""}{" "}
        <a href={withInactive ? `/entri/${period}` : `/entri/${period}?nonaktif=1`}>
          {withInactive ? "Sembunyikan kolom nonaktif" : "Isi juga peserta nonaktif"}
        </a>
        {" · "}
        <a href="/aturan">Aturan pemeriksaan</a>
      </p>
    </>
  );
}

/** How many regions stand where, and until when. */
export function EntryProgress({ sheet }: { sheet: EntrySheet }) {
  const counts = ORDER.map((state) => ({ state, n: sheet.rows.filter((row) => row.state === state).length }));
  const parts = counts.filter(({ n }) => n > 0).map(({ state, n }) => `${n} ${STATE_NAMES[state]}`);
  return (
    <p id="ringkasan" className="mt-1 max-w-[75ch] text-lg leading-snug">
      {sheet.rows.length} daerah: {parts.join(", ") || "belum ada"}. {deadlineText(sheet)}
    </p>
  );
}
