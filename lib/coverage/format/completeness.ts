import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { Sentence } from "@/lib/core/sentence";
import type { Reading } from "../rules/reading";
import type { AreaCoverage } from "../schema";
import type { Tone } from "./cards";
import { isTotalMonth } from "./own-month";
import { formatReported } from "./reported";
import { silenceWord, totalWord } from "./silence";

export type CompletenessCard = { label: string; value: string; tone: Tone; details: Sentence[] };

const LABEL = "Kelengkapan";

/**
 * @param missingHref where those that did not report are listed
 * @param inTotal how many regencies are in a total only
 */
export function areaCompleteness(
  { reported }: Pick<AreaCoverage, "reported">,
  missingHref: string,
  inTotal: number,
): CompletenessCard {
  const silent = reported.of - reported.n;
  return {
    label: LABEL,
    value: `${formatCount(reported.n)} dari ${formatCount(reported.of)}`,
    tone: silent > 0 ? "missing" : "neutral",
    details: [
      silent > 0
        ? [{ link: `${formatCount(silent)} belum lapor`, href: missingHref }]
        : [`berdasarkan ${formatReported({ reported })}`],
      ...(inTotal > 0 ? [[`${formatCount(inTotal)} ${totalWord("province")}`]] : []),
    ],
  };
}

/** Of the month asked for or expected, which need not be the one shown. */
export function regencyCompleteness({ view, overview }: Pick<Reading, "view" | "overview">): CompletenessCard {
  const { period, standard, series } = overview;
  // An own month that is newer than the province's is what is expected, and more.
  const month =
    view.period ?? (period !== null && standard !== null && period > standard ? period : (standard ?? period));
  const isReported = month !== null && series.some((point) => point.period === month);
  const silence = silenceWord({ inTotal: month !== null && isTotalMonth(overview, month) ? "province" : null });
  return {
    label: LABEL,
    value: isReported ? "sudah lapor" : silence,
    tone: isReported ? "neutral" : "missing",
    details: [
      ...(month === null ? [] : [[formatPeriod(month)]]),
      ...(period !== null && period !== month ? [[`yang ditampilkan: ${formatPeriod(period)}`]] : []),
    ],
  };
}
