import type { ReactNode } from "react";
import { SearchForm } from "@/components/forms/search-form";
import { CsvLinks } from "@/components/ui/csv-links";
import { ServerOnly } from "@/components/ui/server-only";
import { Section } from "@/components/ui/section";
import type { Period } from "@/lib/core/period";
import { queryOf, type SearchParams } from "@/lib/core/reading-parameters";
import { listFile } from "@/lib/coverage/format/region-list";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { regionsFound } from "@/lib/coverage/rules/region-list";
import type { Standing } from "@/lib/coverage/rules/standing";
import { orderOf, sortRegions } from "@/lib/coverage/rules/table-order";
import { hiddenIn, hrefIn } from "@/lib/coverage/rules/view";
import type { Region } from "@/lib/regions/schema";
import { GapSum } from "./gap-sum";
import { RegionRows, ROWS, SEARCH, TABLE } from "./region-rows";
import { RegionTable } from "./region-table";

type SectionProps = {
  reading: Reading;
  shown: { period: Period; standing: Standing };
  regencies: readonly Region[];
  params: SearchParams;
  path: string;
  marking: Marking;
};

const LEAD = "Persentase adalah peserta dibagi pekerja di baris yang sama. Garis tegak di batang adalah target.";
const NOTHING_INSIDE = "Belum ada kabupaten/kota dengan angka sendiri bulan ini.";
const CAPTION = "Cakupan tiap kabupaten/kota";

/** Every regency of a province in one table, and what its column of people missing adds up to. */
export function RegionSection({ reading, shown, regencies, params, path, marking }: SectionProps) {
  const { regions, view, standings } = reading;
  const query = queryOf(params);
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const order = orderOf(params);
  const isKnown = regencies.some(({ code }) => (standings.get(code)?.area.participants ?? null) !== null);
  return (
    <Section id={TABLE} title="Semua kabupaten/kota" lead={isKnown ? LEAD : NOTHING_INSIDE}>
      <Folded isOpen={isKnown || query !== ""} summary={`${regencies.length} daerah dengan jumlah pekerjanya`}>
        <SearchForm
          action={`${path}#${TABLE}`}
          label="Saring daerah"
          value={query}
          hidden={hiddenIn(view, params.sort === undefined ? {} : { sort: order.column, order: order.direction })}
          id={SEARCH}
        />
        <RegionRows
          reading={reading}
          period={shown.period}
          regions={sortRegions(regencies, standings, names, order)}
          query={query}
          order={order}
          sortHref={(sort, direction) => `${hrefIn(view, path, { q: query, sort, order: direction })}#daerah`}
          noun="daerah"
          caption={CAPTION}
          marking={marking}
        />
        <p className="mt-2 text-sm">
          <CsvLinks
            href={listFile("regency", shown.period, view, { parent: reading.region.code, q: query })}
            rows={{ count: regionsFound(regencies, reading, query).length, noun: "daerah", of: ROWS }}
          />
        </p>
        <GapSum shown={shown} regencies={regencies} standings={standings} />
      </Folded>
    </Section>
  );
}

type FoldedProps = { isOpen: boolean; summary: string; children: ReactNode };

/** A list without any figure is one line that opens. */
function Folded({ isOpen, summary, children }: FoldedProps) {
  if (isOpen) return children;
  return (
    <details>
      <summary className="py-1">{summary}</summary>
      {children}
    </details>
  );
}

const FIRST_ROWS = 15;

type ExcerptProps = Omit<SectionProps, "params" | "path">;

/** Of the whole country the first rows, and the way to all of them; what is searched or ordered leads there, too. */
export function RegionExcerpt({ reading, shown, regencies, marking }: ExcerptProps) {
  const { regions, view, overview, standings } = reading;
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const order = orderOf({});
  const first = sortRegions(regencies, standings, names, order).slice(0, FIRST_ROWS);
  const all = `Semua ${regencies.length} daerah`;
  return (
    <Section id={TABLE} title="Kabupaten/kota" lead={LEAD} actions={<a href={hrefIn(view, "/daerah")}>{all}</a>}>
      <SearchForm action="/daerah" label="Saring daerah" value="" hidden={hiddenIn(view)} id={SEARCH} />
      <ServerOnly>
        <RegionTable
          id={ROWS}
          sortHref={(sort, direction) => hrefIn(view, "/daerah", { sort, order: direction })}
          caption={`${CAPTION}: ${FIRST_ROWS} dengan kekurangan peserta terbanyak`}
          regions={first}
          found={new Set(first.map(({ code }) => code))}
          parentNames={names}
          wordsOf={() => ""}
          standings={standings}
          lastMonth={overview.lastMonth}
          period={shown.period}
          view={view}
          order={order}
          marking={marking}
        />
        <p className="mt-3 flex flex-wrap gap-x-4">
          <a href={hrefIn(view, "/daerah")}>{all}</a>
          <CsvLinks
            href={listFile("regency", shown.period, view, {})}
            rows={{ count: regencies.length, noun: "daerah" }}
          />
        </p>
      </ServerOnly>
    </Section>
  );
}
