import type { Row, Sheet } from "write-excel-file/node";
import { formatMoment } from "@/lib/core/moment";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { segmentName } from "@/lib/coverage/format/definition";
import { titleOf } from "../../schema/template";

/** How a template is filled in, in the words of the pages. Titles of personal data are not even named: files are refused for them. */
const LINES: readonly (readonly [string, string])[] = [
  [
    "Kegunaan",
    "Satu lembar untuk satu bulan. Isi, simpan, lalu unggah berkas ini; kolomnya tidak perlu dicocokkan lagi.",
  ],
  [
    "Sel kuning",
    "Boleh diisi. Sel lain terkunci; baris yang seluruhnya abu-abu sudah terkirim, disetujui, atau ditutup.",
  ],
  ["Kosong dan nol", "Biarkan kosong yang belum diketahui. Tulis 0 hanya bila memang tidak ada peserta."],
  ["Satuan", "Orang, bilangan bulat."],
  ...SEGMENTS.map((segment) => [titleOf(segment), `Peserta aktif: ${segmentName(segment)}.`] as const),
  [titleOf("TOTAL"), "Jumlah seperti tercetak di sumber. Boleh kosong; bila diisi, dibandingkan dengan rinciannya."],
  ["Nonaktif", "Peserta yang terdaftar tetapi tidak aktif pada bulan itu. Boleh kosong."],
  ["Bulan lalu", "Angka yang sudah disetujui, untuk dibandingkan. Tidak dibaca lagi."],
  ["Menempel", "Pakai Tempel Nilai (Paste Values), supaya sel tetap terkunci dan diperiksa."],
  ["Judul dan cap", "Jangan mengubah judul kolom dan baris cap di atasnya; dari situ lembar ini dikenali."],
  ["Bulan lain", "Unduh templat bulan itu; jangan mengganti bulan pada lembar ini."],
  [
    "Data pribadi",
    "Jangan menempelkan nama, nomor kependudukan, atau nomor peserta. Yang diperlukan hanya jumlah orang.",
  ],
];

/** @param at when the template was made, which tells what stood in the reports then */
export function instructionsSheet(at: Date): Sheet<Buffer> {
  const data = [...LINES, ["Diunduh", formatMoment(at)] as const].map(([label, text]): Row => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" },
    { value: text, type: String, wrap: true, alignVertical: "top" },
  ]);
  return { sheet: "Petunjuk", data, columns: [{ width: 24 }, { width: 90 }] };
}
