import { formatCount, formatCountShort, formatPercent } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { Sentence } from "@/lib/core/sentence";
import { targetName } from "@/lib/targets/format";
import { shortName } from "@/lib/regions/rules";
import { isFewReports } from "../rules/few-reports";
import type { Measure, Standing } from "../rules/standing";
import { baseSentence, comparedRatio, whyNotCompared } from "./comparison";
import { segmentsName, workersName } from "./definition";
import { ABOVE_100 } from "./flags";
import { fewReportsSentence } from "./reported";
import { revisionText } from "./revision";

/** The answer of a page: one sentence, and what must be known beside it. */
export type Headline = { sentence: Sentence; remarks: string[] };

/** @returns how many are covered, by which definition, and how many are missing to which target, or why that is not said */
export function headlineOf(standing: Standing, measure: Measure): Headline {
  const { area } = standing;
  const month = formatPeriod(measure.period);
  if (area.participants === null) return { sentence: [`${month}: ${silence(standing)}.`], remarks: [] };
  const revised = revisionText(area);
  const remarks = revised ? [`Jumlah peserta ${revised}.`] : [];
  if (isFewReports(area)) return { sentence: [fewReportsSentence(area, measure.period)], remarks };
  if (area.coverage === null) return { sentence: [`${month}: `, ...uncountable(standing, measure)], remarks };
  if (area.coverage > 1)
    return { sentence: [`${month}: `, ...aboveHundred(standing, measure)], remarks: [ABOVE_100, ...remarks] };
  const base = baseSentence(standing);
  return {
    sentence: [
      `${month}: `,
      { strong: formatPercent(area.coverage, comparedRatio(standing)) },
      ` ${workersName(measure.indicator)} terlindungi (${segmentsName(measure.indicator)}): `,
      `${formatCount(area.participants)} dari ${formatCount(area.reported.workers)} orang${ofThose(standing)}. `,
      ...gapClause(standing, measure),
    ],
    remarks: [...(base ? [base] : []), ...remarks],
  };
}

function silence({ area: { region, reported } }: Standing): string {
  return reported.of === 1 ? `${shortName(region.name)} belum lapor` : "belum ada daerah yang melapor";
}

function uncountable({ area }: Standing, { indicator }: Measure): Sentence {
  return [
    { strong: `${formatCount(area.participants)} peserta aktif` },
    ` (${segmentsName(indicator)}) tercatat; persentase belum dapat dihitung karena jumlah ${workersName(indicator)} belum ada.`,
  ];
}

/** Not "covered": many of these people live elsewhere. */
function aboveHundred(standing: Standing, measure: Measure): Sentence {
  const { area, meets, target } = standing;
  return [
    { strong: `${formatCount(area.participants)} peserta aktif` },
    ` (${segmentsName(measure.indicator)}) tercatat untuk ${formatCount(area.reported.workers)} ${workersName(measure.indicator)}${ofThose(standing)}, yaitu ${formatPercent(area.coverage)}. `,
    ...(meets && target ? [`Target ${targetName(target)} terlampaui.`] : gapClause(standing, measure)),
  ];
}

/** The workers are those of the regencies that reported. */
function ofThose({ area }: Standing): string {
  return area.reported.n < area.reported.of ? ` di ${formatCount(area.reported.n)} daerah yang melapor` : "";
}

function gapClause(standing: Standing, { indicator }: Measure): Sentence {
  const why = whyNotCompared(standing, indicator);
  const { gap, target } = standing;
  if (why) return [why.long];
  if (gap === null || target === null) return [];
  if (gap === 0) return [`Target ${targetName(target)} sudah tercapai.`];
  return [
    `Untuk mencapai target ${targetName(target)} masih perlu `,
    { strong: `${formatCountShort(gap)} peserta` },
    ".",
  ];
}
