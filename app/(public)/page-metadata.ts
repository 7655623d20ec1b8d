import type { Metadata } from "next";

type PageWords = {
  title: string;
  description: string;
  /** The one address under which the page is known, from the site's root. */
  url: string;
  /** The address of its preview picture; that of the whole country unless the page has one of its own. */
  picture?: string;
  /** of a past moment: search engines are to lead to what is known now */
  isPast?: boolean;
};

/** @returns what chats and search engines are told of a page */
export function pageMetadata({
  title,
  description,
  url,
  picture = "/pratinjau.png",
  isPast = false,
}: PageWords): Metadata {
  return {
    title,
    description,
    alternates: { canonical: url },
    ...(isPast ? { robots: { index: false } } : {}),
    openGraph: {
      ...{ title, description, url, siteName: "Jangkau", locale: "id_ID", type: "website" },
      images: [{ url: picture, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
  };
}
