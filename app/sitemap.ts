import type { MetadataRoute } from "next";
import { publicActor } from "@/lib/auth/actor";
import { appUrl, readEnv } from "@/lib/env";
import { readRegions } from "@/lib/regions/queries";
import { hrefOf } from "@/lib/regions/rules";

export const dynamic = "force-dynamic";

const OTHERS = [
  "/daerah",
  "/provinsi",
  "/target",
  "/angka-terbit",
  "/angka-terbit/pertentangan",
  "/metode",
  "/metode/definisi",
  "/aturan",
  "/data",
  "/tentang",
];

/** Every page that everybody may read, by the address at which the site is reached; none while it is closed. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  if (readEnv().PUBLIC_READ === "off") return [];
  const regions = await readRegions(publicActor(null));
  return [...regions.map(hrefOf), ...OTHERS].map((path) => ({ url: appUrl() + path }));
}
