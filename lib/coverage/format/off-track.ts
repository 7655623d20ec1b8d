import { countCell, percentCell, pointsCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount, formatSignedCount } from "@/lib/core/numbers";
import { shortName } from "@/lib/regions/rules";
import type { OffTrack, Ranking } from "../rules/rankings";
import type { Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";

/** What the choices among rankings are called. */
export const RANKING_NAMES: Record<Ranking, string> = {
  capaian: "menurut capaian",
  laju: "menurut laju",
  orang: "menurut orang",
};

/** What the list of each says that it is in order of. */
export const RANKING_CAPTIONS: Record<Ranking, string> = {
  capaian: "Capaian target terendah",
  laju: "Peserta berkurang lebih dulu, lalu laju yang paling jauh dari yang perlu",
  orang: "Kekurangan peserta terbanyak",
};

/** @returns how many are off track among how many; where none is, whether that is known at all */
export function offTrackText(regencies: readonly Standing[], { ranked, unplaced }: OffTrack): string {
  const compared = regencies.filter(({ gap }) => gap !== null).length;
  const [all, below] = [regencies.length, ranked.length + unplaced];
  if (compared === 0) return "Belum ada daerah yang dapat dibandingkan dengan target.";
  const among =
    compared === all ? `${formatCount(all)} daerah` : `${formatCount(compared)} daerah yang dapat dibandingkan`;
  if (below === 0) return compared === all ? "Semua daerah mencapai targetnya." : `Semua ${among} mencapai targetnya.`;
  const without = unplaced > 0 ? ` ${formatCount(unplaced)} tanpa angka setahun lalu tidak ikut.` : "";
  return `${formatCount(below)} dari ${among} belum mencapai target.${without}`;
}

/** The columns of the ranking besides the bar. `describe` says what a heading cannot. */
export const OFF_TRACK_COLUMNS = [
  { key: "name", label: "Daerah", kind: "text" },
  { key: "parent", label: "Provinsi", kind: "text" },
  { key: "coverage", label: "Cakupan", kind: "number" },
  { key: "gap", label: "Kurang", kind: "number", describe: "orang" },
  { key: "change", label: "Setahun", kind: "number" },
  { key: "achieved", label: "Laju", kind: "number", describe: "orang sebulan" },
  { key: "needed", label: "Laju perlu", kind: "number", describe: "orang sebulan" },
] as const;
export type OffTrackKey = (typeof OFF_TRACK_COLUMNS)[number]["key"];

/** What the two paces are, once below the list. */
export const PACE_NOTE =
  "Laju: tambahan peserta rata-rata sebulan dalam setahun terakhir, dihitung sama pada kedua ujungnya. Laju perlu: kekurangan dibagi bulan dari data sampai tenggat target.";

export function offTrackCells(standing: Standing, parentName: string): Record<OffTrackKey, Cell> {
  const { area, coverage, gap, change, achievedPace } = standing;
  const achieved = achievedPace === null ? null : Math.round(achievedPace);
  return {
    name: textCell(shortName(area.region.name)),
    parent: textCell(parentName),
    coverage: percentCell(coverage, comparedRatio(standing)),
    gap: countCell(gap),
    change: pointsCell(change),
    achieved: countCell(achieved, formatSignedCount(achieved)),
    needed: neededCell(standing),
  };
}

function neededCell({ pace, monthsFromData }: Standing): Cell {
  if (pace === null && monthsFromData !== null && monthsFromData <= 0)
    return textCell(monthsFromData === 0 ? "bulan terakhir" : "tenggat lewat", null);
  return countCell(pace);
}
