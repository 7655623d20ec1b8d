import { formatCount, formatPercent, formatSignedCount } from "@/lib/core/numbers";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { shortName } from "@/lib/regions/rules";
import type { Opening } from "../rules/openings";

export const OPENINGS_TITLE = "Di mana sebulan kerja menambah peserta terbanyak";

/** What the list takes for granted; without it the numbers mean nothing. */
export const OPENINGS_ASSUMPTIONS = [
  "Sebulan kerja dianggap membawa daerah ke laju yang dicapai seperempat daerah tercepat yang sejenis (kabupaten atau kota) dengan setengah sampai dua kali pekerjanya, dihitung per pekerja.",
  "Laju adalah tambahan peserta rata-rata sebulan dalam setahun terakhir, dari angka yang sama pada kedua ujungnya.",
  "Tambahan tidak pernah melebihi kekurangan peserta terhadap target yang dipilih.",
  "Rupiah tidak mengubah urutan: iuran terendah bukan penerima upah (JKK dan JKM) sama di semua daerah.",
];

/** @returns how many regions the list holds of how many, and that it judges nobody */
export function openingsLead(shown: number, all: number): string {
  if (all === 0) return "Belum ada daerah yang dapat dihitung bulan ini.";
  const which =
    shown < all ? `${formatCount(shown)} teratas dari ${formatCount(all)} daerah` : `${formatCount(all)} daerah`;
  return `${which} yang di bawah target dan lebih lambat daripada seperempat tercepat daerah sejenis. Ini hitungan dengan anggapan di bawah, bukan penilaian atas daerahnya.`;
}

/** A line of the list. */
export type OpeningRow = {
  code: string;
  name: string;
  province: string;
  coverage: string;
  gap: string;
  pace: string;
  peersPace: string;
  more: string;
};

export function openingRow({ region, standing, pace, peersPace, peers, more }: Opening, province: string): OpeningRow {
  return {
    ...{ code: region.code, name: shortName(region.name), province },
    coverage: formatPercent(standing.coverage, comparedRatio(standing)),
    gap: formatCount(standing.gap),
    pace: formatSignedCount(Math.round(pace)),
    peersPace: `${formatSignedCount(peersPace)} (${formatCount(peers)} daerah)`,
    more: formatSignedCount(more),
  };
}
