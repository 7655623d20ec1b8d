import { AppError } from "@/lib/core/errors";
import { formatCount } from "@/lib/core/numbers";
import { quote } from "@/lib/core/quote";
import type { Rejection } from "./schema";

export { quote } from "@/lib/core/quote";

/** What is wrong, and what the user can do about it. */
type Message = { problem: string; remedy: string };

const PLAIN_NUMBER = "Tulis bilangan bulat dengan angka 0-9 saja, misalnya 119345.";

/**
 * Every refusal of an import, numbered for good: a number is never given to another meaning.
 * 0 the file (08 one that this product wrote), 1 region codes, 2 counts, 3 segments and repeated rows, 4 periods and years, 5 recording, 9 the command.
 */
export const MESSAGES = {
  "I.001": (p: { file: string }) => say(`Berkas ${p.file} tidak ditemukan.`, "Periksa nama dan foldernya."),
  "I.002": (p: { file: string }) =>
    say(`${p.file} bukan berkas biasa.`, "Berikan berkas CSV, bukan folder atau perangkat."),
  "I.003": (p: { file: string }) => say(`Berkas ${p.file} tidak dapat dibaca.`, "Periksa izin baca berkas itu."),
  "I.004": (p: { limit: string }) => say(`Berkas lebih besar dari ${p.limit}.`, "Bagi menjadi beberapa berkas."),
  "I.005": () => say("Berkas kosong.", "Simpan ulang tabelnya sebagai CSV, dengan baris judul."),
  "I.006": () => say("Isi berkas bukan UTF-8.", "Simpan ulang sebagai CSV UTF-8."),
  "I.007": () => say("Isi berkas bukan teks CSV.", "Bila ini buku kerja Excel, simpan sebagai CSV UTF-8."),
  "I.008": () =>
    say(
      "Judul kolom menunjukkan data pribadi; isi berkas tidak dibaca.",
      "Kirim jumlah per wilayah saja, tanpa kolom NIK, KPJ, atau nama ibu kandung.",
    ),
  "I.009": (p: { found: string }) =>
    say(`Kolom dipisahkan dengan ${p.found}, bukan koma.`, "Simpan ulang sebagai CSV dengan pemisah koma."),
  "I.010": (p: { columns: string }) =>
    say("Baris pertama bukan judul kolom yang dikenal.", `Tulis judul kolom di baris pertama: ${p.columns}.`),
  "I.011": (p: { column: string; hint: string }) =>
    say(`Kolom ${p.column} tidak ada.`, `Tambahkan kolom itu${p.hint}.`),
  "I.012": (p: { column: string; columns: string }) =>
    say(`Kolom ${p.column} tidak dikenal.`, `Hapus kolom itu; yang dikenal: ${p.columns}.`),
  "I.013": (p: { column: string }) => say(`Kolom ${p.column} ada dua kali.`, "Hapus salah satu."),
  "I.014": () => say("Tanda kutip dibuka tetapi tidak ditutup.", 'Tutup tanda kutip (") itu atau hapus.'),
  "I.015": () => say("Tanda kutip berada di tengah sel.", 'Hapus tanda kutip (") itu.'),
  "I.016": (p: { found: number; expected: number }) =>
    say(`Baris ini punya ${p.found} sel, padahal judul punya ${p.expected}.`, "Samakan jumlah selnya."),
  "I.017": (p: { limit: string }) =>
    say(`Baris lebih panjang dari ${p.limit} huruf.`, "Periksa tanda kutip dan akhir baris."),
  "I.018": (p: { limit: string }) => say(`Berkas berisi lebih dari ${p.limit} baris.`, "Bagi menjadi beberapa berkas."),
  "I.019": () => say("Berkas hanya berisi baris judul.", "Tambahkan baris angkanya."),
  "I.020": () =>
    say("Buku kerja berisi makro; isinya tidak dibaca.", "Simpan ulang sebagai .xlsx tanpa makro, lalu coba lagi."),
  "I.021": () =>
    say("Buku kerja dikunci dengan kata sandi.", "Buka di Excel, hapus kata sandinya, simpan ulang, lalu coba lagi."),
  "I.022": () =>
    say("Buku kerja ini bukan .xlsx (tampaknya .xls, .xlsb, atau .ods).", "Simpan ulang sebagai .xlsx atau CSV UTF-8."),
  "I.023": () =>
    say("Buku kerja rusak atau terpotong.", "Unduh atau salin ulang; bila tetap rusak, simpan ulang di Excel."),
  "I.024": () =>
    say(
      "Buku kerja merujuk berkas atau alamat lain; isinya tidak dibaca.",
      "Putuskan tautannya di Excel (Data, Edit Links, Break Link), lalu simpan ulang.",
    ),
  "I.025": (p: { part: string }) =>
    say(
      `Bagian ${quote(p.part)} berisi pernyataan DOCTYPE atau entitas, yang tidak pernah ada dalam buku kerja Excel.`,
      "Simpan ulang di Excel.",
    ),
  "I.026": () =>
    say("Isi buku kerja mengembang jauh melebihi ukuran berkasnya.", "Salin tabelnya saja ke buku kerja baru."),
  "I.027": (p: { reference: string }) =>
    say(`Alamat sel ${quote(p.reference)} tidak ada di lembar kerja mana pun.`, "Simpan ulang di Excel."),
  "I.028": () => say("Sel menunjuk teks yang tidak ada dalam buku kerja.", "Simpan ulang di Excel."),
  "I.029": (p: { limit: number }) =>
    say(`Isi berkas lebih dari ${formatCount(p.limit)} sel.`, "Sisakan kolom dan baris yang diperlukan saja."),
  "I.030": (p: { seconds: number }) =>
    say(`Berkas tidak selesai dibaca dalam ${p.seconds} detik.`, "Salin tabelnya saja ke buku kerja baru."),
  "I.031": (p: { limit: string }) =>
    say(`Berkas memerlukan lebih dari ${p.limit} memori untuk dibaca.`, "Salin tabelnya saja ke buku kerja baru."),
  "I.032": (p: { limit: number }) =>
    say(`Sel berisi lebih dari ${formatCount(p.limit)} huruf.`, "Pendekkan isi sel itu."),
  "I.033": () => say("Berkas ini arsip zip, tetapi bukan buku kerja berisi lembar.", "Berikan berkas .xlsx atau CSV."),
  "I.034": (p: { title: string }) =>
    say(`Judul kolom ${quote(p.title)} tidak dapat dipakai.`, "Ganti judulnya dengan kata yang menerangkan isinya."),
  "I.035": () => say("Isi sel bukan angka atau jenis yang dikenal.", "Ketik ulang sel itu, lalu simpan di Excel."),
  "I.036": (p: { part: string }) =>
    say(`Bagian ${quote(p.part)} dari buku kerja tidak utuh.`, "Simpan ulang di Excel."),
  "I.037": (p: { what: string }) =>
    say(`Buku kerja memuat ${quote(p.what)} dua kali atau tidak berurutan.`, "Simpan ulang di Excel."),
  "I.038": (p: { limit: number }) =>
    say(`Buku kerja memuat lebih dari ${p.limit} lembar.`, "Sisakan lembar yang diperlukan saja."),
  "I.039": (p: { encoding: string }) =>
    say(`Teks berkas tidak utuh sebagai ${p.encoding}.`, "Simpan ulang sebagai CSV UTF-8."),

  "I.040": () =>
    say("Tidak ada tabel angka dalam berkas.", "Periksa berkasnya: tabel punya judul kolom dan baris angka."),
  "I.041": () =>
    say(
      "Tabel tidak punya kolom yang menyebut wilayah.",
      "Tambahkan kolom nama atau kode kabupaten/kota atau provinsi.",
    ),
  "I.042": (p: { why: string }) => say(p.why, "Periksa kolom kode dan kolom nama wilayahnya."),
  "I.043": (p: { sheets: string }) =>
    say(`Lebih dari satu lembar memuat angka ini: ${p.sheets}.`, "Pilih satu lembar."),
  "I.044": (p: { asked: string; known: string }) =>
    say(`Tidak ada kolom berjudul ${p.asked}.`, `Yang ada: ${p.known}.`),
  "I.045": (p: { columns: string }) =>
    say(`Lebih dari satu kolom dapat dimaksud: ${p.columns}.`, "Sebut kolom yang tepat."),
  "I.046": (p: { wanted: string; known: string }) =>
    say(`Tidak ada kolom yang dikenal sebagai ${p.wanted}.`, `Sebut kolomnya; yang ada: ${p.known}.`),
  "I.047": () => say("Tabel tidak menyebut waktunya.", "Tambahkan di judulnya, atau sebutkan bulan atau tahunnya."),
  "I.048": (p: { asked: string; known: string }) =>
    say(`Tidak ada lembar bernama ${p.asked}.`, `Yang ada: ${p.known}.`),

  "I.070": (p: { version: string; known: string }) =>
    say(
      `Lembar ini dari templat versi ${p.version}, sedangkan yang dikenal sampai versi ${p.known}.`,
      "Unduh templat lagi dari aplikasi ini, lalu salin angkanya.",
    ),
  "I.071": (p: { text: string }) =>
    say(
      `Cap templat ${p.text} tidak utuh.`,
      "Unduh templat lagi, lalu salin angkanya; tanpa cap, lembar ini dibaca sebagai tabel biasa.",
    ),
  "I.072": (p: { stamped: string; said: string }) =>
    say(
      `Templat ini untuk ${p.stamped}, sedangkan nama atau judul lembarnya menyebut ${p.said}.`,
      "Unduh templat bulan yang dimaksud, lalu salin angkanya.",
    ),
  "I.073": () =>
    say(
      "Baris judul templat tidak ditemukan.",
      "Kembalikan judul Kode, Kabupaten/Kota, dan segmennya, atau unduh templat lagi.",
    ),
  "I.080": (p: { columns: string }) =>
    say(`Berkas ini unduhan Jangkau tanpa kolom ${p.columns}.`, "Unduh ulang berkasnya, lalu coba lagi."),
  "I.081": (p: { title: string; text: string; shown: string }) =>
    say(
      `Baris ini dari unduhan Jangkau, tetapi ${p.title} ${p.text}, padahal yang tampil di Jangkau ${p.shown}.`,
      "Unduhan memuat hasil hitung dan tidak dicatat; untuk mengubah angka, impor berkas sumbernya atau CSV rapi.",
    ),
  "I.082": (p: { title: string; text: string; shown: string }) =>
    say(
      `Baris ini simulasi dan tidak pernah dicatat sebagai angka nyata: ${p.title} ${p.text}, yang tampil ${p.shown}.`,
      "Hapus baris ini, atau impor berkas sumber angka nyatanya.",
    ),
  "I.083": (p: { text: string }) =>
    say(`Definisi atau data ${p.text} tidak dikenal.`, "Unduh ulang berkasnya; kolom ini tidak untuk diubah."),

  "I.100": () => say("Kode wilayah kosong.", "Isi kode wilayah, misalnya 35.74."),
  "I.101": (p: { code: string; system: string }) =>
    say(`Kode ${p.code} tidak ada dalam daftar kode ${p.system}.`, "Periksa kodenya; nama wilayah tidak ditebak."),
  "I.102": (p: { code: string; meant: string }) =>
    say(
      `Kode ${p.code} kehilangan nol, barangkali maksudnya ${p.meant}.`,
      "Atur kolom kode sebagai teks di lembar kerja, lalu simpan ulang.",
    ),
  "I.103": (p: { code: string }) =>
    say(
      `Kode ${p.code} tampak sebagai kode BPS, sedangkan berkas dibaca dengan kode Kemendagri.`,
      "Bila memang kode BPS, jalankan dengan --codes bps; bila bukan, tulis dengan titik, misalnya 35.74.",
    ),
  "I.104": (p: { code: string }) =>
    say(
      `Kode ${p.code} tampak sebagai kode Kemendagri, sedangkan berkas dibaca dengan kode BPS.`,
      "Bila memang kode Kemendagri, jalankan dengan --codes kemendagri.",
    ),
  "I.105": (p: { code: string; form: string }) =>
    say(`${p.code} bukan bentuk kode wilayah.`, `Tulis seperti ${p.form}.`),
  "I.106": () => say("Daftar wilayah di basis data masih kosong.", "Isi data acuan lebih dulu (npm start)."),
  "I.107": (p: { written: string; candidates: string }) =>
    say(
      `${p.written} dapat berarti ${p.candidates}.`,
      "Tambahkan kodenya, atau tulis Kabupaten atau Kota di depannya.",
    ),
  "I.108": (p: { written: string; suggestions: string }) =>
    say(
      `${p.written} bukan wilayah yang dikenal${p.suggestions}.`,
      "Perbaiki nama atau kodenya; wilayah tidak ditebak.",
    ),

  "I.109": (p: { found: string; asked: string }) =>
    say(
      `Kode wilayah dalam tabel terbaca sebagai kode ${p.found}, padahal diminta --codes ${p.asked}.`,
      "Hapus --codes: tabel menunjukkan sendiri sistem kodenya; bila keliru, periksa kolom kode dan namanya.",
    ),

  "I.200": () => say("Angka tidak ada.", "Hapus baris ini bila belum ada datanya; tulis 0 hanya bila memang nol."),
  "I.201": (p: { text: string }) => say(`${p.text} bukan bilangan bulat.`, PLAIN_NUMBER),
  "I.202": (p: { text: string }) =>
    say(`${p.text} kurang dari nol.`, "Jumlah orang paling sedikit 0; periksa sumbernya."),
  "I.203": (p: { text: string }) =>
    say(
      `${p.text} tidak dapat dibaca dengan pasti; dalam berkas ini tidak ada yang menentukan tanda ribuannya.`,
      `Hapus pemisahnya. ${PLAIN_NUMBER}`,
    ),
  "I.204": (p: { text: string }) => say(`${p.text} bilangan pecahan, padahal yang dihitung orang.`, PLAIN_NUMBER),
  "I.205": (p: { text: string; limit: string }) =>
    say(`${p.text} melebihi ${p.limit}.`, "Periksa satuannya: tulis orang."),
  "I.206": (p: { employees: string; employed: string }) =>
    say(
      `Pekerja dibayar (${p.employees}) lebih banyak dari seluruh pekerja (${p.employed}).`,
      "Periksa apakah kedua kolom tertukar.",
    ),

  "I.207": (p: { people: string; region: string; workers: string; year: number; times: number }) =>
    say(
      `${p.people} orang, padahal pekerja di ${p.region} ${p.workers} (${p.year}): lebih dari ${p.times} kali lipat.`,
      "Periksa tanda ribuan dan satuannya: tulis orang.",
    ),
  "I.208": (p: { text: string }) =>
    say(`${p.text} sudah dibulatkan, padahal yang dicatat hitungan persis.`, `Tulis semua angkanya. ${PLAIN_NUMBER}`),
  "I.209": (p: { text: string }) =>
    say(`${p.text} adalah kesalahan lembar kerja, bukan angka.`, "Perbaiki rumus selnya, lalu simpan ulang."),

  "I.220": () =>
    say(
      "Rumus di sel ini disimpan tanpa hasilnya.",
      "Buka di Excel, simpan ulang, lalu coba lagi; rumus tidak dihitung.",
    ),
  "I.221": (p: { text: string }) =>
    say(`${p.text} persentase, padahal yang dihitung orang.`, "Berikan kolom jumlahnya."),
  "I.222": (p: { total: string; sum: string }) =>
    say(`Totalnya ${p.total}, lebih kecil dari jumlah rinciannya ${p.sum}.`, "Periksa angka rincian dan totalnya."),
  "I.223": (p: { total: string }) =>
    say(
      `Hanya jumlahnya yang ada, ${p.total}; segmennya kosong.`,
      "Isi segmennya, atau impor kolom jumlahnya saja dengan --measure.",
    ),

  "I.300": () => say("Segmen kosong.", "Isi PU, BPU, JAKON, PMI, atau ALL bila sumber tidak merinci."),
  "I.301": (p: { text: string }) =>
    say(`Segmen ${p.text} tidak dikenal.`, "Pilih PU, BPU, JAKON, PMI, atau ALL bila sumber tidak merinci."),
  "I.302": (p: { region: string; period: string; other: number }) =>
    say(
      `ALL dan rincian segmen bercampur untuk ${p.region} ${p.period} (lihat baris ${p.other}).`,
      "Pilih ALL saja atau rinciannya saja, supaya orang tidak terhitung dua kali.",
    ),
  "I.303": (p: { other: number }) => say(`Baris ini sama dengan baris ${p.other}.`, "Hapus salah satu."),
  "I.304": (p: { row: number; other: number }) =>
    say(
      `Baris ${p.other} dan baris ${p.row} memuat angka berbeda untuk hal yang sama.`,
      "Pastikan angka yang benar, lalu hapus baris yang lain.",
    ),

  "I.401": (p: { text: string }) => say(`Periode ${p.text} tidak terbaca.`, "Tulis sebagai TTTT-BB, misalnya 2025-09."),
  "I.402": (p: { text: string }) => say(`Tahun ${p.text} tidak terbaca.`, "Tulis empat angka antara 1990 dan 2100."),
  "I.403": (p: { text: string; given: string }) =>
    say(
      `Periode ${p.text} berbeda dari bulan yang diminta, ${p.given}.`,
      "Kosongkan bulan itu, atau perbaiki periodenya di berkas.",
    ),

  "I.404": (p: { period: string; now: string }) =>
    say(`${p.period} belum terjadi; sekarang ${p.now}.`, "Periksa bulannya; angka bulan mendatang belum ada."),
  "I.405": (p: { year: number; now: number }) =>
    say(`Tahun ${p.year} belum tiba; sekarang ${p.now}.`, "Periksa tahunnya; pekerja tahun mendatang belum terhitung."),

  "I.501": () => say("Impor atau pencatatan lain sedang berjalan.", "Tunggu sampai selesai, lalu jalankan lagi."),
  "I.502": (p: { fields: string }) =>
    say(
      `Berkas ini sudah tercatat dengan judul sumber yang sama tetapi keterangan lain (${p.fields}).`,
      "Samakan keterangannya, atau beri judul sumber yang lain.",
    ),
  "I.503": () =>
    say("Angka di Jangkau berubah sejak pratinjau ini dibuat.", "Periksa pratinjau yang baru, lalu ulangi."),
  "I.504": (p: { lines: number }) =>
    say(
      `${formatCount(p.lines)} bagian berkas ini ditolak.`,
      "Perbaiki berkasnya, atau centang bahwa yang ditolak dilewati.",
    ),
  "I.505": () => say("Impor ini sudah selesai atau sudah dibatalkan.", "Unggah berkasnya lagi bila perlu."),
  "I.506": (p: { days: number }) =>
    say(`Berkas hanya disimpan ${p.days} hari dan sudah dihapus.`, "Unggah berkasnya lagi."),
  "I.507": (p: { why: string }) =>
    say(`Tidak ada isian yang dapat dikembalikan: ${p.why}.`, "Perbaiki isiannya langsung."),
  "I.508": () =>
    say(
      "Akun contoh hanya memperlihatkan pratinjau; jumlah pekerja yang dicatat tidak dapat dihapus lagi.",
      "Masuk dengan akun administrator sungguhan untuk mencatat.",
    ),
  "I.509": () => say("Tidak ada angka baru dalam berkas ini.", "Tidak ada yang perlu dilakukan."),
  "I.510": () => say("Berkas belum dipilih.", "Pilih berkas .xlsx atau CSV, lalu unggah."),
  "I.511": () =>
    say("Server sedang membaca banyak berkas lain.", "Tunggu sebentar, lalu coba lagi; berkas Anda belum tersimpan."),
  "I.512": (p: { found: number; limit: number }) =>
    say(
      `Berkas memuat sampai ${formatCount(p.found)} angka, lebih dari ${formatCount(p.limit)} sekaligus.`,
      "Pilih lembar atau kolom yang diperlukan saja, atau bagi berkasnya.",
    ),
  "I.520": () => say("Tahun target tidak disebut.", "Tulis tahunnya di judul kolom, atau di isian Tahun."),
  "I.521": (p: { text: string }) =>
    say(`${p.text} bukan persentase target.`, "Tulis seperti 61 atau 61,5, lebih dari 1 dan paling tinggi 1000."),
  "I.522": () => say("Dokumen yang menetapkan target ini belum dipilih.", "Pilih dokumennya, lalu baca ulang."),
  "I.523": () =>
    say(
      "Akun contoh hanya memperlihatkan pratinjau target.",
      "Masuk dengan akun administrator sungguhan untuk mencatat.",
    ),

  "I.901": (p: { what: string }) =>
    say(`Perintah tidak dapat dijalankan: ${p.what}.`, "Lihat npm run import -- --help."),
  "I.902": (p: { why: string }) => say(p.why, "Tidak ada yang dicatat; perbaiki, lalu jalankan lagi."),
  "I.903": () =>
    say(
      "Terjadi kesalahan yang tidak terduga; tidak ada yang dicatat.",
      "Rinciannya ada di stderr; laporkan bila terulang.",
    ),
  "I.904": (p: { code: string }) =>
    say(`Berkas bertanda tidak dapat ditulis (${p.code}).`, "Periksa folder dan izinnya, atau pilih tempat lain."),
} as const;

export type MessageCode = keyof typeof MESSAGES;
type Facts<C extends MessageCode> = Parameters<(typeof MESSAGES)[C]>;

/** Builds a refusal from the catalogue. @param row line in the file, null for the file as a whole */
export function reject<C extends MessageCode>(
  code: C,
  row: number | null,
  column: string | null,
  ...facts: Facts<C>
): Rejection {
  const message = (MESSAGES[code] as (...facts: Facts<C>) => Message)(...facts);
  return { row, column, code, message: `${message.problem} ${message.remedy}` };
}

/** Tells a refusal from the value that a reading would have given. */
export function isRejection(value: unknown): value is Rejection {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

/** The same as an error, of a command that somebody gave a page; the number comes first. */
export function refuseImport<C extends MessageCode>(code: C, ...facts: Facts<C>): AppError {
  return new AppError("conflict", `${code} ${reject(code, null, null, ...facts).message}`);
}

/** Stops reading a file that cannot be judged row by row. */
export class FileRefused extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
    this.name = "FileRefused";
  }
}

function say(problem: string, remedy: string): Message {
  return { problem, remedy };
}
