import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { Ground } from "../schema";

/** @returns what every figure of a plan takes for granted, as whole sentences */
export function assumptionsOf({ period, participants, workers }: Ground): string[] {
  const counted =
    participants === null || workers === null
      ? []
      : [
          `Di luar rencana, ${formatCount(participants)} peserta (${formatPeriod(period)}) dan ${formatCount(workers)} pekerja dianggap tetap.`,
        ];
  return [
    ...counted,
    "Setiap orang dalam rencana dianggap peserta BPU yang baru, terhitung dalam bulan yang iurannya dibayar, dan keluar begitu iurannya tidak dibayar lagi.",
    "Orang yang sama dalam dua baris pada bulan yang sama terhitung dua kali.",
    "Biaya adalah orang × bulan × iuran, tanpa pembulatan; biaya pendataan dan penagihan tidak termasuk.",
  ];
}
