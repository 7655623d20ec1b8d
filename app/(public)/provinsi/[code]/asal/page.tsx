import type { Metadata } from "next";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { originMetadata, originPage } from "../../../origin-page";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return originMetadata((await params).code, await searchParams);
}

export default async function ProvinceOriginPage({ params, searchParams }: Props) {
  return originPage("PROVINCE", (await params).code, await searchParams);
}
