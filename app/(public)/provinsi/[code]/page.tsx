import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaPage } from "@/components/coverage/area-page";
import { currentActor } from "@/lib/auth/session";
import { readReading } from "@/lib/coverage/queries/reading";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { findRegion } from "@/lib/regions/queries";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const region = await findRegion(await currentActor(), (await params).code);
  return { title: region?.name };
}

/** A province: the same as the nation, for its regencies. */
export default async function ProvincePage({ params, searchParams }: Props) {
  const { code } = await params;
  const region = await findRegion(await currentActor(), code);
  if (region?.level !== "PROVINCE") notFound();
  const query = await searchParams;
  const reading = await readReading(await currentActor(), code, query);
  return <AreaPage reading={reading} params={query} path={`/provinsi/${code}`} title={`Provinsi ${region.name}`} />;
}
