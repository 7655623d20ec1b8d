import type { Metadata } from "next";
import { RegionListPage } from "@/components/coverage/region-list-page";
import { currentActor } from "@/lib/auth/session";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readReading } from "@/lib/coverage/queries/reading";

export const metadata: Metadata = { title: "Kabupaten/kota" };

/** All regencies, to search, narrow, order and take away. */
export default async function RegenciesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const reading = await readReading(await currentActor(), NATION, params);
  return <RegionListPage reading={reading} params={params} level="REGENCY" />;
}
