import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetFrame } from "@/components/sheet/sheet-frame";
import "@/components/sheet/sheet.css";
import { currentActor } from "@/lib/auth/session";
import type { PlanParams, SearchParams } from "@/lib/core/reading-parameters";
import { previewOf, previewWords } from "@/lib/coverage/format/preview";
import { sheetTitle } from "@/lib/coverage/format/sheet";
import { hrefIn } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { readSheet } from "@/lib/sheets/queries/sheet-pdf";
import { pageMetadata } from "./page-metadata";
import { readOnce } from "./read-once";
import { pictureIn } from "./reading-metadata";

/** One A4 page to carry and to keep; not found where the code is no region of the level. */
export async function sheetPage(level: Region["level"], code: string, params: SearchParams & PlanParams) {
  const reading = await readOnce(code, params);
  if (reading?.region.level !== level) notFound();
  return <SheetFrame reading={reading} sheet={await readSheet(await currentActor(), reading, params)} />;
}

/** @returns what chats are told of a sheet; search engines are to lead to the region's page instead */
export async function sheetMetadata(code: string, params: SearchParams): Promise<Metadata> {
  const reading = await readOnce(code, params);
  if (!reading) return {};
  const { region, view } = reading;
  const words = {
    ...previewWords(previewOf(reading)),
    title: `Lembar ${sheetTitle(reading)}`,
    url: hrefIn(view, `${hrefOf(region)}/lembar`),
    picture: pictureIn(view, hrefOf(region)),
  };
  return { ...pageMetadata(words), robots: { index: false } };
}
