/** What is wrong, and what the user can do about it. */
type Message = { problem: string; remedy: string };

/**
 * Every refusal of the BPS WebAPI client, numbered for good. 0 the connection and the answer, 1 the table in it,
 * 9 the command. What is wrong with single figures is refused by the import (I.).
 */
export const BPS_MESSAGES = {
  "B.001": () =>
    say("Kunci WebAPI BPS belum ada.", "Daftar di webapi.bps.go.id/developer dan isi variabel lingkungan BPS_API_KEY."),
  "B.002": (p: { times: number }) =>
    say(`Server BPS tidak dapat dihubungi (${p.times} kali dicoba).`, "Periksa jaringannya, lalu jalankan lagi."),
  "B.003": (p: { seconds: number; times: number }) =>
    say(`Server BPS tidak menjawab dalam ${p.seconds} detik (${p.times} kali dicoba).`, "Jalankan lagi nanti."),
  "B.004": (p: { status: number; times: number }) =>
    say(`Server BPS menjawab dengan kesalahan ${p.status} (${p.times} kali dicoba).`, "Jalankan lagi nanti."),
  "B.005": () =>
    say(
      "Yang menjawab halaman web, bukan data; biasanya tembok api di depan server BPS.",
      "Coba dari jaringan lain, atau mintalah BPS mengizinkan alamat server ini.",
    ),
  "B.006": (p: { times: number }) => say(`Jawaban server BPS kosong (${p.times} kali dicoba).`, "Jalankan lagi nanti."),
  "B.007": (p: { what: string }) =>
    say(
      `Jawaban server BPS tidak berbentuk seperti yang didokumentasikan (${p.what}).`,
      "Periksa nomor variabelnya; bila benar, unduh tabelnya dan impor sebagai berkas.",
    ),
  "B.008": (p: { said: string }) =>
    say(`Server BPS menolak permintaan: ${p.said}.`, "Periksa kunci, domain, dan nomor variabelnya."),
  "B.009": (p: { what: string }) =>
    say(`Server BPS tidak punya data untuk ${p.what}.`, "Periksa domain, nomor variabel, dan tahunnya."),
  "B.010": (p: { limit: string }) =>
    say(`Jawaban server BPS lebih besar dari ${p.limit}.`, "Minta tahun yang lebih sedikit dengan --years."),

  "B.101": (p: { variable: number; unit: string }) =>
    say(`Variabel ${p.variable} dihitung dalam ${p.unit}, bukan orang.`, "Pilih variabel dalam orang atau ribu orang."),
  "B.102": (p: { what: string; option: string; choices: string }) =>
    say(`Tabelnya punya beberapa ${p.what}: ${p.choices}.`, `Pilih satu dengan --${p.option}.`),
  "B.103": (p: { years: string; known: string }) =>
    say(`Tahun ${p.years} tidak ada pada variabel itu.`, `Yang ada: ${p.known}.`),
  "B.104": (p: { code: string; name: string; label: string }) =>
    say(
      `Kode BPS ${p.code} di Jangkau adalah ${p.name}, sedangkan BPS menulis ${p.label}.`,
      "Periksa daftar kode BPS; sampai jelas, tidak ada yang dicatat.",
    ),
  "B.105": (p: { code: string; label: string }) =>
    say(
      `Kode BPS ${p.code} (${p.label}) tidak ada dalam daftar.`,
      "Periksa daftar kode BPS; sampai jelas, tidak ada yang dicatat.",
    ),
  "B.106": (p: { code: string }) =>
    say(`Kode BPS ${p.code} ada dua kali dalam tabel.`, "Pilih tabel dengan satu baris per wilayah."),
  "B.107": () =>
    say(
      "Tabelnya tidak memuat kabupaten/kota.",
      "Pilih variabel yang dirinci menurut kabupaten/kota, atau domain lain.",
    ),
  "B.108": (p: { code: string; label: string; year: number; text: string }) =>
    say(
      `Angka ${p.text} ribu untuk ${p.label} (${p.code}) tahun ${p.year} bukan jumlah orang yang bulat atau tidak jelas.`,
      "Pilih variabel dalam orang; tidak ada yang dicatat.",
    ),

  "B.901": (p: { what: string }) =>
    say(`Perintah tidak dapat dijalankan: ${p.what}.`, "Lihat npm run sync:bps -- --help."),
} as const;

export type BpsCode = keyof typeof BPS_MESSAGES;
type Facts<C extends BpsCode> = Parameters<(typeof BPS_MESSAGES)[C]>;

/** Ends a synchronisation before anything is recorded. */
export class BpsRefused extends Error {
  override name = "BpsRefused";
  constructor(
    readonly code: BpsCode,
    message: string,
  ) {
    super(message);
  }
}

/** Builds a refusal from the catalogue. */
export function bpsRefusal<C extends BpsCode>(code: C, ...facts: Facts<C>): BpsRefused {
  const { problem, remedy } = (BPS_MESSAGES[code] as (...facts: Facts<C>) => Message)(...facts);
  return new BpsRefused(code, `${problem} ${remedy}`);
}

function say(problem: string, remedy: string): Message {
  return { problem, remedy };
}
