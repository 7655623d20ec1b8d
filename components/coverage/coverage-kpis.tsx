import { Kpi, KpiRow } from "@/components/ui/kpi";
import { SentenceText } from "@/components/ui/sentence";
import { MISSING } from "@/lib/core/numbers";
import { cardsOf } from "@/lib/coverage/format/cards";
import type { CompletenessCard } from "@/lib/coverage/format/completeness";
import { formatAsOf } from "@/lib/coverage/format/division";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import type { Source } from "@/lib/sources/schema";

type KpisProps = {
  standing: Standing;
  measure: Measure;
  completeness: CompletenessCard;
  sources: readonly Source[];
};

/** The numbers of the headline row, each with its division. */
export function CoverageKpis({ standing, measure, completeness, sources }: KpisProps) {
  const asOf = formatAsOf(standing.area, measure.period);
  const source = sources.map(({ title }) => title).join("; ") || MISSING;
  return (
    <KpiRow>
      {cardsOf(standing, measure).map(({ key, label, value, tone, details, division }) => (
        <Kpi
          key={key}
          label={label}
          value={value.text}
          isWords={isWords(value.text)}
          tone={tone}
          details={details}
          {...(division ? { division: { ...division, asOf, source } } : {})}
        />
      ))}
      <Kpi
        label={completeness.label}
        value={completeness.value}
        isWords={isWords(completeness.value)}
        tone={completeness.tone}
        details={completeness.details.map((sentence, index) => (
          <SentenceText key={index} sentence={sentence} />
        ))}
      />
    </KpiRow>
  );
}

function isWords(text: string): boolean {
  return !/^[\d+−]/.test(text);
}
