import { PastNotice } from "@/components/shell/past-notice";
import { DocumentSection } from "@/components/targets/document-section";
import { CsvLinks } from "@/components/ui/csv-links";
import { ServerOnly } from "@/components/ui/server-only";
import { Headline } from "@/components/ui/section";
import { currentActor } from "@/lib/auth/session";
import { addressOf } from "@/lib/core/address";
import { readRegions } from "@/lib/regions/queries";
import { readTargetHistory } from "@/lib/targets/queries/history";
import { documentsOf, familyNames } from "@/lib/targets/rules/documents";
import { knownDayOf, momentMetadata, type MomentProps } from "../known-day-of";

const WORDS = {
  title: "Target",
  description:
    "Semua target cakupan BPJS Ketenagakerjaan menurut dokumennya: nomor, tanggal, tautan, siapa yang menyatakan, tahun, dasar, dan riwayat perubahannya.",
  url: "/target",
};

export const generateMetadata = (props: MomentProps) => momentMetadata(WORDS, props);

/** Every document with its targets: they conflict, so they are data. */
export default async function TargetsPage({ searchParams }: MomentProps) {
  const known = knownDayOf(await searchParams);
  const asked = { knownAt: known.day };
  const actor = await currentActor();
  const [regions, history] = await Promise.all([readRegions(actor), readTargetHistory(actor, known.at)]);
  const documents = documentsOf(history);
  const families = familyNames(documents);
  const count = documents.reduce((sum, { values }) => sum + values.length, 0);
  const revisions = history.targets.length + history.instruments.length;
  return (
    <>
      <PastNotice day={known.day} remark={known.remark} latest="/target" />
      <Headline title="Target">
        {count} target dari {documents.filter(({ now }) => !now.withdrawn).length} dokumen. Target saling bertentangan:
        dasar dan dokumennya berbeda. Karena itu setiap target disimpan dengan dokumen, dasar, dan siapa yang
        menyatakannya.
      </Headline>
      <ServerOnly>
        <p className="max-w-[80ch]">
          Bawaan halaman lain adalah RPJMN 61% pada 2025 untuk setiap kabupaten/kota, menurut Dewan Pengawas BPJS
          Ketenagakerjaan; sumber lain belum membenarkannya. Target daerah mendahului target provinsinya, dan target
          provinsi mendahului target nasional, di dalam keluarga dokumen yang sama. Perubahan tidak pernah menimpa: yang
          lama tetap dalam riwayat.
        </p>
        <p className="my-2 flex flex-wrap gap-x-6 text-sm">
          <CsvLinks href={addressOf("/api/v1/targets.csv", asked)} rows={{ count, noun: "target" }} />
        </p>
        <p className="my-2 flex flex-wrap gap-x-6 text-sm">
          <CsvLinks
            href={addressOf("/api/v1/target-revisions.csv", asked)}
            rows={{ count: revisions, noun: "revisi" }}
          />
        </p>
        {documents.map((document) => (
          <DocumentSection key={document.now.id} {...{ document, regions, families }} />
        ))}
      </ServerOnly>
    </>
  );
}
