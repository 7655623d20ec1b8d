import { Headline } from "@/components/ui/section";
import { Badge } from "@/components/ui/badge";
import { SentenceText } from "@/components/ui/sentence";
import { formatStatedPercent } from "@/lib/core/numbers";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { flagText } from "@/lib/coverage/format/flags";
import { headlineOf } from "@/lib/coverage/format/headline";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import type { Flag } from "@/lib/coverage/schema";
import { statusLabel } from "@/lib/targets/rules";
import { SimulatedMark } from "./simulated";

type HeadlineProps = {
  title: string;
  kicker?: React.ReactNode;
  standing: Standing;
  measure: Measure;
  marking: Marking;
};

/** The headline says these in full. */
const SAID: readonly Flag[] = ["above-100", "few-reports", "revised"];

/** The page's answer in one sentence: coverage of how many workers, and how many people are missing to which target. */
export function CoverageHeadline({ title, kicker, standing, measure, marking }: HeadlineProps) {
  const { area, target } = standing;
  const { sentence, remarks } = headlineOf(standing, measure);
  return (
    <Headline
      kicker={kicker}
      title={title}
      remarks={remarks}
      badges={
        <>
          <SimulatedMark marking={marking} area={area} />
          {area.flags
            .filter((flag) => !SAID.includes(flag))
            .map((flag) => (
              <Badge key={flag} tone="notice" title={flagText(flag).meaning}>
                {flagText(flag).label}
              </Badge>
            ))}
          {target && comparedRatio(standing) !== null ? (
            <Badge tone={target.status === "CONFIRMED" ? "neutral" : "notice"}>
              target {formatStatedPercent(target.percent)}: {statusLabel(target.status)}
            </Badge>
          ) : null}
        </>
      }
    >
      <SentenceText sentence={sentence} />
    </Headline>
  );
}
