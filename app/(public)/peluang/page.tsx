import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OPENINGS_PATH, OpeningsPage } from "@/components/outlook/openings-page";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { hrefIn } from "@/lib/coverage/rules/view";
import { OPENINGS_TITLE } from "@/lib/outlook/format/openings";
import { pageMetadata } from "../page-metadata";
import { readOnce } from "../read-once";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const reading = await readOnce(NATION, await searchParams);
  if (!reading) return {};
  return pageMetadata({
    title: OPENINGS_TITLE,
    description: "Daerah yang akan menambah peserta terbanyak dengan laju daerah sejenis, dan anggapannya.",
    url: hrefIn(reading.view, OPENINGS_PATH),
    isPast: reading.view.knownAt !== null,
  });
}

/** Of the whole country, where a month of work would gain most people. */
export default async function OpportunitiesPage({ searchParams }: Props) {
  const reading = await readOnce(NATION, await searchParams);
  if (!reading) notFound();
  return <OpeningsPage reading={reading} />;
}
