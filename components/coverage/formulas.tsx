import { DefinitionList } from "@/components/ui/definition-list";

const FORMULAS = [
  { term: "Cakupan", value: "peserta aktif ÷ pekerja. Di atas 100% tetap ditampilkan dan diberi tanda." },
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
    value: "satu angka di belakang koma, tidak pernah melewati target: 60,96% ditulis 60,9% bila targetnya 61%.",
  },
];

/** Every formula in words; the code of each stands in lib/coverage/rules. */
export function Formulas() {
  return <DefinitionList items={FORMULAS} />;
}
