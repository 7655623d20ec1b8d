import { Badge, type Tone } from "@/components/ui/badge";
import { SEVERITY_WORDS } from "@/lib/published/rules/check/catalogue";
import type { Verdict, VerdictSeverity } from "@/lib/published/schema/check";

/** How a verdict looks, by its weight. */
export const SEVERITY_TONES: Readonly<Record<VerdictSeverity, Tone>> = {
  error: "below",
  warning: "notice",
  info: "neutral",
};

/** What the checks say of a printed statement, one sentence with its arithmetic each; nothing where they say nothing. */
export function VerdictList({ verdicts }: { verdicts: readonly Verdict[] }) {
  if (verdicts.length === 0) return null;
  return (
    <ul className="mt-1" aria-label="Pemeriksaan">
      {verdicts.map(({ code, severity, detail }) => (
        <li key={`${code} ${detail}`}>
          <Badge tone={SEVERITY_TONES[severity]}>{SEVERITY_WORDS[severity]}</Badge>{" "}
          <span className="tabular-nums">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
