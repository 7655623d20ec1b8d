import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { formatCount, formatStatedPercent, MISSING } from "@/lib/core/numbers";
import { statusLabel } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";

export type TargetRow = {
  target: Target;
  region: { name: string; href: string };
  /** People missing to it in the month shown; null where nothing was reported, "other-base" where it is over other workers or a headcount. */
  gap?: number | null | "other-base";
};

type TableProps = { rows: readonly TargetRow[]; caption: string; withGap?: boolean };

/** Targets as data: whose, how much, over which base, by which document, and how sure. */
export function TargetsTable({ rows, caption, withGap = false }: TableProps) {
  return (
    <PlainTable
      caption={caption}
      minWidth="44rem"
      columns={[
        { label: "Untuk" },
        { label: "Tahun", align: "end" },
        { label: "Target", align: "end" },
        ...(withGap ? [{ label: "Kurang", align: "end" as const }] : []),
        { label: "Dasar" },
        { label: "Dokumen" },
        { label: "Status" },
      ]}
    >
      {rows.map(({ target, region, gap }) => (
        <tr key={target.id}>
          <th scope="row" className="text-left font-medium">
            <a href={region.href}>{region.name}</a>
          </th>
          <td className="text-right tabular-nums">{target.year}</td>
          <td className="text-right tabular-nums">
            {target.percent === null ? null : formatStatedPercent(target.percent)}
            {target.headcount === null ? null : <span className="block">{formatCount(target.headcount)} orang</span>}
          </td>
          {withGap ? <td className="text-right tabular-nums">{gapText(gap)}</td> : null}
          <td>{baseLabel(target)}</td>
          <td>{target.url ? <a href={target.url}>{target.instrument.title}</a> : target.instrument.title}</td>
          <td>
            <Badge tone={target.status === "CONFIRMED" ? "met" : target.status === "CLAIMED" ? "notice" : "neutral"}>
              {statusLabel(target.status)}
            </Badge>
            {target.statedBy ? <span className="block text-muted">oleh {target.statedBy}</span> : null}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function baseLabel({ base, baseAssumed }: Target): string {
  if (base === null) return "tidak disebut";
  const names = { EMPLOYED: "penduduk bekerja", ELIGIBLE: "pekerja eligible", LABOUR_FORCE: "angkatan kerja" };
  return baseAssumed ? `${names[base]} (dugaan)` : names[base];
}

function gapText(gap: TargetRow["gap"]): string {
  if (gap === "other-base") return "tidak dapat dibandingkan";
  if (gap === null || gap === undefined) return MISSING;
  return gap === 0 ? "tercapai" : `${formatCount(gap)} orang`;
}
