import type { Metadata } from "next";
import { PrintedFiguresTable } from "@/components/published/printed-figures-table";
import { SearchForm } from "@/components/forms/search-form";
import { PastNotice } from "@/components/shell/past-notice";
import { CsvLinks } from "@/components/ui/csv-links";
import { Headline } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { ServerOnly } from "@/components/ui/server-only";
import { currentActor } from "@/lib/auth/session";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { readEmployed } from "@/lib/coverage/queries/employed";
import { withView, type SearchParams } from "@/lib/core/reading-parameters";
import { figuresFound } from "@/lib/published/rules/search";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { knownDayOf } from "../known-day-of";
import { pageMetadata } from "../page-metadata";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata({
    title: "Angka di media",
    description:
      "Angka kepesertaan BPJS Ketenagakerjaan yang tercetak di berita dan situs resmi, dengan semua cara membacanya.",
    url: "/angka-terbit",
    isPast: knownDayOf(await searchParams).day !== null,
  });
}

/** The others are there for whoever asks: the page stays short enough to be looked at. */
const NEWEST = 60;

/** Printed statements as printed, searchable by region, publisher and text. */
export default async function PublishedFiguresPage({ searchParams }: Props) {
  const params = await searchParams;
  const { q } = params;
  const known = knownDayOf(params);
  const query = typeof q === "string" ? q.slice(0, 80) : "";
  const actor = await currentActor();
  const [regions, aliases, { figures, checked }, employed] = await Promise.all([
    readRegions(actor),
    readAliases(actor),
    readCheckedFigures(actor, known.at),
    readEmployed(actor, known.at),
  ]);
  const checks = new Map(checked.map((one) => [one.id, one]));
  const found = figuresFound(figures, query, regions, aliases);
  const hidden: Record<string, string> = known.day === null ? {} : { diketahui: known.day };
  const asked = new URLSearchParams({
    ...(query === "" ? {} : { q: query }),
    ...(known.day === null ? {} : { knownAt: known.day }),
  });
  const file = `/api/v1/published-figures.csv${asked.size === 0 ? "" : `?${asked.toString()}`}`;
  const regionOf = (code: string) => {
    const region = regionBy(regions, code);
    return { name: shortName(region.name), href: withView(hrefOf(region), params) };
  };
  const table = (shown: typeof found, caption: string) => (
    <PrintedFiguresTable figures={shown} employed={employed} {...{ regionOf, checks, caption }} />
  );
  const [newest, older] = query === "" ? [found.slice(0, NEWEST), found.slice(NEWEST)] : [found, []];
  return (
    <>
      <PastNotice
        day={known.day}
        remark={known.remark}
        latest={`/angka-terbit${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`}
      />
      <Headline title="Angka di media">
        {figures.length} pernyataan seperti tercetak di berita dan situs resmi. Angka ini dibandingkan, tidak pernah
        dipakai sebagai peserta. <a href="/angka-terbit/pertentangan">Pertentangan yang masih terbuka</a>
      </Headline>
      <SearchForm action="/angka-terbit" label="Cari daerah, penerbit, atau nomor" value={query} hidden={hidden} />
      <p role="status" className="my-2">
        {query === ""
          ? `${figures.length} pernyataan.`
          : `${found.length} dari ${figures.length} pernyataan untuk "${query}".`}
      </p>
      {found.length === 0 ? (
        <Notice tone="missing">Tidak ada pernyataan yang cocok. Coba nama daerah tanpa singkatan.</Notice>
      ) : (
        <ServerOnly>
          <p className="my-2 text-sm">
            <CsvLinks href={file} rows={{ count: found.length, noun: "pernyataan" }} />
          </p>
          {table(newest, "Pernyataan tercetak dan cara membacanya")}
          {older.length > 0 ? (
            <details className="mt-2" data-print="open">
              <summary className="py-1">{older.length} pernyataan yang lebih lama</summary>
              {table(older, "Pernyataan yang lebih lama")}
            </details>
          ) : null}
        </ServerOnly>
      )}
    </>
  );
}
