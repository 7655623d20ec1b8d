import { Section } from "@/components/ui/section";
import { signedText } from "@/lib/published/format/accepted-words";
import { partChanges } from "@/lib/published/format/figure-parts";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { ChangesTable } from "./figure-preview";

type HistoryProps = {
  /** newest first */
  revisions: readonly RecordedFigure[];
  regionName: (code: string) => string;
};

/** Every revision of a figure: when, in which role and why, and what it said otherwise than the one before. */
export function FigureHistory({ revisions, regionName }: HistoryProps) {
  return (
    <Section id="riwayat" title="Riwayat" lead="Yang lama tidak pernah ditimpa.">
      <ol>
        {revisions.map((figure, index) => {
          const before = revisions[index + 1] ?? null;
          const changes = before === null ? [] : partChanges(before, figure, regionName);
          return (
            <li key={figure.revision} className="mt-2">
              <strong>Revisi {figure.revision}</strong>, {stepWord(figure, before)} {signedText(figure.recorded)}
              {changes.length === 0 ? null : (
                <ChangesTable changes={changes} isNew={false} caption={`Yang berubah pada revisi ${figure.revision}`} />
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function stepWord(figure: RecordedFigure, before: RecordedFigure | null): string {
  if (figure.withdrawn) return "ditarik";
  if (before === null) return figure.recorded.role === null ? "bawaan program sejak" : "dicatat";
  return before.withdrawn ? "dipakai lagi" : "dikoreksi";
}
