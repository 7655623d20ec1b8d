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
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
        <span>Kosong berarti belum ada angka, bukan nol.</span>
        <a href={withInactive ? `/entri/${period}` : `/entri/${period}?nonaktif=1`}>
          {withInactive ? "Sembunyikan kolom nonaktif" : "Isi juga peserta nonaktif"}
        </a>
      </p>
      {/* Read once; on a phone it would push the first field out of sight. */}
      <details className="mt-1 max-w-[80ch] text-sm text-muted">
        <summary className="py-1">Cara mengisi dan menempel</summary>
        <p>
          Isi peserta aktif {formatPeriod(period)} per segmen. Enter pindah ke bawah, Tab ke kanan; blok dari Excel
          dapat ditempel, dengan atau tanpa nama daerah dan judul kolom; Ctrl+Z membatalkan, Ctrl+Enter mengirim semua.
          {sheet.target ? ` Kurang dihitung terhadap ${sheet.target.percent}% (${sheet.target.title}).` : ""}{" "}
          <a href="/aturan">Aturan pemeriksaan</a>
        </p>
      </details>
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
