import { NATION } from "@/lib/core/region-code";
import type { Metadata } from "next";
import { AreaPage } from "@/components/coverage/area-page";
import { currentActor } from "@/lib/auth/session";
import { readReading } from "@/lib/coverage/queries/reading";
import type { SearchParams } from "@/lib/core/reading-parameters";

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** The nation: how far Indonesia is, and where it is behind. */
export default async function NationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const reading = await readReading(await currentActor(), NATION, params);
  return <AreaPage reading={reading} params={params} path="/" title="Cakupan BPJS Ketenagakerjaan di Indonesia" />;
}
