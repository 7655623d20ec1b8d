import { formatCount, formatPercent } from "@/lib/core/numbers";
import { ENOUGH_REPORTED } from "../rules/few-reports";
import type { Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";

type Shown = {
  /** every area of the map that has a figure of its own */
  known: readonly Standing[];
  /** all areas of the map */
  of: number;
  /** provinces of which only the total is known */
  blocks: number;
  unit: "daerah" | "provinsi";
};

/** @returns what the map shows, as its title: `385 dari 503 daerah masih di bawah separuh target` */
export function mapFinding(shown: Shown): string {
  const { known, blocks, unit } = shown;
  if (known.length === 0) return withoutFigures(blocks, unit);
  return blocks === 0 ? ownFinding(shown) : `${ownFinding(shown)}; dari ${formatCount(blocks)} provinsi baru jumlahnya`;
}

function ownFinding({ known, of, unit }: Shown): string {
  const coverages = known.map(({ coverage }) => coverage!);
  const measured = known.filter(({ attainment }) => attainment !== null);
  const all = `${formatCount(measured.length)} ${unit}${measured.length < of * ENOUGH_REPORTED ? " yang melapor" : ""}`;
  const half = measured.filter(({ attainment }) => attainment! < 0.5).length;
  const below = measured.filter(({ meets }) => meets === false).length;
  if (known.length === 1) return `Baru satu ${unit} melapor: ${formatPercent(coverages[0]!, comparedRatio(known[0]!))}`;
  if (measured.length === 0)
    return `Cakupan ${formatCount(known.length)} ${unit}: ${formatPercent(Math.min(...coverages))} sampai ${formatPercent(Math.max(...coverages))}`;
  if (below === 0) return `Semua ${all} mencapai target`;
  if (half * 2 > measured.length) return `${formatCount(half)} dari ${all} masih di bawah separuh target`;
  if (below * 2 > measured.length) return `${formatCount(below)} dari ${all} masih di bawah target`;
  return `${formatCount(below)} dari ${all} belum mencapai target`;
}

function withoutFigures(blocks: number, unit: Shown["unit"]): string {
  if (blocks === 0) return unit === "daerah" ? "Belum ada angka kabupaten/kota" : "Belum ada angka provinsi";
  return blocks === 1
    ? "Baru jumlah provinsi yang diketahui"
    : `Baru jumlah ${formatCount(blocks)} provinsi yang diketahui`;
}
