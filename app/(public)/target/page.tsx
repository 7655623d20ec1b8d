import type { Metadata } from "next";
import { TargetsTable } from "@/components/targets/targets-table";
import { CsvLinks } from "@/components/ui/csv-links";
import { ServerOnly } from "@/components/ui/server-only";
import { Headline } from "@/components/ui/section";
import { currentActor } from "@/lib/auth/session";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "Target",
  description:
    "Semua target cakupan BPJS Ketenagakerjaan untuk negara, provinsi, dan kabupaten/kota, dengan tahun, dasar, dan dokumennya.",
  url: "/target",
});

/** Every target with its document: they conflict, so they are data. */
export default async function TargetsPage() {
  const [regions, catalogue] = await Promise.all([
    readRegions(await currentActor()),
    readCatalogue(await currentActor()),
  ]);
  const rows = catalogue.targets.map((target) => {
    const region = regionBy(regions, target.regionCode);
    return { target, region: { name: shortName(region.name), href: hrefOf(region) } };
  });
  return (
    <>
      <Headline title="Target">
        {rows.length} target dari dokumen yang berbeda. Target saling bertentangan: dasar dan dokumennya berbeda. Karena
        itu setiap target disimpan dengan dokumen, dasar, dan siapa yang menyatakannya.
      </Headline>
      <ServerOnly>
        <p className="max-w-[80ch]">
          Bawaan halaman ini adalah RPJMN 61% pada 2025 untuk setiap kabupaten/kota, menurut Dewan Pengawas BPJS
          Ketenagakerjaan; sumber lain belum membenarkannya. Target daerah mendahului target provinsinya, dan target
          provinsi mendahului target nasional, di dalam keluarga dokumen yang sama.
        </p>
        <p className="my-2 text-sm">
          <CsvLinks href="/api/v1/targets.csv" rows={{ count: rows.length, noun: "target" }} />
        </p>
        <TargetsTable rows={rows} caption="Semua target menurut wilayah dan tahun" />
      </ServerOnly>
    </>
  );
}
