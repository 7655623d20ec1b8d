import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetFrame } from "@/components/sheet/sheet-frame";
import "@/components/sheet/sheet.css";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { dayAt, endOfDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { previewOf, previewWords } from "@/lib/coverage/format/preview";
import { sheetTitle } from "@/lib/coverage/format/sheet";
import { hrefIn } from "@/lib/coverage/rules/view";
import { readEfforts } from "@/lib/efforts/queries";
import { appUrl } from "@/lib/env";
import { hrefOf } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { sheetOf } from "@/lib/sheets/format/sheet";
import { pageMetadata } from "./page-metadata";
import { readOnce } from "./read-once";
import { pictureIn } from "./reading-metadata";

/** One A4 page to carry and to keep; not found where the code is no region of the level. */
export async function sheetPage(level: Region["level"], code: string, params: SearchParams) {
  const reading = await readOnce(code, params);
  if (reading?.region.level !== level) notFound();
  const efforts = await readEfforts(await currentActor(), code, endOfDay(reading.view.knownAt));
  const sheet = sheetOf(reading, { site: appUrl(), today: dayAt(now()), efforts });
  return <SheetFrame reading={reading} sheet={sheet} />;
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
