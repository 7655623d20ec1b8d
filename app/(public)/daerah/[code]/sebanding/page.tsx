import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RisersPage } from "@/components/outlook/risers-page";
import { currentActor } from "@/lib/auth/session";
import { endOfDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { hrefIn } from "@/lib/coverage/rules/view";
import { readEffortsOf } from "@/lib/efforts/queries";
import { RISERS_TITLE } from "@/lib/outlook/format/risers";
import { readRisers } from "@/lib/outlook/queries/risers";
import { pageMetadata } from "../../../page-metadata";
import { readOnce } from "../../../read-once";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const reading = await readOnce((await params).code, await searchParams);
  if (!reading) return {};
  const { region, view } = reading;
  return pageMetadata({
    title: `${RISERS_TITLE}: ${region.name}`,
    description: `Daerah sejenis yang pernah secakupan dengan ${region.name}, dan kenaikannya setahun kemudian.`,
    url: hrefIn(view, `/daerah/${region.code}/sebanding`),
    isPast: view.knownAt !== null,
  });
}

/** Of regions like this one, those that stood where it stands and rose fastest. */
export default async function RegionRisersPage({ params, searchParams }: Props) {
  const reading = await readOnce((await params).code, await searchParams);
  if (reading?.region.level !== "REGENCY") notFound();
  const { regions, view, shown } = reading;
  const isPlaced = shown !== null && shown.standing.coverage !== null;
  const found = isPlaced ? await readRisers(await currentActor(), { regions, view, shown }) : null;
  const codes = found?.risers.map(({ region }) => region.code) ?? [];
  const efforts = await readEffortsOf(await currentActor(), codes, { ...view, knownAt: endOfDay(view.knownAt) });
  return <RisersPage reading={reading} found={found} efforts={efforts} />;
}
