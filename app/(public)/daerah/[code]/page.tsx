import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegencyPage } from "@/components/coverage/regency-page";
import { currentActor } from "@/lib/auth/session";
import { readReading } from "@/lib/coverage/queries/reading";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { findRegion } from "@/lib/regions/queries";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const region = await findRegion(await currentActor(), (await params).code);
  return { title: region?.name };
}

/** A kabupaten or kota: where it stands, against what, and who is still missing. */
export default async function RegionPage({ params, searchParams }: Props) {
  const { code } = await params;
  const region = await findRegion(await currentActor(), code);
  if (region?.level !== "REGENCY" || region.parentCode === null) notFound();
  const reading = await readReading(await currentActor(), code, await searchParams);
  return <RegencyPage reading={reading} />;
}
