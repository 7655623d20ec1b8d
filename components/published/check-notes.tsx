import { Badge } from "@/components/ui/badge";
import { acceptedText } from "@/lib/published/format/accepted-words";
import { readingText } from "@/lib/published/format/check-words";
import { VERDICT_WORDS } from "@/lib/published/rules/check/catalogue";
import type { BaseReading, CheckedStatement } from "@/lib/published/schema/check";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { SEVERITY_TONES, VerdictList } from "./verdict-list";

type NotesProps = {
  figure: Partial<Pick<RecordedFigure, "accepted">>;
  checked: Pick<CheckedStatement, "verdicts" | "readings"> | undefined;
  /** short names in sight, the arithmetic in a line that opens */
  isShort: boolean;
};

/** What the checks say of a statement, on which bases it would come true, and which of them a person has accepted. */
export function CheckNotes({ figure: { accepted }, checked, isShort }: NotesProps) {
  const { verdicts = [], readings = [] } = checked ?? {};
  // Where nothing is amiss the ways of reading say it all.
  const isAmiss = verdicts.some(({ severity }) => severity !== "info");
  const bases = isAmiss ? readings : [];
  return (
    <>
      {accepted ? <p className="mt-1">{acceptedText(accepted)}</p> : null}
      {isShort && verdicts.length > 0 ? (
        <details className="mt-1" data-print="open">
          <summary className="py-0.5">
            {verdicts.map(({ code, severity }) => (
              <Badge key={code} tone={SEVERITY_TONES[severity]}>
                {VERDICT_WORDS[code].name}
              </Badge>
            ))}
          </summary>
          <VerdictList verdicts={verdicts} />
          <BaseList readings={bases} />
        </details>
      ) : (
        <>
          <VerdictList verdicts={verdicts} />
          {bases.length === 0 ? null : (
            <details data-print="open">
              <summary className="py-0.5">{bases.length} pembagi yang cocok</summary>
              <BaseList readings={bases} />
            </details>
          )}
        </>
      )}
    </>
  );
}

function BaseList({ readings }: { readings: readonly BaseReading[] }) {
  if (readings.length === 0) return null;
  return (
    <ul className="tabular-nums">
      {readings.map((reading) => (
        <li key={readingText(reading)}>{readingText(reading)}</li>
      ))}
    </ul>
  );
}
