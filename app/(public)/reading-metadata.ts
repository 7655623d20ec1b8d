import type { Metadata } from "next";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { previewOf, previewWords } from "@/lib/coverage/format/preview";
import { hrefIn } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import { readOnce } from "./read-once";

/** @returns what chats and search engines show of a region's page, in the view of its address; nothing for an unknown region */
export async function readingMetadata(code: string, params: SearchParams): Promise<Metadata> {
  const reading = await readOnce(code, params);
  if (!reading) return {};
  const { region, view } = reading;
  const { title, description } = previewWords(previewOf(reading));
  const path = hrefOf(region);
  const url = hrefIn(view, path);
  const picture = hrefIn(view, `${path === "/" ? "" : path}/pratinjau.png`);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      ...{ title, description, url, siteName: "Jangkau", locale: "id_ID", type: "website" },
      images: [{ url: picture, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
  };
}
