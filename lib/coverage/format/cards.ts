import { countCell, percentCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount, formatCountShort, formatPercent, formatPoints, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { isFewReports } from "../rules/few-reports";
import type { Measure, Standing } from "../rules/standing";
import { baseRemark, targetName } from "@/lib/targets/format";
import { changeText } from "./change";
import { comparedRatio, whyNotCompared } from "./comparison";
import { formatDivision } from "./division";
import { deadlineText } from "./deadline";
import { fewReports } from "./reported";
import { revisionText } from "./revision";

/** `over` is above 100%: more people than work here, which is neither a success nor a lack. */
export type Tone = "neutral" | "met" | "below" | "missing" | "over";

/** One number with its words; `formula` is the arithmetic behind it, `base` what it means. */
export type Card = {
  key: "coverage" | "gap" | "attainment" | "pace";
  label: string;
  value: Cell;
  tone: Tone;
  details: string[];
  division: { formula: string; base: string; note?: string } | null;
};

/** @returns the numbers of an area in the order in which they are read; whatever is not said is null with its reason */
export function cardsOf(standing: Standing, measure: Measure): Card[] {
  return [coverageCard, gapCard, attainmentCard, paceCard].map((card) => card(standing, measure));
}

function toneOf({ coverage, meets }: Standing): Tone {
  if (coverage !== null && coverage > 1) return "over";
  return meets === null ? "missing" : meets ? "met" : "below";
}

function coverageCard(standing: Standing, { indicator, period }: Measure): Card {
  const { area, coverage } = standing;
  const against = comparedRatio(standing);
  const lower = coverage !== null && area.reported.n < area.reported.of && area.lowerBound !== null;
  const details = [
    coverage !== null && coverage > 1 ? "peserta lebih banyak daripada pekerja yang tinggal di sini" : null,
    area.participants === null ? null : `${formatCountShort(area.participants)} peserta aktif`,
    coverage === null ? null : changeText(standing, period),
    lower ? `batas bawah ${formatPercent(area.lowerBound, against)} dari semua pekerja` : null,
    revisionText(area),
  ];
  const lowerDivision = formatDivision(area.participants, area.workers, area.lowerBound, against);
  return {
    key: "coverage",
    label: "Cakupan",
    value: coverage === null ? textCell(noCoverage(standing), null) : percentCell(coverage, against),
    tone: coverage === null ? "missing" : toneOf(standing) === "missing" ? "neutral" : toneOf(standing),
    details: details.filter((detail) => detail !== null),
    division:
      coverage === null
        ? null
        : {
            formula: formatDivision(area.participants, area.reported.workers, coverage, against),
            base: indicator.formula,
            ...(lower ? { note: `Batas bawah: ${lowerDivision}` } : {}),
          },
  };
}

function noCoverage({ area }: Standing): string {
  if (area.participants === null) return "belum lapor";
  return isFewReports(area) ? "belum dinyatakan" : "belum dapat dihitung";
}

function gapCard(standing: Standing, { indicator }: Measure): Card {
  const { area, gap, needed, target } = standing;
  const against = comparedRatio(standing);
  const why = whyNotCompared(standing, indicator);
  const shared = { key: "gap", label: "Kesenjangan", tone: toneOf(standing) } as const;
  if (why || gap === null || against === null || area.coverage === null)
    return {
      ...shared,
      value: textCell(why?.short ?? "belum dapat dihitung", null),
      details: reasons(standing, why),
      division: null,
    };
  const stated = formatStatedPercent(target!.percent);
  const enough = area.coverage > 1 ? "target terlampaui" : "tercapai";
  return {
    ...shared,
    value: countCell(gap, gap === 0 ? enough : `${formatCountShort(gap)} orang`),
    details: [
      `${formatPoints((area.coverage - against) * 100)} terhadap target ${targetName(target!)}`,
      ...[baseRemark(target!)].filter((remark) => remark !== null),
    ],
    division: {
      // Above the target nothing is subtracted: the gap is not the difference any more.
      formula:
        gap === 0
          ? `${stated} × ${formatCount(area.reported.workers)} = ${formatCount(needed)} peserta diperlukan; sudah ada ${formatCount(area.participants)}`
          : `${stated} × ${formatCount(area.reported.workers)} = ${formatCount(needed)}; ${formatCount(needed)} − ${formatCount(area.participants)} = ${formatCount(gap)}`,
      base: "target × pekerja, dibulatkan ke atas, dikurangi peserta aktif; tidak pernah di bawah 0",
    },
  };
}

function reasons({ comparison, area }: Standing, why: { long: string } | null): string[] {
  if (comparison === "few-reports") return [fewReports(area)];
  return why ? [why.long] : [];
}

function attainmentCard(standing: Standing, { indicator }: Measure): Card {
  const { area, attainment, target } = standing;
  const shared = { key: "attainment", label: "Capaian target", tone: toneOf(standing) } as const;
  if (attainment === null || target === null) {
    const why = whyNotCompared(standing, indicator);
    return { ...shared, value: textCell(why?.short ?? "belum dapat dihitung", null), details: [], division: null };
  }
  if (area.coverage !== null && area.coverage > 1)
    return {
      ...shared,
      value: textCell("target terlampaui", null),
      details: [`target ${targetName(target)}`],
      division: null,
    };
  return {
    ...shared,
    value: percentCell(attainment, 1),
    details: [`dari target ${targetName(target)}`],
    division: {
      formula: `${formatPercent(area.coverage, comparedRatio(standing))} / ${formatStatedPercent(target.percent)} = ${formatPercent(attainment, 1)}`,
      base: `cakupan ÷ target; ${target.instrument.title}`,
    },
  };
}

function paceCard(standing: Standing, measure: Measure): Card {
  const { gap, pace, monthsFromData, target, area } = standing;
  const shared = { key: "pace", label: "Laju yang diperlukan", tone: "neutral" } as const;
  const why = whyNotCompared(standing, measure.indicator);
  if (why || gap === null || target === null || monthsFromData === null)
    return { ...shared, value: textCell(why?.short ?? "belum dapat dihitung", null), details: [], division: null };
  if (gap === 0) {
    const enough = area.coverage !== null && area.coverage > 1 ? "target terlampaui" : "tercapai";
    return {
      ...shared,
      value: textCell(enough, null),
      details: [`target ${targetName(target)} terpenuhi`],
      division: null,
    };
  }
  const deadline = deadlineText(target.year, standing, measure);
  if (pace === null) {
    const passed = monthsFromData === 0 ? "bulan terakhir" : "tenggat lewat";
    return {
      ...shared,
      value: textCell(passed, null),
      details: [deadline, `kurang ${formatCount(gap)} peserta`],
      division: null,
    };
  }
  return {
    ...shared,
    value: countCell(pace, `${formatCountShort(pace)} / bulan`),
    details: [deadline],
    division: {
      formula: `${formatCount(gap)} / ${monthsFromData} bulan = ${formatCount(pace)} orang per bulan`,
      base: `kesenjangan dibagi bulan dari ${formatPeriod(measure.period)} sampai Desember ${target.year}, dibulatkan ke atas`,
    },
  };
}
