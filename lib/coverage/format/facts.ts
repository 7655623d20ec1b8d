import { formatCount, formatCountShort } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import type { Sentence } from "@/lib/core/sentence";
import { isFewReports } from "../rules/few-reports";
import { isTotalOnly, type Measure, type Standing } from "../rules/standing";
import { changeWords, sameRegions } from "./change";
import { totalWord } from "./silence";

/** What a headline takes to be understood: a figure, and the words that read on from it. */
export type Fact = { key: "people" | "pace" | "reach" | "change" | "reported"; value: string; words: Sentence };

/**
 * @param missingHref where those are listed that did not report
 * @param inTotal how many regencies are in a total only
 * @returns two to four facts: pace achieved beside pace needed, when that is enough, change, and who reported
 */
export function factsOf(standing: Standing, measure: Measure, missingHref: string, inTotal: number): Fact[] {
  const { area } = standing;
  const facts = isFewReports(area)
    ? [peopleFact(standing)]
    : [paceFact(standing), reachFact(standing), changeFact(standing, measure.period)];
  return [...facts, reportedFact(standing, missingHref, inTotal)].filter((fact) => fact !== null);
}

function peopleFact({ area }: Standing): Fact {
  const words = [`peserta aktif di ${formatCount(area.reported.n)} daerah yang melapor`];
  return { key: "people", value: formatCountShort(area.participants), words };
}

function paceFact(standing: Standing): Fact | null {
  const { area, achievedPace } = standing;
  if (achievedPace === null) return null;
  const words = [`peserta sebulan, laju setahun terakhir${sameRegions(area)}${neededText(standing)}`];
  return { key: "pace", value: signedShort(Math.round(achievedPace)), words };
}

function neededText({ pace, gap, target, monthsFromToday }: Standing): string {
  if (target === null || gap === null || gap === 0) return "";
  if (pace === null) return `; tenggat Desember ${target.year} sudah lewat`;
  const late = (monthsFromToday ?? 0) < 0 ? " (kini lewat)" : "";
  return `; perlu ${formatCountShort(pace)} untuk tenggat Desember ${target.year}${late}`;
}

function reachFact({ reach }: Standing): Fact | null {
  if (reach === null) return null;
  const key = "reach";
  switch (reach.kind) {
    case "reached":
      return null;
    case "month":
      return { key, value: formatPeriod(reach.period), words: ["target tercapai dengan laju ini, bila pekerja tetap"] };
    case "beyond":
      return { key, value: "> 50 tahun", words: ["sampai target tercapai dengan laju ini"] };
    case "never":
      return { key, value: "tidak tercapai", words: ["target dengan laju ini: peserta tidak bertambah"] };
  }
}

function changeFact(standing: Standing, period: Period): Fact | null {
  const said = changeWords(standing, period);
  return said?.value == null ? null : { key: "change", value: said.value, words: [said.words] };
}

/** Of a regency its own page says it. */
function reportedFact({ area }: Standing, missingHref: string, inTotal: number): Fact | null {
  const { reported, region } = area;
  if (reported.of === 1) return null;
  if (isTotalOnly(area)) {
    const value = region.code === NATION ? "jumlah nasional" : "jumlah provinsi";
    return { key: "reported", value, words: ["saja yang diketahui, belum dirinci per kabupaten/kota"] };
  }
  const silent = reported.of - reported.n;
  return {
    key: "reported",
    value: `${formatCount(reported.n)} / ${formatCount(reported.of)}`,
    words: [
      `kabupaten/kota melapor${silent > 0 ? "; " : ""}`,
      ...(silent > 0 ? [{ link: `${formatCount(silent)} belum lapor`, href: missingHref }] : []),
      ...(inTotal > 0 ? [`; ${formatCount(inTotal)} ${totalWord("province")}`] : []),
    ],
  };
}

function signedShort(people: number): string {
  if (people === 0) return "0";
  return `${people > 0 ? "+" : "−"}${formatCountShort(Math.abs(people))}`;
}
