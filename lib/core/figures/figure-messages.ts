import { formatCount, LARGEST_COUNT } from "../numbers";

/** What is wrong with a figure, why it matters, and what to do; numbered for good. 1 refused, 2 asked. */
export const FIGURE_MESSAGES = {
  "T.101": (text: string) =>
    `${text} kurang dari nol. Jumlah orang tidak dapat negatif. Tulis jumlah peserta, bukan selisihnya.`,
  "T.102": (text: string) =>
    `${text} adalah bilangan desimal. Peserta dihitung per orang, jadi tidak ada pecahan. Tulis bilangan bulat.`,
  "T.103": (text: string) =>
    `${text} bukan bilangan. Sel ini memuat jumlah orang. Tulis angka saja, misalnya 1.234.567, 1234567, atau 28 ribu.`,
  "T.104": (text: string) =>
    `${text} tidak dapat dibaca dengan pasti. Tanda pemisahnya tidak mengelompokkan tiga angka. Tulis tanpa pemisah, misalnya 1234567.`,
  "T.105": (text: string) =>
    `${text} melebihi ${formatCount(LARGEST_COUNT)}. Jumlah itu lebih besar dari penduduk Indonesia. Periksa satuannya: tulis orang.`,
  "T.106": (text: string) =>
    `${text} ditulis secara ilmiah dan tidak memuat semua angkanya. Jumlah persisnya tidak dapat diketahui. Lebarkan kolomnya atau ubah formatnya menjadi Angka, lalu salin lagi.`,
  "T.107": (text: string) =>
    `${text} adalah kesalahan lembar kerja. Rumusnya gagal atau kolomnya terlalu sempit. Perbaiki selnya, lalu salin lagi.`,
  "T.108": (text: string) =>
    `${text} adalah persentase. Sel ini memuat jumlah orang. Tulis jumlahnya; persentase dihitung sendiri.`,
  "T.201": (text: string) =>
    `${text} dapat dibaca sebagai ribuan atau sebagai desimal. Keduanya lazim dan berbeda seribu kali. Pilih yang dimaksud.`,
} as const;

export type FigureCode = keyof typeof FIGURE_MESSAGES;

/** @param text what was written, in quotes and safe to show */
export function figureMessage(code: FigureCode, text: string): string {
  return FIGURE_MESSAGES[code](text);
}
