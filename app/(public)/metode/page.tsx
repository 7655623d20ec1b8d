import type { Metadata } from "next";
import { Headline, Section } from "@/components/ui/section";
import { DefinitionList } from "@/components/ui/definition-list";
import { ServerOnly } from "@/components/ui/server-only";
import { Licences } from "@/components/sources/licences";
import { SourceList } from "@/components/sources/source-list";
import { publicActor } from "@/lib/auth/actor";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { flagText, segmentName } from "@/lib/coverage/format";
import { FLAGS, SEGMENTS } from "@/lib/coverage/schema";

export const metadata: Metadata = { title: "Metode" };

const FORMULAS = [
  { term: "Cakupan", value: "peserta aktif ÷ pekerja. Di atas 100 % tetap ditampilkan dan diberi tanda." },
  {
    term: "Kesenjangan",
    value: "target × pekerja, dibulatkan ke atas, dikurangi peserta aktif. Tidak pernah di bawah 0.",
  },
  { term: "Capaian target", value: "cakupan ÷ target. Bukan cakupan." },
  {
    term: "Laju yang diperlukan",
    value: "kesenjangan ÷ bulan yang tersisa sampai Desember tahun target. Tenggat yang lewat disebut, tidak dibagi.",
  },
  { term: "Batas bawah", value: "peserta ÷ semua pekerja wilayah, termasuk daerah yang belum lapor." },
  {
    term: "Jumlah wilayah",
    value:
      "catatan wilayah sendiri + daerah di bawahnya. Bila ada angka jumlah (TOTAL), angka itu yang dipakai, dan selisihnya disebut belum dirinci.",
  },
  { term: "Pekerja", value: "tahun acuan terakhir yang tidak melewati tahun bulan laporan; tahunnya selalu disebut." },
  {
    term: "Perubahan",
    value: "terhadap bulan yang sama setahun sebelumnya, diurai tepat menjadi bagian peserta, pekerja, dan definisi.",
  },
  {
    term: "Pembulatan",
    value: "satu angka di belakang koma, tidak pernah melewati target: 60,96 % ditulis 60,9 % bila targetnya 61 %.",
  },
];

/** Definitions, formulas, and whose data this is. */
export default async function MethodPage() {
  const { indicators, sources } = await readCatalogue(publicActor());
  return (
    <ServerOnly>
      <Headline title="Metode">
        Setiap persentase di Jangkau dihitung dari dua jumlah orang yang tersimpan, dan hitungannya dapat dibuka di
        tempatnya.
      </Headline>
      <Section
        id="definisi"
        title="Definisi cakupan"
        lead="Tidak ada satu cakupan yang berlaku umum. Definisi yang dipakai selalu disebut."
      >
        <DefinitionList
          items={indicators.map((indicator) => ({
            term: `${indicator.name}${indicator.referenceCode ? ` (${indicator.referenceCode})` : ""}`,
            value: indicator.formula,
          }))}
        />
      </Section>
      <Section id="rumus" title="Rumus">
        <DefinitionList items={FORMULAS} />
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
          Angka bertanda simulasi dibuat komputer untuk peragaan. Angka itu disimpan, ditampilkan, dan diekspor sebagai
          simulasi. Angka nyata untuk daerah, bulan, dan segmen yang sama selalu didahulukan. Pilih Data: hanya nyata
          untuk menyembunyikan simulasi.
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
