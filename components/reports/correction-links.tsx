import { correctionAddress } from "@/lib/reports/format/correction-form";
import type { EntryRow } from "@/lib/reports/rules/entry-row";

/** Leads to the page that asks why a correction is opened, or whether it is to be abandoned. */
export function CorrectionLinks({ row, period }: { row: EntryRow; period: string }) {
  if (!row.canCorrect && !row.canAbandon) return null;
  return (
    <a href={correctionAddress(period, row.code)} className="inline-block py-1 text-sm">
      {row.canCorrect ? "Buka koreksi" : "Batalkan koreksi"} <span className="sr-only">{row.name}</span>
    </a>
  );
}
