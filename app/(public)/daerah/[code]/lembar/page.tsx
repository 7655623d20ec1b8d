import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetFrame } from "@/components/sheet/sheet-frame";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { sheetTitle } from "@/lib/coverage/format/sheet";
import { appUrl } from "@/lib/env";
import { readOnce } from "../../../read-once";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const reading = await readOnce((await params).code, await searchParams);
  return { title: reading && `Lembar ${sheetTitle(reading)}`, robots: { index: false } };
}

/** One A4 page to carry and to keep. */
export default async function SheetPage({ params, searchParams }: Props) {
  const reading = await readOnce((await params).code, await searchParams);
  if (reading?.region.level !== "REGENCY") notFound();
  return <SheetFrame reading={reading} site={appUrl()} />;
}
