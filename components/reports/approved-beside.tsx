import type { PartSegment } from "@/lib/core/vocabulary";
import { formatCount } from "@/lib/core/numbers";
import { correctedBy, type EntryRow } from "@/lib/reports/rules/entry-row";
import type { EntryColumn } from "@/lib/reports/schema";

type ApprovedBesideProps = { row: EntryRow; column: EntryColumn; segment: PartSegment | null };

/** The approved figure that a cell of a correction would replace. */
export function ApprovedBeside({ row, column, segment }: ApprovedBesideProps) {
  const approved = correctedBy(row);
  if (approved === null || segment === null) return null;
  const cell = approved[segment];
  return (
    <span className="block font-semibold">
      disetujui {formatCount((column === segment ? cell?.active : cell?.inactive) ?? null)}
    </span>
  );
}
