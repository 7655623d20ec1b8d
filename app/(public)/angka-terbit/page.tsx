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
import { withView } from "@/lib/core/reading-parameters";
import { figuresFound } from "@/lib/published/rules/search";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { momentMetadata, type MomentProps } from "../known-day-of";
import { askedStatements } from "./asked-statements";

const WORDS = {
  title: "Angka di media",
  description:
    "Angka kepesertaan BPJS Ketenagakerjaan yang tercetak di berita dan situs resmi, dengan semua cara membacanya.",
  url: "/angka-terbit",
};

export const generateMetadata = (props: MomentProps) => momentMetadata(WORDS, props);

/** The others are there for whoever asks: the page stays short enough to be looked at. */
const NEWEST = 60;

/** Printed statements as printed, searchable by region, publisher and text. */
export default async function PublishedFiguresPage({ searchParams }: MomentProps) {
  const params = await searchParams;
  const { query, known, file, latest, hidden } = askedStatements(params);
  const actor = await currentActor();
  const [regions, aliases, { figures, checked }, employed] = await Promise.all([
    readRegions(actor),
    readAliases(actor),
    readCheckedFigures(actor, known.at),
    readEmployed(actor, known.at),
  ]);
  const checks = new Map(checked.map((one) => [one.id, one]));
  const found = figuresFound(figures, query, regions, aliases);
  const regionOf = (code: string) => {
    const region = regionBy(regions, code);
    return { name: shortName(region.name), href: withView(hrefOf(region), params) };
  };
  const shared = { employed, checks, regionOf };
  const [newest, older] = query === "" ? [found.slice(0, NEWEST), found.slice(NEWEST)] : [found, []];
  return (
    <>
      <PastNotice day={known.day} remark={known.remark} latest={latest} />
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
          <PrintedFiguresTable {...shared} figures={newest} caption="Pernyataan tercetak dan cara membacanya" />
          {older.length > 0 ? (
            <details className="mt-2" data-print="open">
              <summary className="py-1">{older.length} pernyataan yang lebih lama</summary>
              <PrintedFiguresTable {...shared} figures={older} caption="Pernyataan yang lebih lama" />
            </details>
          ) : null}
        </ServerOnly>
      )}
    </>
  );
}
