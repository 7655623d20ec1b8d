import type { Metadata } from "next";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { originMetadata, originPage } from "../origin-page";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return originMetadata(NATION, await searchParams);
}

export default async function NationOriginPage({ searchParams }: Props) {
  return originPage("NATION", NATION, await searchParams);
}
