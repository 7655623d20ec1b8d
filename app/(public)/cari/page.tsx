import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FoundRegions } from "@/components/coverage/found-regions";
import { Notice } from "@/components/ui/notice";
import { Headline } from "@/components/ui/section";
import { currentActor } from "@/lib/auth/session";
import { queryOf, withView, type SearchParams } from "@/lib/core/reading-parameters";
import { findingText } from "@/lib/regions/format";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { hrefOf } from "@/lib/regions/rules";
import { findRegions } from "@/lib/regions/rules/find";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = {
  ...pageMetadata({
    title: "Cari daerah",
    description: "Cari kabupaten, kota, atau provinsi menurut nama, singkatan, atau kodenya.",
    url: "/cari",
  }),
  robots: { index: false },
};

/** One region goes straight to its page; several are asked, and what only comes near is offered. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = queryOf(params);
  const actor = await currentActor();
  const [regions, aliases] = await Promise.all([readRegions(actor), readAliases(actor)]);
  const finding = findRegions(query, regions, aliases);
  if (finding.one) redirect(withView(hrefOf(finding.one), params));
  const { sentence, most } = findingText(query, finding);
  return (
    <>
      <Headline title="Cari daerah">{sentence}</Headline>
      {query.trim() !== "" && finding.regions.length === 0 ? (
        <Notice tone="missing">
          Periksa ejaannya, atau coba sebagian namanya. Kode ditulis dengan titik, misalnya 35.74. Semua daerah ada di{" "}
          <a href={withView("/daerah", params)}>daftar daerah</a>.
        </Notice>
      ) : null}
      <FoundRegions found={finding.regions.slice(0, most)} regions={regions} params={params} />
    </>
  );
}
