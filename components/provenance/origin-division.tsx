import { formatPeriod } from "@/lib/core/period";
import { isFewReports } from "@/lib/coverage/rules/few-reports";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { changeWordsOf, divisionWords } from "@/lib/provenance/format/division-words";
import { sameMonthLastYear } from "@/lib/core/period";
import type { Source } from "@/lib/sources/schema";

type DivisionProps = {
  reading: Reading;
  shown: NonNullable<Reading["shown"]>;
  sources: readonly Source[];
};

/** The division and its sources: what one has come for, on the first screen of any width. */
export function OriginDivision({ reading, shown, sources }: DivisionProps) {
  const { view, region, overview } = reading;
  const { standing, period } = shown;
  const { formula, terms, notes } = divisionWords(standing, view.indicator, period);
  const before = changeWordsOf(standing, overview.series, period);
  return (
    <>
      <p className="mt-2 text-xl font-bold tabular-nums sm:text-2xl" id="hitungan">
        {formula}
      </p>
      <p className="max-w-[75ch]">{terms}</p>
      <p className="max-w-[75ch]">
        Sumber: {sources.map(({ title }) => title).join("; ") || "belum ada"}. <a href="#sumber">Rincian sumber</a>
      </p>
      {notes.map((note) => (
        <p key={note} className="text-sm">
          {note}
        </p>
      ))}
      {before && !isFewReports(standing.area) ? (
        <p className="text-sm">
          Setahun sebelumnya, {before}{" "}
          <a href={originHref(view, region.code, sameMonthLastYear(period))}>
            Asal angka {formatPeriod(sameMonthLastYear(period))}
          </a>
        </p>
      ) : null}
    </>
  );
}
