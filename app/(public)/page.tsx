import { NATION } from "@/lib/core/region-code";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaPage } from "@/components/coverage/area-page";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readOnce } from "./read-once";
import { readingMetadata } from "./reading-metadata";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return readingMetadata(NATION, await searchParams);
}

/** The nation: how far Indonesia is, and where it is behind. */
export default async function NationPage({ searchParams }: Props) {
  const params = await searchParams;
  const reading = await readOnce(NATION, params);
  if (!reading) notFound();
  return <AreaPage reading={reading} params={params} path="/" title="Cakupan BPJS Ketenagakerjaan di Indonesia" />;
}
