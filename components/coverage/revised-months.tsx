import { revisedMonths } from "@/lib/coverage/format/revision";
import { addressOf } from "@/lib/core/address";
import { NATION } from "@/lib/core/region-code";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import type { SeriesPoint } from "@/lib/coverage/schema";

type RevisedProps = {
  series: readonly SeriesPoint[];
  view: View;
  path: string;
  /** of a province or the nation, whose months are corrected by their regions; null of a region, which says itself why */
  areaCode: string | null;
};

const SHOWN = 12;

/** The ticks of the trends in words: which month was corrected, when, by how much and why, and how it looked before. */
export function RevisedMonths({ series, view, path, areaCode }: RevisedProps) {
  const months = revisedMonths(series);
  if (months.length === 0) return null;
  return (
    <details className="chart-more" data-print="open">
      <summary>Bulan yang direvisi: {months.length}</summary>
      <ul className="list-disc pl-5 text-sm">
        {months.slice(0, SHOWN).map(({ period, month, text, before, on }) => (
          <li key={period}>
            {month}: {text}.{" "}
            <a
              className="no-print"
              href={hrefIn(view, path, { period, diketahui: before })}
              aria-label={`${month} seperti diketahui sebelum direvisi`}
            >
              seperti diketahui sebelumnya
            </a>
            {areaCode === null ? null : (
              <>
                {", "}
                <a
                  className="no-print"
                  href={addressOf("/perubahan", {
                    ...{ dari: before, sampai: on, provinsi: areaCode === NATION ? null : areaCode, perihal: "bulan" },
                  })}
                  aria-label={`Daerah yang mengoreksi ${month}, dan mengapa`}
                >
                  daerah yang mengoreksinya, dan mengapa
                </a>
              </>
            )}
          </li>
        ))}
        {months.length > SHOWN ? (
          <li>dan {months.length - SHOWN} bulan lainnya, ditandai pada grafik dan tabelnya</li>
        ) : null}
      </ul>
    </details>
  );
}
