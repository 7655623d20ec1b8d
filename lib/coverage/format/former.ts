import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import type { Region } from "@/lib/regions/schema";
import type { FormerCount } from "../rules/former";

const names = new Intl.ListFormat("id-ID", { type: "conjunction" });

/** @returns what is said on an area's page about counts of before the division of 2022, by paragraph; empty where there are none */
export function formerText(
  counts: readonly FormerCount[],
  { code }: Pick<Region, "code">,
  regions: readonly Region[],
): string[] {
  const [first] = counts;
  if (!first) return [];
  return code === NATION ? [inTheNation(counts, first)] : [recorded(first, regions), compared(first)];
}

function inTheNation(counts: readonly FormerCount[], { period }: FormerCount): string {
  const people = counts.reduce((sum, { participants }) => sum + participants, 0);
  const provinces = names.format(counts.map(({ former }) => former.name));
  return (
    `Angka nasional ${formatPeriod(period)} memuat ${formatCount(people)} peserta ${provinces}. ` +
    `Angka itu tidak dibagi ke provinsi yang sekarang.`
  );
}

function recorded({ former, period, participants }: FormerCount, regions: readonly Region[]): string {
  const parts = regions.filter((region) => former.successors.includes(region.code)).map(({ name }) => name);
  return (
    `Sampai tahun ${former.until.slice(0, 4)} ${names.format(parts)} adalah satu provinsi. Untuk provinsi itu tercatat ` +
    `${formatCount(participants)} peserta pada ${formatPeriod(period)}; angka itu tidak dibagi ke provinsi yang sekarang.`
  );
}

function compared({ former, later }: FormerCount): string {
  const all = `${former.successors.length} provinsi penerusnya`;
  if (!later) return `Belum dapat dibandingkan: belum ada bulan yang sama sesudahnya dengan angka lengkap dari ${all}.`;
  const { people, participants, period } = later;
  const change =
    people === 0 ? "sama" : `${formatCount(Math.abs(people))} ${people > 0 ? "lebih banyak" : "lebih sedikit"}`;
  return `Pada ${formatPeriod(period)} ${all} bersama-sama mempunyai ${formatCount(participants)} peserta, ${change} di wilayah yang sama.`;
}
