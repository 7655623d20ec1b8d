import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetFrame } from "@/components/sheet/sheet-frame";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { sheetTitle } from "@/lib/coverage/format/sheet";
import { appUrl } from "@/lib/env";
import type { Region } from "@/lib/regions/schema";
import { readOnce } from "./read-once";

/** One A4 page to carry and to keep; not found where the code is no region of the level. */
export async function sheetPage(level: Region["level"], code: string, params: SearchParams) {
  const reading = await readOnce(code, params);
  if (reading?.region.level !== level) notFound();
  return <SheetFrame reading={reading} site={appUrl()} />;
}

/** @returns the title of a sheet; search engines are to lead to the region's page instead */
export async function sheetMetadata(code: string, params: SearchParams): Promise<Metadata> {
  const reading = await readOnce(code, params);
  return { title: reading && `Lembar ${sheetTitle(reading)}`, robots: { index: false } };
}
