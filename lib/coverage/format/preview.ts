import { dayWords } from "@/lib/core/known-day";
import { formatPeriod } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { isFewReports } from "../rules/few-reports";
import { markingOf, shownFigures } from "../rules/marking";
import type { Reading } from "../rules/reading";
import { comparedRatio } from "./comparison";
import { headlineOf, headlineWords } from "./headline";
import { sheetTitle } from "./sheet";

/** What chats, search engines and the picture of a page say of it: place, month and number, and no number where none may be said. */
export type Preview = {
  place: string;
  month: string | null;
  number: string | null;
  sentence: string;
  mark: "simulasi" | null;
  /** `diketahui sampai 12 November 2026` of a past day; null is now */
  known: string | null;
  /** for a small scale: coverage and target as ratios, null where they are not said */
  coverage: number | null;
  target: number | null;
};

export function previewOf(reading: Reading): Preview {
  const { region, shown, view, today, sources, overview } = reading;
  const place = region.code === NATION ? "Indonesia" : sheetTitle(reading);
  const known = view.knownAt === null ? null : `diketahui sampai ${dayWords(view.knownAt)}`;
  const nothing = { place, known, month: null, number: null, mark: null, coverage: null, target: null };
  if (!shown) return { ...nothing, sentence: `Belum ada angka peserta untuk ${place}.` };
  const { standing, period } = shown;
  const headline = headlineOf(standing, { indicator: view.indicator, period, today });
  const isFew = isFewReports(standing.area);
  return {
    ...{ place, known },
    month: formatPeriod(period),
    number: isFew ? null : headline.number,
    sentence: headlineWords({ ...headline, number: null }),
    mark: markingOf(sources, shownFigures(overview)).mode === "none" ? null : "simulasi",
    coverage: standing.coverage,
    target: comparedRatio(standing),
  };
}

/** @returns title and description of a page: `Kota Probolinggo, Jawa Timur: 28,7% terlindungi, September 2025` */
export function previewWords({ place, month, known, number, sentence, mark }: Preview): {
  title: string;
  description: string;
} {
  const said = number === null ? place : `${place}: ${number} ${number.endsWith("%") ? "terlindungi" : "peserta"}`;
  return {
    title: [said, month, known].filter((part) => part !== null).join(", "),
    description: [mark && "Angka simulasi.", [number, sentence].filter((part) => part !== null).join(" ")]
      .filter((part) => part !== null)
      .join(" "),
  };
}
