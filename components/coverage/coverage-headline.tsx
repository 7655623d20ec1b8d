import { Headline } from "@/components/ui/section";
import { Badge } from "@/components/ui/badge";
import { formatCount, formatCountShort, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { targetRatio } from "@/lib/coverage/format";
import type { Standing } from "@/lib/coverage/rules/standing";
import { statusLabel } from "@/lib/targets/rules";
import { CoverageBadges } from "./coverage-badges";

type HeadlineProps = { title: string; kicker?: React.ReactNode; period: Period; standing: Standing };

/** The page's answer in one sentence: coverage of how many workers, and how many people are missing to which target. */
export function CoverageHeadline({ title, kicker, period, standing }: HeadlineProps) {
  const { area, target } = standing;
  return (
    <Headline
      kicker={kicker}
      title={title}
      badges={
        <>
          <CoverageBadges area={area} />
          {target ? (
            <Badge tone={target.status === "CONFIRMED" ? "neutral" : "notice"}>
              target {formatStatedPercent(target.percent)}: {statusLabel(target.status)}
            </Badge>
          ) : null}
        </>
      }
    >
      {sentenceOf(period, standing)}
    </Headline>
  );
}

function sentenceOf(period: Period, standing: Standing): React.ReactNode {
  const { area } = standing;
  if (area.participants === null) return `${formatPeriod(period)}: belum ada angka peserta.`;
  if (area.coverage === null) {
    return `${formatPeriod(period)}: ${formatCount(area.participants)} peserta aktif; cakupan belum dapat dihitung karena jumlah pekerja belum ada.`;
  }
  return (
    <>
      {formatPeriod(period)}: <strong>{formatPercent(area.coverage, targetRatio(standing))}</strong> dari{" "}
      {formatCount(area.reported.workers)} pekerja terlindungi{gapClause(standing)}
    </>
  );
}

function gapClause(standing: Standing): React.ReactNode {
  const { gap, target, monthsFromData: months } = standing;
  if (gap === null || !target) return "; tidak ada target persen yang berlaku.";
  const stated = formatStatedPercent(target.percent);
  if (gap === 0) return `; target ${stated} pada ${target.year} sudah tercapai.`;
  const passed =
    months !== null && months <= 0
      ? ` (tenggat Desember ${target.year} ${months === 0 ? "bulan ini" : "sudah lewat"})`
      : "";
  return (
    <>
      ; {stated} pada {target.year}
      {passed} berarti <strong>{formatCountShort(gap)} orang lagi</strong>.
    </>
  );
}
