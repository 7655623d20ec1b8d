import type { Metadata } from "next";
import { PrintedFiguresTable } from "@/components/published/printed-figures-table";
import { SearchForm } from "@/components/forms/search-form";
import { CsvLinks } from "@/components/ui/csv-links";
import { Headline } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { ServerOnly } from "@/components/ui/server-only";
import { currentActor } from "@/lib/auth/session";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { readEmployed } from "@/lib/coverage/queries/employed";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { figuresFound } from "@/lib/published/rules/search";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "Angka di media",
  description:
    "Angka kepesertaan BPJS Ketenagakerjaan yang tercetak di berita dan situs resmi, dengan semua cara membacanya.",
  url: "/angka-terbit",
});

/** The others are there for whoever asks: the page stays short enough to be looked at. */
const NEWEST = 60;

/** Printed statements as printed, searchable by region, publisher and text. */
export default async function PublishedFiguresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 80) : "";
  const actor = await currentActor();
  const [regions, aliases, { figures, checked }, employed] = await Promise.all([
    readRegions(actor),
    readAliases(actor),
    readCheckedFigures(actor),
    readEmployed(actor),
  ]);
  const checks = new Map(checked.map((one) => [one.id, one]));
  const found = figuresFound(figures, query, regions, aliases);
  const file = `/api/v1/published-figures.csv${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`;
  const regionOf = (code: string) => {
    const region = regionBy(regions, code);
    return { name: shortName(region.name), href: hrefOf(region) };
  };
  const table = (shown: typeof found, caption: string) => (
    <PrintedFiguresTable figures={shown} employed={employed} {...{ regionOf, checks, caption }} />
  );
  const [newest, older] = query === "" ? [found.slice(0, NEWEST), found.slice(NEWEST)] : [found, []];
  return (
    <>
      <Headline title="Angka di media">
        {figures.length} pernyataan seperti tercetak di berita dan situs resmi. Angka ini dibandingkan, tidak pernah
        dipakai sebagai peserta. <a href="/angka-terbit/pertentangan">Pertentangan yang masih terbuka</a>
      </Headline>
      <SearchForm action="/angka-terbit" label="Cari daerah, penerbit, atau nomor" value={query} />
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
