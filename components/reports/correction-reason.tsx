import type { EntryRow } from "@/lib/reports/rules/entry-row";

/** Why an approved version is corrected, for whoever enters and whoever examines. */
export function CorrectionReason({ row: { correctionReason, version } }: { row: EntryRow }) {
  if (correctionReason === null) return null;
  return (
    <p className="my-1 max-w-[90ch] text-sm whitespace-pre-line">
      <strong>Mengapa dikoreksi (versi {version}):</strong> {correctionReason}
    </p>
  );
}
