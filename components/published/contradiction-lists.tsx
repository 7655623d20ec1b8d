import { Notice } from "@/components/ui/notice";
import type { byEnding } from "@/lib/published/rules/contradictions";
import { ContradictionsTable, type Places } from "./contradictions-table";

type ListsProps = Pick<ReturnType<typeof byEnding>, "open" | "ended"> & Places;

/** What is open in sight, and what something has answered in a line that opens. */
export function ContradictionLists({ open, ended, ...places }: ListsProps) {
  return (
    <>
      {open.length === 0 ? (
        <Notice tone="info">Tidak ada pertentangan terbuka untuk pilihan ini.</Notice>
      ) : (
        <ContradictionsTable {...places} contradictions={open} caption="Pertentangan yang masih terbuka" />
      )}
      {ended.length === 0 ? null : (
        <details className="mt-3" data-print="open">
          <summary className="py-1">{ended.length} pertentangan yang sudah dijelaskan</summary>
          <ContradictionsTable {...places} contradictions={ended} caption="Pertentangan yang sudah dijelaskan" />
        </details>
      )}
    </>
  );
}
