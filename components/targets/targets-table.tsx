import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { baseLabel } from "@/lib/targets/format";
import { statusLabel } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";

export type TargetRow = {
  target: Target;
  region: { name: string; href: string };
  /** False where people promised for a wider area stand beside the percentage: they say nothing of this one. */
  isOwn?: boolean;
  /** Where its arithmetic and its document stand. */
  originHref?: string;
  /** People missing to it in the month shown, or why that cannot be said. */
  gap?: string;
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
      {rows.map(({ target, region, isOwn = true, gap, originHref }) => (
        <tr key={target.id}>
          <th scope="row" className="text-left font-medium">
            <a href={region.href}>{region.name}</a>
          </th>
          <td className="text-right tabular-nums">{target.year}</td>
          <td className="text-right tabular-nums">
            {target.percent === null ? null : <Percent text={formatStatedPercent(target.percent)} href={originHref} />}
            {target.headcount === null || !isOwn ? null : (
              <span className="block">{formatCount(target.headcount)} orang</span>
            )}
          </td>
          {withGap ? <td className="text-right tabular-nums">{gap}</td> : null}
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

function Percent({ text, href }: { text: string; href: string | undefined }) {
  return href ? <a href={href}>{text}</a> : text;
}
