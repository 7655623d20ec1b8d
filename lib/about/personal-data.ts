import { KEPT_DAYS } from "@/lib/imports/schema/batch";
import { ANSWERS_KEPT_DAYS } from "@/lib/tokens/rules";

/** What is held of people: what for, how long, and who sees it. What a new table holds of people gets its line here. */
export const HELD: readonly { what: string; words: string }[] = [
  {
    what: "Akun",
    words:
      "Nama, e-mail, peran, dan tempat tugas, untuk masuk dan menentukan akses. Ada sampai administrator menghapus akun. Dilihat administrator; nama dan e-mail petugas cabang yang belum melapor juga dilihat pemeriksa kelengkapan, dan nama petugas oleh pembaca jejak audit daerahnya.",
  },
  {
    what: "Kata sandi dan faktor kedua",
    words:
      "Kata sandi hanya sebagai hash bergaram. Rahasia aplikasi autentikator dan kode pemulihan tersimpan terenkripsi. Terhapus bersama akun.",
  },
  {
    what: "Sesi",
    words:
      "Alamat jaringan (dari IPv6 hanya bagian depannya), nama peramban, dan waktu masuk, untuk menunjukkan kepada pemilik akun di mana akunnya terbuka. Sesi berlaku 12 jam; catatannya dapat tersisa sampai akun dihapus.",
  },
  {
    what: "Percobaan masuk",
    words:
      "Jumlah percobaan per akun dan per alamat jaringan, keduanya hanya sebagai hash, untuk menahan penebak. Yang lebih lama dari sehari dibuang saat berikutnya seseorang berhasil masuk.",
  },
  {
    what: "Tautan undangan dan kata sandi baru",
    words: "Sebagai hash. Berlaku 7 hari dan 60 menit, sekali pakai. Terhapus bersama akun.",
  },
  {
    what: "Token",
    words: `Token program hanya sebagai hash, dengan nama, izin, daerah, dan waktu terakhir dipakai, untuk menunjukkan kepada pemilik akun apa yang bertindak atas namanya. Jawaban untuk program disimpan ${ANSWERS_KEPT_DAYS} hari bila program memberi kunci. Terhapus bersama akun.`,
  },
  {
    what: "Laporan dan jejak audit",
    words:
      "Nomor akun, peran, waktu, dan alasan pada setiap perubahan, agar angka dapat dipertanggungjawabkan. Tidak pernah dihapus, tetapi tanpa nama: sesudah akun dihapus hanya tertulis pengguna dihapus.",
  },
  {
    what: "Tulisan bebas",
    words:
      "Alasan, ringkasan kunjungan, dan jawaban komitmen. Tulislah kantor, bukan orang: yang sudah dicatat tidak dapat dihapus program.",
  },
  {
    what: "Lembar bulanan",
    words:
      "Daerah yang lembarnya diminta dan bulan yang sudah dikirim, agar tidak terkirim dua kali. Terhapus bersama akun.",
  },
  {
    what: "Berkas yang diimpor",
    words: `Disimpan ${KEPT_DAYS} hari untuk dicek pembawanya, lalu dihapus server. Angka yang diambil darinya tetap.`,
  },
  {
    what: "Surat",
    words:
      "Undangan, kata sandi baru, lembar bulanan, dan kabar pemeriksaan malam bagi administrator. Tanpa server e-mail surat menjadi berkas di folder data, sampai pengelola menghapusnya.",
  },
  {
    what: "Cadangan",
    words:
      "Salinan basis data yang dibuat atau dijadwalkan pengelola memuat data akun, hash kata sandi, dan faktor kedua yang terenkripsi, tetapi tidak memuat sesi, tautan, token, dan hitungan percobaan. Yang dihapus di sini tetap ada di cadangan lama.",
  },
  {
    what: "Catatan kesalahan",
    words:
      "Kesalahan program dengan nomor permintaan, kadang alamat halaman. Bila pengelola menyalakannya, juga satu baris tiap permintaan, tanpa orang, alamat jaringan, dan isi pencarian. Program tidak mencatat siapa membuka apa.",
  },
  {
    what: "Di peramban",
    words:
      "Membaca tanpa akun tidak memasang cookie. Sesudah formulir dikirim: cookie pesan (1 menit). Saat masuk: cookie langkah kode (10 menit), cookie sesi dan tandanya (12 jam). Di penyimpanan peramban: pilihan terang atau gelap, isian yang belum tersimpan, dan cara menulis ribuan.",
  },
];
