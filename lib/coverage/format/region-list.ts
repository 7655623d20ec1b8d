import { addressOf } from "@/lib/core/address";
import { dayWords } from "@/lib/core/known-day";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { markingOf, shownFigures } from "../rules/marking";
import type { Reading } from "../rules/reading";
import type { Standing } from "../rules/standing";
import type { View } from "../rules/view";

/** @returns where the regions of a list stand: `503 dari 514 daerah melapor; 20 mencapai target, 483 belum.` */
export function listText(all: readonly Standing[], count: number, noun: string): string {
  const reported = all.filter(isReported).length;
  const compared = all.filter(({ gap }) => gap !== null);
  const met = compared.filter(({ meets }) => meets).length;
  const said = `${formatCount(reported)} dari ${formatCount(count)} ${noun} melapor`;
  if (compared.length === 0) return `${said}.`;
  return `${said}; ${formatCount(met)} mencapai target, ${formatCount(compared.length - met)} belum.`;
}

/**
 * @param province the province that the list is of, null for the country
 * @returns title and description of a list: `38 kabupaten/kota Jawa Timur: 3 mencapai target, September 2025`
 */
export function listWords(
  { regions, standings, shown, sources, overview, view }: Reading,
  level: "PROVINCE" | "REGENCY",
  province: string | null,
): { title: string; description: string } {
  const listed = regions.filter(
    (region) => region.level === level && (province === null || region.parentCode === province),
  );
  const place = regions.find(({ code }) => code === province)?.name.replace(/^Provinsi /, "") ?? "Indonesia";
  const noun = level === "REGENCY" ? "kabupaten/kota" : "provinsi";
  const what = `${formatCount(listed.length)} ${noun} ${place}`;
  if (!shown) return { title: what, description: `Belum ada angka peserta untuk ${what}.` };
  const known = view.knownAt === null ? "" : `, diketahui sampai ${dayWords(view.knownAt)}`;
  const month = `${formatPeriod(shown.period)}${known}`;
  const all = listed.flatMap(({ code }) => standings.get(code) ?? []);
  const mark = markingOf(sources, shownFigures(overview)).mode === "none" ? "" : "Angka simulasi. ";
  const states = listText(all, listed.length, noun);
  return {
    title: `${what}: ${numberOf(all)}, ${month}`,
    description: `${mark}Cakupan, target, dan kekurangan peserta tiap ${noun}, ${month}: ${states}`,
  };
}

function numberOf(all: readonly Standing[]): string {
  const compared = all.filter(({ gap }) => gap !== null);
  if (compared.length === 0) return `${formatCount(all.filter(isReported).length)} melapor`;
  return `${formatCount(compared.filter(({ meets }) => meets).length)} mencapai target`;
}

function isReported({ area }: Standing): boolean {
  return area.participants !== null;
}

/** What a list is narrowed by, in the words of its file; without it all of the country is in it. */
export type FileNarrowed = Partial<Record<"parent" | "office" | "kind" | "status" | "q", string | null>>;

/** @returns the address of the table as a file of the rows that are shown */
export function listFile(
  level: "province" | "regency",
  period: Period,
  { indicator, data, target, knownAt }: Pick<View, "indicator" | "data" | "target" | "knownAt">,
  narrowed: FileNarrowed,
): string {
  const words = { level, period, indicator: indicator.code, data, target: target?.key, knownAt };
  return addressOf("/api/v1/coverage.csv", { ...words, ...narrowed });
}
