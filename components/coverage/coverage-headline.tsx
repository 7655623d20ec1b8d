import { Badge } from "@/components/ui/badge";
import { SentenceText } from "@/components/ui/sentence";
import { toneOf } from "@/lib/coverage/format/cards";
import { factsOf } from "@/lib/coverage/format/facts";
import { flagText } from "@/lib/coverage/format/flags";
import { headlineOf } from "@/lib/coverage/format/headline";
import { ladderOf } from "@/lib/coverage/format/ladder";
import type { Marking } from "@/lib/coverage/rules/marking";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import type { View } from "@/lib/coverage/rules/view";
import type { Flag } from "@/lib/coverage/schema";
import type { Target } from "@/lib/targets/schema";
import { NOT_REPORTED } from "./off-track";
import { Calculations, type CalculationsProps } from "./calculations";
import { SimulatedMark } from "./simulated";
import { TargetLadder } from "./target-ladder";

type HeadlineProps = Pick<CalculationsProps, "completeness" | "sources"> & {
  title: string;
  standing: Standing;
  measure: Measure;
  /** what the page shows; its numbers lead to where they come from in the same view */
  view: View;
  /** all that apply to the area, nearest first */
  targets: readonly Target[];
  marking: Marking;
  /** of how many of its regencies only a total is known */
  inTotal?: number;
  /** what to do here, the first thing before others */
  actions?: readonly { label: string; href: string }[];
};

/** The headline says these in full. */
const SAID: readonly Flag[] = ["above-100", "few-reports", "revised"];
/** `28,7%`; what is longer is drawn smaller. */
const SHORT = 7;

/** The answer of a page: one number, what it takes, how it came about, and every target on one scale. */
export function CoverageHeadline(props: HeadlineProps) {
  const { title, standing, measure, view, targets, marking, inTotal = 0, actions = [] } = props;
  const { code } = standing.area.region;
  const origin = originHref(view, code, measure.period);
  const { number, sentence, counts, remarks } = headlineOf(standing, measure);
  const ladder = ladderOf(standing, targets, measure);
  const flags = standing.area.flags.filter((flag) => !SAID.includes(flag));
  return (
    <>
      <div className="answer">
        <header>
          <h1>{title}</h1>
          {number === null ? null : (
            <p className="answer-number" data-long={number.length > SHORT ? "" : undefined}>
              <a href={origin}>{number}</a>
            </p>
          )}
          <p className="answer-sentence" data-tone={toneOf(standing)}>
            <SentenceText sentence={sentence} /> <SimulatedMark marking={marking} area={standing.area} />
          </p>
          {remarks.map((remark) => (
            <p key={remark} className="answer-aside mt-1">
              {remark}
            </p>
          ))}
          {flags.length > 0 ? (
            <p className="mt-1.5 flex flex-wrap gap-1.5">
              {flags.map((flag) => (
                <Badge key={flag} tone="notice" title={flagText(flag).meaning}>
                  {flagText(flag).label}
                </Badge>
              ))}
            </p>
          ) : null}
          {actions.length > 0 ? (
            <p className="no-print mt-4 flex flex-wrap gap-2">
              {actions.map(({ label, href }, index) => (
                <a key={href} href={href} className={index === 0 ? "button button-primary" : "button"}>
                  {label}
                </a>
              ))}
            </p>
          ) : null}
        </header>
        {ladder ? (
          <TargetLadder ladder={ladder} href={originHref(view, code, measure.period, ORIGIN_PARTS.target)} />
        ) : null}
        <dl className="facts">
          {factsOf(standing, measure, `#${NOT_REPORTED}`, inTotal).map(({ key, value, words }) => (
            <div key={key}>
              <dt>{value}</dt>
              <dd>
                <SentenceText sentence={words} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Calculations {...props} summary={counts} originHref={origin} />
    </>
  );
}
