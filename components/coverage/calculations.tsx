import { DivisionTerms } from "@/components/ui/division";
import { SentenceText } from "@/components/ui/sentence";
import { MISSING } from "@/lib/core/numbers";
import { cardsOf } from "@/lib/coverage/format/cards";
import type { CompletenessCard } from "@/lib/coverage/format/completeness";
import { formatAsOf } from "@/lib/coverage/format/division";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import type { Source } from "@/lib/sources/schema";

export type CalculationsProps = {
  standing: Standing;
  measure: Measure;
  completeness: CompletenessCard;
  sources: readonly Source[];
  /** the counts behind the number of the page, which the arithmetic opens from */
  summary: string | null;
  /** where all of it comes from */
  originHref: string;
};

/** Every figure of an area with the arithmetic behind it: native, so it opens by keyboard and without JavaScript, and prints open. */
export function Calculations({ standing, measure, completeness, sources, summary, originHref }: CalculationsProps) {
  const asOf = formatAsOf(standing.area, measure.period);
  const source = sources.map(({ title }) => title).join("; ") || MISSING;
  return (
    <>
      <details data-print="open" className="mt-3 text-sm" id="hitungan">
        <summary className="py-1 text-muted">
          {summary === null ? null : <>{summary} · </>}
          <span className="text-accent underline decoration-1 underline-offset-2">lihat hitungan</span>
        </summary>
        <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
          {cardsOf(standing, measure).map(({ key, label, value, details, division }) => (
            <Calculation key={key} label={label} value={value.text} details={details}>
              {division ? <DivisionTerms division={{ ...division, asOf, source }} /> : null}
            </Calculation>
          ))}
          <Calculation
            label={completeness.label}
            value={completeness.value}
            details={completeness.details.map((sentence, index) => (
              <SentenceText key={index} sentence={sentence} />
            ))}
          />
        </div>
      </details>
      <p className="text-sm text-muted">
        Sumber: {source}. <a href={originHref}>Asal angka</a>
      </p>
    </>
  );
}

type CalculationProps = {
  label: string;
  value: string;
  details: readonly React.ReactNode[];
  children?: React.ReactNode;
};

function Calculation({ label, value, details, children }: CalculationProps) {
  return (
    <div role="group" aria-label={label} className="keep-together border-t border-line pt-2">
      <p className="text-muted">{label}</p>
      <p className="text-base font-bold">{value}</p>
      {details.map((detail, index) => (
        <p key={index}>{detail}</p>
      ))}
      {children}
    </div>
  );
}
