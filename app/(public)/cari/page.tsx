import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { Headline } from "@/components/ui/section";
import { currentActor } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { hrefOf, resolveRegion, searchRegions } from "@/lib/regions/rules";

export const metadata: Metadata = { title: "Cari daerah", robots: { index: false } };

const MOST = 50;

/** One region goes straight to its page; several are asked, never guessed. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 80) : "";
  const [regions, aliases] = await Promise.all([readRegions(await currentActor()), readAliases(await currentActor())]);
  const resolved = resolveRegion(query, regions, aliases);
  if (resolved.outcome === "one") redirect(hrefOf(resolved.region));
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const found = searchRegions(query, regions, aliases).slice(0, MOST);
  return (
    <>
      <Headline title="Cari daerah">
        {query.trim() === ""
          ? "Ketik nama, singkatan, atau kode daerah di kotak cari di atas."
          : found.length === 0
            ? `Tidak ada daerah yang cocok dengan "${query}".`
            : `"${query}" dapat berarti ${found.length} daerah. Pilih yang dimaksud.`}
      </Headline>
      {query.trim() !== "" && found.length === 0 ? (
        <Notice tone="missing">
          Periksa ejaannya, atau coba sebagian namanya. Kode ditulis dengan titik, misalnya 35.74.
        </Notice>
      ) : null}
      <ul className="columns-1 gap-8 sm:columns-2">
        {found.map(({ region }) => (
          <li key={region.code} className="py-1">
            <a href={hrefOf(region)}>{region.name}</a>{" "}
            <span className="text-muted">
              {region.code}
              {region.parentCode && region.level === "REGENCY" ? ` · ${names.get(region.parentCode) ?? ""}` : ""}
              {region.bpsCode ? ` · BPS ${region.bpsCode}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
