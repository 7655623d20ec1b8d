import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaPage } from "@/components/coverage/area-page";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readOnce } from "../../read-once";
import { readingMetadata } from "../../reading-metadata";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return readingMetadata((await params).code, await searchParams);
}

/** A province: the same as the nation, for its regencies. */
export default async function ProvincePage({ params, searchParams }: Props) {
  const query = await searchParams;
  const reading = await readOnce((await params).code, query);
  if (reading?.region.level !== "PROVINCE") notFound();
  const { code, name } = reading.region;
  return <AreaPage reading={reading} params={query} path={`/provinsi/${code}`} title={`Provinsi ${name}`} />;
}
