import type { Metadata } from "next";
import { PastNotice } from "@/components/shell/past-notice";
import { Headline, Section } from "@/components/ui/section";
import { DefinitionList } from "@/components/ui/definition-list";
import { ServerOnly } from "@/components/ui/server-only";
import { Formulas } from "@/components/coverage/formulas";
import { Licences } from "@/components/sources/licences";
import { SourceList } from "@/components/sources/source-list";
import { currentActor } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readSources } from "@/lib/sources/queries";
import { segmentName } from "@/lib/coverage/format/definition";
import { flagText } from "@/lib/coverage/format/flags";
import { FLAGS } from "@/lib/coverage/schema";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { knownDayOf } from "../known-day-of";
import { pageMetadata } from "../page-metadata";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata({
    title: "Metode",
    description: "Definisi cakupan, rumus, arti setiap tanda, dan sumber angka di Jangkau.",
    url: "/metode",
    isPast: knownDayOf(await searchParams).day !== null,
  });
}

/** Definitions, formulas, and whose data this is. */
export default async function MethodPage({ searchParams }: Props) {
  const actor = await currentActor();
  const known = knownDayOf(await searchParams);
  const [{ indicators }, sources] = await Promise.all([readCatalogue(actor, known.at), readSources(actor, known.at)]);
  return (
    <ServerOnly>
      <PastNotice day={known.day} remark={known.remark} latest="/metode" />
      <Headline title="Metode">
        Setiap persentase di Jangkau dihitung dari dua jumlah orang yang tersimpan, dan hitungannya dapat dibuka di
        tempatnya.
      </Headline>
      <Section
        id="definisi"
        title="Definisi cakupan"
        lead="Tidak ada satu cakupan yang berlaku umum. Definisi yang dipakai selalu disebut."
        actions={<a href="/metode/definisi">Kegunaan dan batas tiap definisi</a>}
      >
        <DefinitionList
          items={indicators.map((indicator) => ({
            term: `${indicator.name}${indicator.referenceCode ? ` (${indicator.referenceCode})` : ""}`,
            value: indicator.formula,
          }))}
        />
      </Section>
      <Section id="rumus" title="Rumus">
        <Formulas />
      </Section>
      <Section id="segmen" title="Segmen">
        <p>
          {SEGMENTS.map(segmentName).join("; ")}. Bila sumber hanya memberi jumlah, segmennya ditulis tidak dirinci.
        </p>
      </Section>
      <Section id="tanda" title="Tanda pada angka">
        <DefinitionList items={FLAGS.map((flag) => ({ term: flagText(flag).label, value: flagText(flag).meaning }))} />
      </Section>
      <Section id="simulasi" title="Angka simulasi">
        <p className="max-w-[80ch]">
          Angka simulasi dibuat komputer untuk peragaan; tidak ada yang melaporkannya. Bila seluruh halaman berisi
          simulasi, satu keterangan di atas menyatakannya; bila di sebelahnya ada angka nyata, setiap angka simulasi
          diberi tanda. Di kertas dan di berkas CSV setiap tabel tetap menandainya. Angka nyata untuk daerah, bulan, dan
          segmen yang sama selalu didahulukan. Pilih Data: hanya nyata untuk menyembunyikan simulasi.
        </p>
      </Section>
      <Section id="diketahui" title="Seperti yang diketahui pada suatu hari">
        <p className="max-w-[80ch]">
          Setiap halaman, berkas, dan lembar dapat dibaca seperti yang diketahui sampai akhir suatu hari (WIB): pilih
          harinya di bawah ubah, atau tambahkan <code>diketahui=TTTT-BB-HH</code> pada alamatnya. Angka peserta dihitung
          sejak disetujui; jumlah pekerja, target, dan angka di media sejak dicatat. Yang dibawa program saat pertama
          dijalankan dianggap sudah diketahui sejak awal. Definisi belum pernah berubah. Nama dan batas wilayah serta
          pembagian kantor selalu yang sekarang. Yang berubah di antara dua hari ada di{" "}
          <a href="/perubahan">daftar perubahan</a>.
        </p>
      </Section>
      <Section id="sumber" title="Sumber yang dipakai">
        <SourceList sources={sources} />
      </Section>
      <Section id="lisensi" title="Lisensi data dan bahan">
        <Licences />
      </Section>
    </ServerOnly>
  );
}
