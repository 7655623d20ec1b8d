import { formatCount, formatPercent, formatPoints } from "@/lib/core/numbers";
import { formatPeriod, periodOf, type Period } from "@/lib/core/period";
import type { Sentence } from "@/lib/core/sentence";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { formatDivision } from "@/lib/coverage/format/division";
import { distanceText } from "@/lib/coverage/format/trend";
import type { Standing } from "@/lib/coverage/rules/standing";
import { targetShort } from "@/lib/targets/format";
import { NEEDED_MONTHS } from "../rules/outlook";
import type { Method, Outlook, ProjectedMonth, Unprojected } from "../schema";

/** Where what is said leads to: the division behind a projection, and the target. */
export type OutlookPlaces = { division: string; target: string };

/** A line of the table of months. */
export type OutlookRow = {
  period: Period;
  month: string;
  division: string;
  range: string;
  missed: string;
  method: string;
};

/** A projection in words: the answer first, then how far to trust it, then what must be known to read it. */
export type OutlookWords = { answer: Sentence; tested: string; remarks: string[]; rows: OutlookRow[] };

type Standard = Pick<Standing, "area" | "target" | "comparison" | "monthsFromData">;

/** @returns what a projection says of an area against its target */
export function outlookWords(outlook: Outlook, standing: Standard, places: OutlookPlaces): OutlookWords {
  const { target, area } = standing;
  const against = comparedRatio(standing);
  const month = answerOf(outlook, standing);
  const [to, of] = [outlook.months.at(-1)!.period, area.reported];
  const answer: Sentence = [
    `Bila laju dan musimnya berlanjut, ${formatPeriod(month.period)}: `,
    { link: formatPercent(month.coverage, against), href: places.division },
    ` (kisaran 80%: ${rangeText(month)}). `,
    ...(target === null || against === null
      ? []
      : [
          "Target ",
          { link: targetShort(target), href: places.target },
          ` ${distanceText((against - month.coverage) * 100)} angka itu.`,
        ]),
  ];
  const isBeyond = target !== null && against !== null && periodOf(target.year, 12) > to;
  return {
    answer,
    tested: testedText(month),
    remarks: [
      outlook.simulated
        ? `Yang dilanjutkan adalah angka simulasi, jadi ini bukan ramalan tentang ${area.region.name}.`
        : null,
      isBeyond ? `Desember ${target.year} terlalu jauh: uji mundur baru menjangkau ${formatPeriod(to)}.` : null,
      of.n < of.of ? "Daerah yang belum lapor dianggap secakupan dengan yang melapor." : null,
    ].filter((remark) => remark !== null),
    rows: outlook.months
      .filter((each) => each.ahead % QUARTER === 0 || each === month)
      .map((each) => rowOf(each, outlook, against)),
  };
}

const QUARTER = 3;
const YEAR = 12;

/** The target's December as far as tests reach it, else the same month of the next year, else the last there is. */
function answerOf({ months }: Outlook, { target, monthsFromData }: Standard): ProjectedMonth {
  const at = (ahead: number | null) => months.find((month) => month.ahead === ahead);
  return (target && at(monthsFromData)) ?? at(YEAR) ?? months.at(-1)!;
}

function rowOf(month: ProjectedMonth, { workers }: Outlook, against: number | null): OutlookRow {
  return {
    period: month.period,
    month: formatPeriod(month.period),
    division: formatDivision(month.people, workers, month.coverage, against),
    range: rangeText(month),
    missed: `${pointsText(month.error)} (${formatCount(month.tests)} uji)`,
    method: METHOD_NAMES[month.method],
  };
}

const METHOD_NAMES: Record<Method, string> = { combined: "median tiga cara", naive: "musiman naif" };

function testedText({ ahead, method, error, naiveError, tests }: ProjectedMonth): string {
  const missed = `Dalam uji mundur rata-rata meleset ${pointsText(error)} untuk ${ahead} bulan ke depan (${formatCount(tests)} uji)`;
  switch (method) {
    case "combined":
      return `${missed}; musiman naif, yaitu angka bulan yang sama setahun sebelumnya, ${pointsText(naiveError)}. Karena itu yang dipakai median dari musiman naif, Theta, dan tren teredam.`;
    case "naive":
      return `${missed}. Yang dipakai musiman naif, yaitu angka bulan yang sama setahun sebelumnya, karena median dengan Theta dan tren teredam tidak lebih tepat di sini.`;
  }
}

/** @returns `28,0–30,3%` */
function rangeText({ low, high }: ProjectedMonth): string {
  return `${formatPercent(low).replace("%", "")}–${formatPercent(high)}`;
}

function pointsText(points: number): string {
  return formatPoints(points).replace("+", "");
}

/** @returns why nothing is projected; null where the page has said already that there is no figure to go on with */
export function unprojectedText(unprojected: Unprojected): string | null {
  switch (unprojected.why) {
    case "no-figure":
    case "no-workers":
      return null;
    case "few-months":
      return `Belum diproyeksikan: baru ${formatCount(unprojected.known)} bulan punya angka sejenis, perlu sedikitnya ${NEEDED_MONTHS}.`;
    case "gaps":
      return `Belum diproyeksikan: ${formatCount(unprojected.known)} bulan punya angka sejenis, tetapi terlalu banyak bulan di antaranya kosong untuk diuji mundur.`;
  }
}
