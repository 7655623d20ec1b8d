import { formatCount, formatPercent } from "@/lib/core/numbers";
import type { Message } from "../schema";

/** Errors block the sending; warnings need a reason. */
export type Severity = "error" | "warning";

function say(problem: string, why: string, remedy: string): Message {
  return { problem, why, remedy };
}

const rule = <Parts>(severity: Severity, title: string, message: (parts: Parts) => Message) => ({
  severity,
  title,
  message,
});

const ASK = "Periksa sumbernya; bila memang benar, pilih alasannya.";

/**
 * Every rule, numbered for good: a number is never given to another meaning. 1 errors, 2 warnings. `title` is how the
 * page of rules names it. The same catalogue serves entry, import, API and the nightly check.
 */
export const RULES = {
  "P.101": rule("error", "Bukan bilangan bulat", (p: { segment: string; figure: number }) =>
    say(
      `${p.segment} berisi ${String(p.figure).replace(".", ",")}.`,
      "Peserta dihitung per orang: bilangan bulat mulai dari 0.",
      "Tulis jumlah orang tanpa pecahan dan tanpa tanda minus.",
    ),
  ),
  "P.102": rule("error", "Aktif melebihi terdaftar", (p: { segment: string; active: number; registered: number }) =>
    say(
      `${p.segment}: aktif ${formatCount(p.active)} melebihi terdaftar ${formatCount(p.registered)}.`,
      "Setiap peserta aktif juga terdaftar.",
      "Periksa apakah kedua kolom tertukar.",
    ),
  ),
  "P.103": rule(
    "error",
    "Terdaftar bukan aktif ditambah nonaktif",
    (p: { segment: string; registered: number; sum: number }) =>
      say(
        `${p.segment}: terdaftar ${formatCount(p.registered)}, sedangkan aktif ditambah nonaktif ${formatCount(p.sum)}.`,
        "Terdaftar adalah aktif ditambah nonaktif.",
        "Perbaiki salah satu dari ketiga angka itu.",
      ),
  ),
  "P.104": rule("error", "Jumlah tidak sama dengan rinciannya", (p: { total: number; sum: number }) =>
    say(
      `Jumlah tertulis ${formatCount(p.total)}, sedangkan rinciannya ${formatCount(p.sum)}.`,
      "Salah satu sel salah ketik, atau jumlahnya dari tabel lain.",
      "Cocokkan setiap segmen dengan sumbernya, atau kosongkan jumlahnya.",
    ),
  ),
  "P.105": rule("error", "Rincian melebihi jumlah seluruhnya", (p: { whole: number; parts: number }) =>
    say(
      `Jumlah rincian ${formatCount(p.parts)} melebihi semua segmen (ALL) ${formatCount(p.whole)}.`,
      "Bagian tidak dapat lebih besar daripada keseluruhannya.",
      "Periksa segmen yang baru dicatat, atau catat jumlah seluruhnya yang baru.",
    ),
  ),
  "P.201": rule("warning", "Di atas 100% pekerja", (p: { sum: number; workers: number }) =>
    say(
      `${formatCount(p.sum)} peserta dari ${formatCount(p.workers)} pekerja adalah ${formatPercent(p.sum / p.workers)}, dan bulan lalu belum di atas 100%.`,
      "Itu mungkin (proyek, kantor pusat), tetapi lebih sering salah ketik.",
      ASK,
    ),
  ),
  "P.202": rule("warning", "Sama persis dengan bulan lain", (p: { month: string }) =>
    say(
      `Setiap segmen sama persis dengan ${p.month}.`,
      "Angka yang tidak bergerak biasanya tersalin dari bulan itu.",
      "Ambil angka bulan ini dari sumbernya; bila memang sama, pilih alasannya.",
    ),
  ),
  "P.203": rule("warning", "Dua sel sama", (p: { first: string; second: string; figure: number }) =>
    say(
      `${p.first} dan ${p.second} sama-sama ${formatCount(p.figure)}.`,
      "Dua segmen jarang sama; biasanya satu sel tersalin ke sel di sebelahnya.",
      ASK,
    ),
  ),
  "P.204": rule(
    "warning",
    "Lompatan di luar kebiasaan musimnya",
    (p: { segment: string; active: number; expected: number; guess: string }) =>
      say(
        `${p.segment} ${formatCount(p.active)} ${p.active > p.expected ? "naik" : "turun"} ${formatPercent(Math.abs(p.active / p.expected - 1))} terhadap kira-kira ${formatCount(Math.round(p.expected))} yang biasa untuk bulan ini.${p.guess}`,
        "Perubahan sebesar ini di luar kebiasaan daerah ini pada bulan yang sama.",
        ASK,
      ),
  ),
  "P.205": rule("warning", "Nol setelah setahun berisi", (p: { segment: string; before: number }) =>
    say(
      `${p.segment} menjadi 0, padahal sebelumnya ${formatCount(p.before)} dan setahun tidak pernah 0.`,
      "Nol berarti tidak ada peserta; belum ada angka berarti sel kosong.",
      "Kosongkan sel bila angkanya belum ada; bila memang 0, pilih alasannya.",
    ),
  ),
  "P.206": rule("warning", "Segmen yang biasanya ada kosong", (p: { segment: string; before: number }) =>
    say(
      `${p.segment} kosong, padahal bulan lalu ${formatCount(p.before)}.`,
      "Tanpa segmen itu cakupan daerah ini tampak turun.",
      "Isi selnya; bila angkanya memang belum ada, pilih alasannya.",
    ),
  ),
  "P.207": rule("warning", "Dua segmen tertukar", (p: { first: string; second: string }) =>
    say(
      `${p.first} dan ${p.second} tampak tertukar.`,
      "Masing-masing lebih cocok dengan kebiasaan segmen yang lain.",
      "Tukar kedua sel bila benar; bila tidak, pilih alasannya.",
    ),
  ),
  "P.208": rule("warning", "Nonaktif atau terdaftar ditulis sebagai aktif", (p: { segment: string; meant: string }) =>
    say(
      `${p.segment} aktif mendekati peserta ${p.meant} bulan lalu.`,
      "Cakupan hanya menghitung peserta aktif.",
      "Periksa kolom sumbernya; bila memang benar, pilih alasannya.",
    ),
  ),
  "P.209": rule("warning", "Baris daerah lain", (p: { other: string }) =>
    say(
      `Baris ini jauh lebih cocok dengan ${p.other}.`,
      "Angka dua daerah yang berdekatan di tabel mudah bergeser satu baris.",
      "Cocokkan nama daerah di sumbernya; bila memang benar, pilih alasannya.",
    ),
  ),
} as const;

export type RuleCode = keyof typeof RULES;
