import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { formatInstant } from "./period-window";

/** What is refused, why, and what to do. */
export type Refusal = { code: RefusalCode; problem: string; why: string; remedy: string };

function say(problem: string, why: string, remedy: string) {
  return { problem, why, remedy };
}

/**
 * Every reason why a step of a report is refused: a closed list, numbered for good. 1 who, 2 the state of the report,
 * 3 the month, 4 what is sent along. Nothing else ever locks a report, and no parameter lifts one of these.
 */
export const REFUSALS = {
  "W.101": () =>
    say(
      "Peran Anda tidak dapat melakukan langkah ini.",
      "Pengisian, pemeriksaan, dan pengelolaan dipisahkan menurut peran.",
      "Minta rekan dengan peran yang sesuai, atau administrator bila peran Anda keliru.",
    ),
  "W.102": () =>
    say(
      "Daerah ini di luar wilayah Anda untuk bulan ini.",
      "Setiap kantor hanya mengerjakan daerah yang dilayaninya pada bulan itu.",
      "Bila pembagian wilayahnya keliru, minta administrator memperbaikinya.",
    ),
  "W.103": () =>
    say(
      "Laporan ini Anda kirim sendiri.",
      "Pengirim tidak memeriksa kirimannya sendiri.",
      "Minta pemeriksa lain di cabang atau kantor wilayah.",
    ),
  "W.104": () =>
    say(
      "Pengirim laporan ini tidak tercatat.",
      "Tanpa pengirim tidak dapat dipastikan bahwa pemeriksanya orang lain.",
      "Tarik laporan ini, lalu kirim lagi.",
    ),
  "W.105": () =>
    say(
      "Token ini tidak memuat izin untuk langkah ini.",
      "Setiap token hanya untuk izin yang dipilih ketika dibuat.",
      "Buat token dengan izin itu di Akun, Token.",
    ),
  "W.106": () =>
    say(
      "Daerah ini di luar daerah token.",
      "Token dibatasi pada daerah yang dipilih ketika dibuat.",
      "Pakai token untuk daerah ini, atau buat yang baru di Akun, Token.",
    ),

  "W.201": () =>
    say(
      "Laporan sudah dikirim dan menunggu pemeriksaan.",
      "Angka yang sedang diperiksa tidak boleh berubah.",
      "Tarik laporan untuk mengubahnya, atau tunggu hasil pemeriksaan.",
    ),
  "W.202": () =>
    say(
      "Laporan sudah disetujui.",
      "Angka yang disetujui tidak pernah diubah; koreksi menjadi versi baru.",
      "Buka koreksi, lalu isi dan kirim versi baru itu.",
    ),
  "W.203": () => say("Belum ada laporan untuk bulan ini.", "Langkah ini memerlukan laporan.", "Isi dahulu angkanya."),
  "W.204": () =>
    say(
      "Laporan belum dikirim.",
      "Hanya laporan yang dikirim yang dapat diperiksa atau ditarik.",
      "Tunggu sampai laporan dikirim.",
    ),
  "W.205": () =>
    say("Laporan sudah dikembalikan.", "Cabang sedang memperbaikinya.", "Tunggu sampai laporan dikirim lagi."),
  "W.206": () =>
    say(
      "Laporan ini belum disetujui.",
      "Koreksi hanya untuk angka yang sudah disetujui; yang belum dapat langsung diubah.",
      "Ubah laporan yang sedang berjalan.",
    ),
  "W.207": (p: { version: number; newest: number }) =>
    say(
      `Ini versi ${p.version}, sedangkan yang terbaru versi ${p.newest}.`,
      "Hanya versi terbaru yang dikerjakan, supaya tidak ada yang tertimpa.",
      "Muat ulang halaman dan kerjakan versi terbaru.",
    ),
  "W.208": () =>
    say(
      "Angkanya berubah sejak halaman ini dibuka.",
      "Yang dikirim atau disetujui adalah angka yang Anda lihat, bukan angka lain.",
      "Muat ulang halaman, periksa angkanya, lalu ulangi.",
    ),
  "W.209": () =>
    say(
      "Ini versi pertama, bukan koreksi.",
      "Hanya koreksi dapat dibatalkan; sebelum versi pertama tidak ada angka yang disetujui.",
      "Ubah atau kosongkan isiannya.",
    ),

  "W.301": (p: { period: Period; opensAt: Date }) =>
    say(
      `${formatPeriod(p.period)} belum dibuka.`,
      "Angka sebulan baru ada setelah bulan itu berakhir.",
      `Isi mulai ${formatInstant(p.opensAt)}.`,
    ),
  "W.302": (p: { period: Period; closedAt: Date }) =>
    say(
      `${formatPeriod(p.period)} ditutup ${formatInstant(p.closedAt)}.`,
      "Tenggat pengisian sudah lewat.",
      "Minta kantor wilayah membuka bulan ini untuk daerah Anda, dengan alasannya.",
    ),
  "W.303": (p: { period: Period; until: Date }) =>
    say(
      `Pembukaan kembali ${formatPeriod(p.period)} berakhir ${formatInstant(p.until)}.`,
      "Bulan yang dibuka kembali hanya terbuka sampai waktu itu.",
      "Minta kantor wilayah membukanya sekali lagi, dengan alasannya.",
    ),

  "W.401": () => say("Laporan masih kosong.", "Kosong berarti belum lapor, bukan nol.", "Isi sedikitnya satu segmen."),
  "W.402": (p: { errors: number }) =>
    say(
      `Masih ada ${p.errors} kesalahan.`,
      "Angka yang tidak mungkin benar tidak dapat dikirim.",
      "Perbaiki sel yang ditandai.",
    ),
  "W.409": (p: { columns: string }) =>
    say(
      `Isi sel belum dapat dibaca: ${p.columns}.`,
      "Hanya bilangan yang pasti dapat dikirim.",
      "Jawab pertanyaan di sel itu, perbaiki isinya, atau kosongkan.",
    ),
  "W.403": (p: { warnings: number }) =>
    say(
      `Masih ada ${p.warnings} peringatan tanpa alasan.`,
      "Pemeriksa perlu tahu mengapa angka yang tidak biasa itu benar.",
      "Perbaiki angkanya, atau pilih alasan dan jelaskan.",
    ),
  "W.404": () =>
    say(
      "Alasan pengembalian belum ditulis.",
      "Cabang perlu tahu apa yang harus diperbaiki.",
      "Tulis alasannya dengan sedikitnya 10 huruf.",
    ),
  "W.405": (p: { segment: string }) =>
    say(
      `Sel ${p.segment} ditandai, padahal tidak ada dalam laporan.`,
      "Tanda menunjuk sel yang harus diperbaiki.",
      "Tandai hanya sel dalam laporan ini, atau tulis keberatannya sebagai alasan.",
    ),
  "W.406": (p: { days: number }) =>
    say(
      "Waktu pembukaan kembali tidak dapat dipakai.",
      `Bulan dibuka kembali paling lama ${p.days} hari dari sekarang, dan tidak sampai waktu yang sudah lewat.`,
      "Pilih waktu lain.",
    ),
  "W.407": () =>
    say(
      "Alasan pembukaan kembali belum ditulis.",
      "Pembukaan kembali tercatat bersama alasannya.",
      "Tulis alasannya dengan sedikitnya 10 huruf.",
    ),
  "W.410": (p: { sent: number; most: number }) =>
    say(
      `Kiriman ini memuat ${formatCount(p.sent)} isian, paling banyak ${formatCount(p.most)}.`,
      "Sekali kirim cukup untuk semua daerah satu cabang.",
      "Muat ulang halaman, lalu simpan sebagian demi sebagian.",
    ),
  "W.411": () =>
    say(
      "Alasan koreksi belum ditulis.",
      "Pemeriksa perlu tahu mengapa angka yang sudah disetujui berubah.",
      "Tulis alasannya dengan sedikitnya 10 huruf.",
    ),
  "W.408": (p: { period: Period }) =>
    say(
      `${formatPeriod(p.period)} belum ditutup untuk daerah ini.`,
      "Hanya bulan yang sudah ditutup yang dibuka kembali.",
      "Daerah ini dapat langsung mengisi.",
    ),
} as const;

export type RefusalCode = keyof typeof REFUSALS;
type Facts<Code extends RefusalCode> = Parameters<(typeof REFUSALS)[Code]>;

/** Why a report cannot be edited ("mengapa tidak dapat diubah"): these and no others. */
export const LOCK_REASONS = [
  "W.101",
  "W.102",
  "W.105",
  "W.106",
  "W.201",
  "W.202",
  "W.207",
  "W.301",
  "W.302",
  "W.303",
] as const satisfies readonly RefusalCode[];
export type LockReason = (typeof LOCK_REASONS)[number];

/** Builds a refusal from the catalogue. */
export function refuse<Code extends RefusalCode>(code: Code, ...facts: Facts<Code>): Refusal {
  const build = REFUSALS[code] as (...facts: Facts<Code>) => Omit<Refusal, "code">;
  return { code, ...build(...facts) };
}

/** Tells a refusal from what the step would have given. */
export function isRefusal(value: object): value is Refusal {
  return "code" in value && "remedy" in value;
}
