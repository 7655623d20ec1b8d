import { PastNotice } from "@/components/shell/past-notice";
import { TargetsTable } from "@/components/targets/targets-table";
import { CsvLinks } from "@/components/ui/csv-links";
import { ServerOnly } from "@/components/ui/server-only";
import { Headline } from "@/components/ui/section";
import { currentActor } from "@/lib/auth/session";
import { withView } from "@/lib/core/reading-parameters";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { knownDayOf, momentMetadata, type MomentProps } from "../known-day-of";

const WORDS = {
  title: "Target",
  description:
    "Semua target cakupan BPJS Ketenagakerjaan untuk negara, provinsi, dan kabupaten/kota, dengan tahun, dasar, dan dokumennya.",
  url: "/target",
};

export const generateMetadata = (props: MomentProps) => momentMetadata(WORDS, props);

/** Every target with its document: they conflict, so they are data. */
export default async function TargetsPage({ searchParams }: MomentProps) {
  const params = await searchParams;
  const known = knownDayOf(params);
  const [regions, catalogue] = await Promise.all([
    readRegions(await currentActor()),
    readCatalogue(await currentActor(), known.at),
  ]);
  const rows = catalogue.targets.map((target) => {
    const region = regionBy(regions, target.regionCode);
    return { target, region: { name: shortName(region.name), href: withView(hrefOf(region), params) } };
  });
  return (
    <>
      <PastNotice day={known.day} remark={known.remark} latest="/target" />
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
          <CsvLinks
            href={`/api/v1/targets.csv${known.day === null ? "" : `?knownAt=${known.day}`}`}
            rows={{ count: rows.length, noun: "target" }}
          />
        </p>
        <TargetsTable rows={rows} caption="Semua target menurut wilayah dan tahun" />
      </ServerOnly>
    </>
  );
}
