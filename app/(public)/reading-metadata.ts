import type { Metadata } from "next";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { previewOf, previewWords } from "@/lib/coverage/format/preview";
import { listWords } from "@/lib/coverage/format/region-list";
import { regionFilterOf } from "@/lib/coverage/rules/region-filter";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import { pageMetadata } from "./page-metadata";
import { readOnce } from "./read-once";

/** @returns what chats and search engines show of a region's page, in the view of its address; nothing for an unknown region */
export async function readingMetadata(code: string, params: SearchParams): Promise<Metadata> {
  const reading = await readOnce(code, params);
  if (!reading) return {};
  const path = hrefOf(reading.region);
  const url = hrefIn(reading.view, path);
  const isPast = reading.view.knownAt !== null;
  return pageMetadata({ ...previewWords(previewOf(reading)), url, isPast, picture: pictureIn(reading.view, path) });
}

/** The same of a list of regions; of a search or an order in it the whole list is known. */
export async function listMetadata(level: "PROVINCE" | "REGENCY", params: SearchParams): Promise<Metadata> {
  const reading = (await readOnce(NATION, params))!;
  const { regions, offices, view } = reading;
  const isRegency = level === "REGENCY";
  const provinsi = isRegency ? regionFilterOf(params, regions, offices).province : null;
  return pageMetadata({
    ...listWords(reading, level, provinsi),
    isPast: view.knownAt !== null,
    url: hrefIn(view, isRegency ? "/daerah" : "/provinsi", { provinsi }),
    picture: pictureIn(view, provinsi === null ? "/" : `/provinsi/${provinsi}`),
  });
}

/** @returns the address of the preview picture of a page, in its view */
export function pictureIn(view: View, path: string): string {
  return hrefIn(view, `${path === "/" ? "" : path}/pratinjau.png`);
}
