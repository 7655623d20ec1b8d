import type { Metadata } from "next";
import { FilterForm } from "@/components/forms/filter-form";
import { ContradictionsTable } from "@/components/published/contradictions-table";
import { CsvLinks } from "@/components/ui/csv-links";
import { Notice } from "@/components/ui/notice";
import { Headline } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { currentActor } from "@/lib/auth/session";
import { provinceOf } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readContradictions } from "@/lib/coverage/queries/contradictions";
import {
  contradictionChoices,
  contradictionFilter,
  contradictionsFile,
} from "@/lib/published/format/contradiction-filter";
import { contradictionsIn } from "@/lib/published/rules/contradictions";
import { readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { pageMetadata } from "../../page-metadata";

const PATH = "/angka-terbit/pertentangan";

export const metadata: Metadata = pageMetadata({
  title: "Pertentangan angka di media",
  description: "Angka kepesertaan yang bertentangan dan belum dijelaskan, dengan hal yang akan menyelesaikannya.",
  url: PATH,
});

/** What contradicts itself or another figure, by province and publisher, and what would resolve it. */
export default async function ContradictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await currentActor();
  const [{ all, figures }, regions] = await Promise.all([readContradictions(actor), readRegions(actor)]);
  const choices = contradictionChoices(all, regions);
  const filter = contradictionFilter(choices, await searchParams);
  const found = contradictionsIn(all, filter);
  const open = found.filter(({ ending }) => ending === null);
  const ended = found.filter(({ ending }) => ending !== null);
  const statements = new Set(open.map(({ figure }) => figure.id)).size;
  const table = (shown: typeof found, caption: string) => (
    <ContradictionsTable
      contradictions={shown}
      regionOf={(code) => ({ name: shortName(regionBy(regions, code).name), href: hrefOf(regionBy(regions, code)) })}
      provinceOf={(code) => regionBy(regions, provinceOf(code)).name}
      caption={caption}
    />
  );
  return (
    <>
      <Headline title="Pertentangan angka di media">
        {open.length} pertentangan belum dijelaskan, dalam {statements} dari {figures} pernyataan tercetak.{" "}
        <a href="/angka-terbit">Semua angka di media</a>
      </Headline>
      <FilterForm
        action={PATH}
        label="Saring pertentangan"
        fields={[
          { name: "provinsi", label: "Provinsi", value: filter.province, options: choices.provinces },
          { name: "penerbit", label: "Penerbit", value: filter.publisher, options: choices.publishers },
        ]}
      />
      <ServerOnly>
        <p className="my-2 text-sm">
          <CsvLinks href={contradictionsFile(filter)} rows={{ count: found.length, noun: "pertentangan" }} />
        </p>
        {open.length === 0 ? (
          <Notice tone="info">Tidak ada pertentangan terbuka untuk pilihan ini.</Notice>
        ) : (
          table(open, "Pertentangan yang masih terbuka")
        )}
        {ended.length === 0 ? null : (
          <details className="mt-3" data-print="open">
            <summary className="py-1">{ended.length} pertentangan yang sudah dijelaskan</summary>
            {table(ended, "Pertentangan yang sudah dijelaskan")}
          </details>
        )}
      </ServerOnly>
    </>
  );
}
