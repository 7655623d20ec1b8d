import type { Metadata } from "next";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { sheetMetadata, sheetPage } from "../../../sheet-page";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return sheetMetadata((await params).code, await searchParams);
}

export default async function SheetPage({ params, searchParams }: Props) {
  return sheetPage("PROVINCE", (await params).code, await searchParams);
}
