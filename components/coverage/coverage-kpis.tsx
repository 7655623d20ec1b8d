import { Kpi, KpiRow } from "@/components/ui/kpi";
import {
  formatCount,
  formatCountShort,
  formatPercent,
  formatPoints,
  formatStatedPercent,
  MISSING,
} from "@/lib/core/numbers";
import { formatPeriod, sameMonthLastYear, type Period } from "@/lib/core/period";
import { formatAsOf, formatDivision, formatReported, targetRatio } from "@/lib/coverage/format";
import type { Standing } from "@/lib/coverage/rules/standing";
import type { Indicator } from "@/lib/coverage/schema";
import type { Source } from "@/lib/sources/schema";

type KpisProps = {
  period: Period;
  standing: Standing;
  indicator: Indicator;
  sources: readonly Source[];
  missingHref?: string;
};

/** The numbers of the headline row, each with its division. */
export function CoverageKpis({ period, standing, indicator, sources, missingHref }: KpisProps) {
  const { area, target } = standing;
  const against = targetRatio(standing);
  const division = {
    base: indicator.formula,
    asOf: formatAsOf(area, period),
    source: sources.map((source) => source.title).join("; ") || MISSING,
  };
  const tone = standing.meets === null ? "missing" : standing.meets ? "met" : "below";
  const lower = area.reported.n < area.reported.of && area.lowerBound !== null;
  return (
    <KpiRow>
      <Kpi
        label="Cakupan"
        value={formatPercent(area.coverage, against)}
        tone={tone}
        detail={
          lower
            ? `batas bawah ${formatPercent(area.lowerBound, against)} dari semua pekerja`
            : `${formatCountShort(area.participants)} peserta aktif`
        }
        division={{
          ...division,
          formula: formatDivision(area.participants, area.reported.workers, area.coverage, against),
          note: lower
            ? `Batas bawah: ${formatDivision(area.participants, area.workers, area.lowerBound, against)}`
            : undefined,
        }}
      />
      <Kpi
        label="Kesenjangan"
        value={standing.gap === null ? MISSING : `${formatCountShort(standing.gap)} orang`}
        tone={tone}
        detail={
          against === null
            ? "tidak ada target yang berlaku"
            : area.coverage === null
              ? "cakupan belum dapat dihitung"
              : `${formatPoints(area.coverage - against)} terhadap ${formatStatedPercent(target?.percent ?? null)}`
        }
        division={
          standing.needed === null
            ? undefined
            : {
                ...division,
                formula: `${formatStatedPercent(target?.percent ?? null)} × ${formatCount(area.reported.workers)} = ${formatCount(standing.needed)}; − ${formatCount(area.participants)} = ${formatCount(standing.gap)}`,
                base: "target × pekerja, dibulatkan ke atas, dikurangi peserta aktif; tidak pernah di bawah 0",
              }
        }
      />
      <Kpi
        label="Capaian target"
        value={formatPercent(standing.attainment, 1)}
        tone={tone}
        detail={
          standing.change === null
            ? `${formatPeriod(sameMonthLastYear(period))} belum ada`
            : `cakupan ${formatPoints(standing.change)} dari ${formatPeriod(sameMonthLastYear(period))}`
        }
        division={
          standing.attainment === null
            ? undefined
            : {
                ...division,
                formula: `${formatPercent(area.coverage, against)} / ${formatStatedPercent(target?.percent ?? null)} = ${formatPercent(standing.attainment, 1)}`,
                base: target?.instrument.title,
              }
        }
      />
      <Kpi
        label="Laju yang diperlukan"
        value={paceValue(standing)}
        detail={paceDetail(standing)}
        division={
          standing.pace === null
            ? undefined
            : {
                ...division,
                formula: `${formatCount(standing.gap)} / ${standing.monthsFromData ?? 0} bulan = ${formatCount(standing.pace)} orang per bulan`,
                base: "kesenjangan dibagi bulan tersisa, dibulatkan ke atas",
              }
        }
      />
      <Kpi
        label="Kelengkapan"
        value={
          area.reported.of === 1
            ? area.reported.n === 1
              ? "sudah lapor"
              : "belum lapor"
            : `${formatCount(area.reported.n)} dari ${formatCount(area.reported.of)}`
        }
        tone={area.reported.n < area.reported.of ? "missing" : "neutral"}
        detail={
          area.reported.n < area.reported.of && missingHref ? (
            <a href={missingHref}>{formatCount(area.reported.of - area.reported.n)} belum lapor</a>
          ) : area.reported.of === 1 ? (
            formatPeriod(period)
          ) : (
            `berdasarkan ${formatReported(area)}${area.reported.byTotal > 0 ? `, ${formatCount(area.reported.byTotal)} lewat angka wilayah` : ""}`
          )
        }
      />
    </KpiRow>
  );
}

function paceValue({ gap, pace, monthsFromData: months }: Standing): string {
  if (gap === 0) return "tercapai";
  if (months !== null && months <= 0) return months === 0 ? "bulan terakhir" : "tenggat lewat";
  return pace === null ? MISSING : `${formatCountShort(pace)} / bulan`;
}

function paceDetail({ gap, monthsFromData: months, target }: Standing): string {
  if (target === null || months === null) return "tidak ada target yang berlaku";
  if (gap === 0) return `target ${target.year} terpenuhi`;
  if (months <= 0) {
    const missing = gap === null ? "" : `; ${formatCount(gap)} orang belum terlindungi`;
    return `tenggat Desember ${target.year}${missing}`;
  }
  return `${months} bulan tersisa sampai Desember ${target.year}`;
}
