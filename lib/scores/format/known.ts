import type { Sentence } from "@/lib/core/sentence";
import { changeText } from "@/lib/coverage/format/change";
import { headlineOf } from "@/lib/coverage/format/headline";
import { noFiguresText } from "@/lib/coverage/format/no-figures";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { EffortVersion } from "@/lib/efforts/schema";
import { shortName } from "@/lib/regions/rules";
import { NON_ASN_GROUPS, type CriterionKey } from "../schema";

/** What is known here of one criterion, in the words of other pages. `isFigure`: the first sentence says a figure of the area. */
export type Known = { sentences: Sentence[]; efforts: EffortVersion[]; isFigure: boolean };

type Ground = Pick<Reading, "region" | "view" | "shown" | "today">;

const JURY = "Dinilai juri, tidak ada di data.";
const NOT_RECORDED = "Belum ada yang tercatat di Jangkau; itu tidak berarti tidak ada.";
const WHICH_GROUPS =
  "Kelompok mana yang dinilai sebagai pekerja rentan tidak dipublikasikan. Ini semua kelompok yang tercatat selain pegawai non-ASN dan petugas pemilu.";

/** @param efforts of the region, as everybody may know them */
export function knownOf(reading: Ground, efforts: readonly EffortVersion[]): Record<CriterionKey, Known> {
  const isNonAsn = ({ said }: EffortVersion) => said.kind === "GROUP" && NON_ASN_GROUPS.includes(said.group);
  const groups = efforts.filter(({ said }) => said.kind === "GROUP");
  const vulnerable = groups.filter((effort) => !isNonAsn(effort));
  return {
    coverage: figures(coverageSentences(reading)),
    vulnerable: recorded(vulnerable, vulnerable.length === 0 ? [] : [[WHICH_GROUPS]]),
    growth: figures([[growthSentence(reading)]]),
    rules: recorded(efforts.filter(({ said }) => said.kind === "INSTRUMENT")),
    "non-asn": recorded(groups.filter(isNonAsn)),
    speaker: words(JURY),
    material: words(JURY),
  };
}

function figures(sentences: Sentence[]): Known {
  return { sentences, efforts: [], isFigure: true };
}

function words(sentence: string): Known {
  return { sentences: [[sentence]], efforts: [], isFigure: false };
}

function recorded(efforts: EffortVersion[], remarks: Sentence[] = []): Known {
  return efforts.length === 0 ? words(NOT_RECORDED) : { sentences: remarks, efforts, isFigure: false };
}

/** How many are covered and how far it is to the target, then what must be known to read it. */
function coverageSentences({ region, view, shown, today }: Ground): Sentence[] {
  if (!shown) return [[noFiguresText(view, shortName(region.name))]];
  const { standing, period } = shown;
  const { number, sentence, counts, remarks } = headlineOf(standing, { indicator: view.indicator, period, today });
  const said = number === null ? [] : [{ link: number, href: originHref(view, region.code, period) }, " "];
  const asides = [...(counts === null ? [] : [`${counts}.`]), ...remarks];
  return [[...said, ...sentence], ...asides.map((aside) => [aside])];
}

function growthSentence({ region, view, shown }: Ground): string {
  const change = shown && changeText(shown.standing, shown.period);
  if (!change) return noFiguresText(view, shortName(region.name));
  return `${change[0]!.toUpperCase()}${change.slice(1)}.`;
}
