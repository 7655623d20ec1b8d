import type { Metadata } from "next";
import { RegionListPage } from "@/components/coverage/region-list-page";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { listMetadata } from "../reading-metadata";
import { readOnce } from "../read-once";

type ListProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: ListProps): Promise<Metadata> {
  return listMetadata("PROVINCE", await searchParams);
}

/** All provinces, to search, order and take away. */
export default async function ProvincesPage({ searchParams }: ListProps) {
  const params = await searchParams;
  const reading = (await readOnce(NATION, params))!;
  return <RegionListPage reading={reading} params={params} level="PROVINCE" />;
}
