import { formatCount, formatCountShort, formatPercent } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { wordsOf, type Sentence } from "@/lib/core/sentence";
import { targetShort } from "@/lib/targets/format";
import { shortName } from "@/lib/regions/rules";
import { isFewReports } from "../rules/few-reports";
import type { Measure, Standing } from "../rules/standing";
import { baseSentence, comparedRatio, whyNotCompared } from "./comparison";
import { segmentsName, workersName } from "./definition";
import { ABOVE_100 } from "./flags";
import { fewReportsSentence } from "./reported";
import { revisionText } from "./revision";
import { totalWord } from "./silence";

/** The answer of a page. Month and definition stand beside it (`viewLine`). */
export type Headline = {
  /** the one number of the page, as it is printed; null where nothing was reported */
  number: string | null;
  /** reads on from the number */
  sentence: Sentence;
  /** the two counts behind a percentage; null where the number is none */
  counts: string | null;
  /** what must be known to read it */
  remarks: string[];
};

/** @returns how many are covered and how many are missing to which target, or why that is not said */
export function headlineOf(standing: Standing, measure: Measure): Headline {
  const { area } = standing;
  const month = formatPeriod(measure.period);
  if (area.participants === null)
    return { number: null, sentence: [`${month}: ${silence(standing)}.`], counts: null, remarks: [] };
  const revised = revisionText(area);
  const remarks = revised ? [`Jumlah peserta ${revised}.`] : [];
  if (isFewReports(area)) {
    const sentence = [fewReportsSentence(area, measure.period)];
    return { number: formatCount(area.reported.n), sentence, counts: null, remarks };
  }
  const people = formatCountShort(area.participants);
  if (area.coverage === null) return { number: people, sentence: uncountable(measure), counts: null, remarks };
  if (area.coverage > 1)
    return {
      number: people,
      sentence: aboveHundred(standing, measure),
      counts: null,
      remarks: [ABOVE_100, ...remarks],
    };
  const base = baseSentence(standing);
  return {
    number: formatPercent(area.coverage, comparedRatio(standing)),
    sentence: [`${workersName(measure.indicator)} terlindungi. `, ...gapClause(standing, measure)],
    counts: `${formatCount(area.participants)} dari ${formatCount(area.reported.workers)} orang${ofThose(standing)}`,
    remarks: [...(base ? [base] : []), ...remarks],
  };
}

/** @returns number and sentence as one text, for a file, a preview or a search engine */
export function headlineWords({ number, sentence }: Pick<Headline, "number" | "sentence">): string {
  return [number, wordsOf(sentence)].filter((part) => part !== null).join(" ");
}

function silence({ area: { region, reported }, inTotal }: Standing): string {
  if (inTotal !== null) return `${totalWord(inTotal)} yang diketahui, ${shortName(region.name)} belum dirinci`;
  return reported.of === 1 ? `${shortName(region.name)} belum lapor` : "belum ada daerah yang melapor";
}

function uncountable({ indicator }: Measure): Sentence {
  return [
    `peserta aktif (${segmentsName(indicator)}) tercatat; persentase belum dapat dihitung karena jumlah ${workersName(indicator)} belum ada.`,
  ];
}

/** Not "covered": many of these people live elsewhere. */
function aboveHundred(standing: Standing, measure: Measure): Sentence {
  const { area, meets, target } = standing;
  return [
    `peserta aktif (${segmentsName(measure.indicator)}) tercatat untuk ${formatCount(area.reported.workers)} ${workersName(measure.indicator)}${ofThose(standing)}, yaitu ${formatPercent(area.coverage)}. `,
    ...(meets && target ? [`Target ${targetShort(target)} terlampaui.`] : gapClause(standing, measure)),
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
  if (gap === 0) return [`Target ${targetShort(target)} sudah tercapai.`];
  return [
    `Untuk mencapai target ${targetShort(target)} masih perlu `,
    { strong: `${formatCountShort(gap)} peserta` },
    ".",
  ];
}
