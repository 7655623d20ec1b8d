import type { MetadataRoute } from "next";
import { appUrl, readEnv } from "@/lib/env";

// Where the site is reached is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** What search engines may read: everything that everybody may. */
export default function robots(): MetadataRoute.Robots {
  if (readEnv().PUBLIC_READ === "off") return { rules: { userAgent: "*", disallow: "/" } };
  const disallow = ["/akun", "/beranda", "/cari", "/masuk", "/api/"];
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: `${appUrl()}/sitemap.xml` };
}
