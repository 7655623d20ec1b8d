import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegencyPage } from "@/components/coverage/regency-page";
import { currentActor } from "@/lib/auth/session";
import { endOfDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readEfforts } from "@/lib/efforts/queries";
import { readOnce } from "../../read-once";
import { readingMetadata } from "../../reading-metadata";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return readingMetadata((await params).code, await searchParams);
}

/** A kabupaten or kota: where it stands, against what, and who is still missing. */
export default async function RegionPage({ params, searchParams }: Props) {
  const reading = await readOnce((await params).code, await searchParams);
  if (reading?.region.level !== "REGENCY") notFound();
  const { region, view } = reading;
  const efforts = await readEfforts(await currentActor(), region.code, { ...view, knownAt: endOfDay(view.knownAt) });
  return <RegencyPage reading={reading} efforts={efforts} />;
}
