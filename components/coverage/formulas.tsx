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
  {
    term: "Laju setahun terakhir",
    value:
      "tambahan peserta dari bulan yang sama setahun sebelumnya ÷ 12, dari daerah yang punya angka pada kedua bulan. Bulan tercapainya target dihitung dengan laju itu dan jumlah pekerja sekarang; lebih dari 50 tahun tidak diperkirakan.",
  },
  {
    term: "Proyeksi",
    value:
      "median dari tiga cara: musiman naif (angka bulan yang sama setahun sebelumnya), Theta, dan tren teredam, dari peserta lima tahun terakhir; pekerja dianggap tetap. Uji mundur mengulangnya dari setiap bulan yang lalu dengan yang diketahui saat itu. Di jarak yang median itu tidak lebih tepat, yang ditampilkan musiman naif. Kisaran selebar yang memuat 80% angka dalam uji itu. Angka simulasi dan angka nyata tidak disambung.",
  },
  { term: "Batas bawah", value: "peserta ÷ semua pekerja wilayah, termasuk daerah yang belum lapor." },
  {
    term: "Jumlah wilayah",
    value:
      "catatan wilayah sendiri + daerah di bawahnya. Bila ada angka jumlah (TOTAL), angka itu yang dipakai, dan selisihnya disebut belum dirinci.",
  },
  { term: "Pekerja", value: "tahun acuan terakhir yang tidak melewati tahun bulan laporan; tahunnya selalu disebut." },
  {
    term: "Perubahan setahun",
    value:
      "terhadap bulan yang sama setahun sebelumnya, dari daerah yang punya angka pada kedua bulan; jumlah daerahnya disebut. Untuk satu daerah diurai tepat menjadi bagian peserta dan bagian pekerja.",
  },
  {
    term: "Belum dinyatakan",
    value:
      "bila daerah yang melapor memegang kurang dari 80% pekerja wilayahnya: persentase, kesenjangan, laju, dan perubahan wilayah itu tidak disebut, hanya siapa yang sudah melapor.",
  },
  {
    term: "Target dengan dasar lain",
    value:
      "tidak dibandingkan dengan cakupan. Target yang dasarnya tidak disebut sumbernya diukur terhadap seluruh penduduk bekerja.",
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
