import { countCell, percentCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount, formatCountShort, formatPercent, formatPoints, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { baseRemark, targetName } from "@/lib/targets/format";
import { isFewReports } from "../rules/few-reports";
import type { Measure, Standing } from "../rules/standing";
import { changeText } from "./change";
import { comparedRatio, whyNotCompared } from "./comparison";
import { deadlineText } from "./deadline";
import { formatDivision } from "./division";
import { fewReports } from "./reported";
import { revisionText } from "./revision";
import { silenceWord } from "./silence";

/** `over` is above 100%: more people than work here, which is neither a success nor a lack. */
export type Tone = "neutral" | "met" | "below" | "missing" | "over";

/** One number with its words; of `division`, `formula` is the arithmetic behind it and `base` what is divided by what. */
export type Card = {
  key: "coverage" | "gap" | "attainment" | "pace";
  label: string;
  value: Cell;
  tone: Tone;
  details: string[];
  division: { formula: string; base: string; note?: string } | null;
};

type Head = Pick<Card, "key" | "label" | "tone">;

/** @returns the numbers of an area in the order in which they are read; whatever is not said is null with its reason */
export function cardsOf(standing: Standing, measure: Measure): Card[] {
  return [
    coverageCard(standing, measure),
    gapCard(standing, measure),
    attainmentCard(standing, measure),
    paceCard(standing, measure),
  ];
}

/** Nothing is said of the target. */
function withoutNumber(head: Head, text: string, details: (string | null)[] = []): Card {
  return inWords({ ...head, tone: "missing" }, text, details);
}

/** A card that says something instead of a number. */
function inWords(head: Head, text: string, details: (string | null)[] = []): Card {
  return { ...head, value: textCell(text, null), details: kept(details), division: null };
}

function kept(details: readonly (string | null)[]): string[] {
  return details.filter((detail) => detail !== null);
}

export function toneOf({ coverage, meets }: Standing): Tone {
  if (coverage !== null && coverage > 1) return "over";
  return meets === null ? "missing" : meets ? "met" : "below";
}

/** What is reached needs no arithmetic; above 100% it is not the area's success. */
function reachedText({ coverage }: Standing): string {
  return coverage !== null && coverage > 1 ? "target terlampaui" : "tercapai";
}

function coverageCard(standing: Standing, { indicator, period }: Measure): Card {
  const { area, coverage } = standing;
  const against = comparedRatio(standing);
  const tone = toneOf(standing);
  const head = { key: "coverage", label: "Cakupan", tone: tone === "missing" ? "neutral" : tone } as const;
  const people = area.participants === null ? null : `${formatCountShort(area.participants)} peserta aktif`;
  const revised = revisionText(area);
  if (coverage === null) {
    const whose = isFewReports(area) ? ` di ${formatCount(area.reported.n)} daerah yang melapor` : "";
    return withoutNumber(head, noCoverage(standing), [people && people + whose, revised]);
  }
  const lower = area.reported.n < area.reported.of ? area.lowerBound : null;
  const division = formatDivision(area.participants, area.reported.workers, coverage, against);
  const lowerDivision = formatDivision(area.participants, area.workers, lower, against);
  return {
    ...head,
    value: percentCell(coverage, against),
    details: kept([
      coverage > 1 ? "peserta lebih banyak daripada pekerja yang tinggal di sini" : null,
      people,
      changeText(standing, period),
      lower === null ? null : `batas bawah ${formatPercent(lower, against)} dari semua pekerja`,
      revised,
    ]),
    division: {
      formula: division,
      base: indicator.formula,
      ...(lower === null ? {} : { note: `Batas bawah: ${lowerDivision}` }),
    },
  };
}

function noCoverage(standing: Standing): string {
  const { area } = standing;
  if (area.participants === null) return silenceWord(standing);
  return isFewReports(area) ? "belum dinyatakan" : "belum dapat dihitung";
}

function gapCard(standing: Standing, { indicator }: Measure): Card {
  const { area, coverage, gap, needed, target } = standing;
  const head = { key: "gap", label: "Kesenjangan", tone: toneOf(standing) } as const;
  const why = whyNotCompared(standing, indicator);
  if (why) return withoutNumber(head, why.short, [isFewReports(area) ? fewReports(area) : why.detail]);
  if (gap === null || target?.percent == null || coverage === null) return withoutNumber(head, "belum dapat dihitung");
  const stated = formatStatedPercent(target.percent);
  const needs = `${stated} × ${formatCount(area.reported.workers)} = ${formatCount(needed)}`;
  const points = `${formatPoints(coverage * 100 - target.percent)} terhadap target ${targetName(target)}`;
  const division = {
    // Above the target nothing is subtracted: the gap is not the difference any more.
    formula:
      gap === 0
        ? `${needs} peserta diperlukan; sudah ada ${formatCount(area.participants)}`
        : `${needs}; ${formatCount(needed)} − ${formatCount(area.participants)} = ${formatCount(gap)}`,
    base: "target × pekerja, dibulatkan ke atas, dikurangi peserta aktif; tidak pernah di bawah 0",
  };
  const value = countCell(gap, gap === 0 ? reachedText(standing) : `${formatCountShort(gap)} orang`);
  return { ...head, value, details: kept([coverage > 1 ? null : points, baseRemark(target)]), division };
}

function attainmentCard(standing: Standing, { indicator }: Measure): Card {
  const { coverage, attainment, meets, target } = standing;
  const head = { key: "attainment", label: "Capaian target", tone: toneOf(standing) } as const;
  const why = whyNotCompared(standing, indicator);
  if (why) return withoutNumber(head, why.short);
  if (attainment === null || target === null || coverage === null) return withoutNumber(head, "belum dapat dihitung");
  const details = [`dari target ${targetName(target)}`];
  if (coverage > 1 && meets) return inWords(head, reachedText(standing), details);
  const printed = `${formatPercent(coverage, comparedRatio(standing))} / ${formatStatedPercent(target.percent)}`;
  return {
    ...head,
    value: percentCell(attainment, 1),
    details,
    division: {
      formula: `${printed} = ${formatPercent(attainment, 1)}`,
      base: `cakupan ÷ target; ${target.instrument.title}`,
    },
  };
}

function paceCard(standing: Standing, measure: Measure): Card {
  const { comparison, gap, pace, monthsFromData, target } = standing;
  const head = { key: "pace", label: "Laju yang diperlukan", tone: "neutral" } as const;
  const why = whyNotCompared(standing, measure.indicator);
  const passed = monthsFromData === 0 ? "bulan terakhir" : "tenggat lewat";
  // A deadline passes for the silent, too.
  if (comparison === "not-reported" && target && monthsFromData !== null && monthsFromData <= 0)
    return withoutNumber(head, passed, [deadlineText(target.year, standing, measure), silenceWord(standing)]);
  if (why) return withoutNumber(head, why.short);
  if (gap === null || target === null) return withoutNumber(head, "belum dapat dihitung");
  if (gap === 0) return inWords(head, reachedText(standing), [`target ${targetName(target)}`]);
  const deadline = deadlineText(target.year, standing, measure);
  if (pace === null || monthsFromData === null)
    return inWords(head, passed, [deadline, `kurang ${formatCount(gap)} peserta`]);
  return {
    ...head,
    value: countCell(pace, `${formatCountShort(pace)} / bulan`),
    details: [deadline],
    division: {
      formula: `${formatCount(gap)} / ${monthsFromData} bulan = ${formatCount(pace)} orang per bulan`,
      base: `kesenjangan dibagi bulan dari ${formatPeriod(measure.period)} sampai Desember ${target.year}, dibulatkan ke atas`,
    },
  };
}
