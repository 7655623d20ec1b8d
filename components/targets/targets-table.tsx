import { Badge } from "@/components/ui/badge";
import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { statusLabel } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";

export type TargetRow = {
  target: Target;
  region: { name: string; href: string };
  /** People missing to it in the month shown; null where it cannot be said. */
  gap?: number | null;
};

type TableProps = { rows: readonly TargetRow[]; caption: string; withGap?: boolean };

/** Targets as data: whose, how much, over which base, by which document, and how sure. */
export function TargetsTable({ rows, caption, withGap = false }: TableProps) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full min-w-[44rem] text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge text-left align-bottom">
            <th scope="col">Untuk</th>
            <th scope="col" className="text-right">Tahun</th>
            <th scope="col" className="text-right">Target</th>
            {withGap ? <th scope="col" className="text-right">Kurang</th> : null}
            <th scope="col">Dasar</th>
            <th scope="col">Dokumen</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ target, region, gap }) => (
            <tr key={target.id} className="border-b border-line align-top">
              <th scope="row" className="text-left font-medium"><a href={region.href}>{region.name}</a></th>
              <td className="text-right tabular-nums">{target.year}</td>
              <td className="text-right tabular-nums">
                {target.percent === null ? null : formatStatedPercent(target.percent)}
                {target.headcount === null ? null : <span className="block">{formatCount(target.headcount)} orang</span>}
              </td>
              {withGap ? <td className="text-right tabular-nums">{gap === null || gap === undefined ? "–" : gap === 0 ? "tercapai" : `${formatCount(gap)} orang`}</td> : null}
              <td>{baseLabel(target)}</td>
              <td>{target.url ? <a href={target.url}>{target.instrument.title}</a> : target.instrument.title}</td>
              <td>
                <Badge tone={target.status === "CONFIRMED" ? "met" : target.status === "CLAIMED" ? "notice" : "neutral"}>{statusLabel(target.status)}</Badge>
                {target.statedBy ? <span className="block text-muted">oleh {target.statedBy}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function baseLabel({ base, baseAssumed }: Target): string {
  if (base === null) return "tidak disebut";
  const names = { EMPLOYED: "penduduk bekerja", ELIGIBLE: "pekerja eligible", LABOUR_FORCE: "angkatan kerja" };
  return baseAssumed ? `${names[base]} (dugaan)` : names[base];
}
