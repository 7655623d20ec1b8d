import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanPage } from "@/components/planner/plan-page";
import { currentActor } from "@/lib/auth/session";
import { endOfDay } from "@/lib/core/known-day";
import type { PlanParams, SearchParams } from "@/lib/core/reading-parameters";
import { planPath } from "@/lib/planner/format/plan-address";
import { planSheetOf } from "@/lib/planner/format/plan-sheet";
import { readRates } from "@/lib/planner/queries";
import { pageMetadata } from "../../../page-metadata";
import { readOnce } from "../../../read-once";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams & PlanParams> };

/** Chats are told whose plan it is; search engines are to lead to the region's page instead. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const reading = await readOnce((await params).code, await searchParams);
  if (!reading) return {};
  const { region } = reading;
  const words = {
    title: `Rencana ${region.name}`,
    description: `Berapa biaya iuran pekerja di ${region.name}, dan apa hasilnya bagi cakupan bulan demi bulan.`,
    url: planPath(region.code),
  };
  return { ...pageMetadata(words), robots: { index: false } };
}

/** A kabupaten or kota: what it costs to enrol whom, and what comes of it. */
export default async function RegionPlanPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const reading = await readOnce((await params).code, asked);
  if (reading?.region.level !== "REGENCY") notFound();
  const rates = await readRates(await currentActor(), endOfDay(reading.view.knownAt));
  return <PlanPage reading={reading} sheet={planSheetOf(reading, rates, asked)} />;
}
