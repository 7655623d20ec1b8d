import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OriginPage } from "@/components/provenance/origin-page";
import { currentActor } from "@/lib/auth/session";
import { formatPeriod } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { originPath } from "@/lib/coverage/rules/origin";
import { hrefIn } from "@/lib/coverage/rules/view";
import { readProvenance } from "@/lib/provenance/queries/provenance";
import type { Region } from "@/lib/regions/schema";
import { pageMetadata } from "./page-metadata";
import { readOnce } from "./read-once";

/** Where an area's figure comes from; not found where the code is no region of the level. */
export async function originPage(level: Region["level"], code: string, params: SearchParams) {
  const reading = await readOnce(code, params);
  if (reading?.region.level !== level) notFound();
  return <OriginPage provenance={await readProvenance(await currentActor(), reading)} />;
}

/** @returns what chats are told of it; search engines are to lead to the region's page instead */
export async function originMetadata(code: string, params: SearchParams): Promise<Metadata> {
  const reading = await readOnce(code, params);
  if (!reading) return {};
  const { region, view, overview } = reading;
  const place = region.code === NATION ? "Indonesia" : region.name;
  const month = overview.period ? `, ${formatPeriod(overview.period)}` : "";
  const words = {
    title: `Asal angka ${place}${month}`,
    description: "Hitungan, sumber, siapa yang mengisi dan menyetujui, berkas dan baris, target, dan revisi.",
    url: hrefIn(view, originPath(code)),
  };
  return { ...pageMetadata(words), robots: { index: false } };
}
