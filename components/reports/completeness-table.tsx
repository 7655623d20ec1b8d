import { PlainTable } from "@/components/table/plain-table";
import { formatCount } from "@/lib/core/numbers";
import { GROUPINGS, type Completeness, type CompletenessGroup } from "@/lib/reports/rules/completeness";
import { ExampleBadge } from "./example-badge";

type Column = { label: string; value: (group: CompletenessGroup) => number };

const DAERAH: Column = { label: "Daerah", value: ({ regions }) => regions };
const APPROVED: Column = { label: "Disetujui", value: ({ approved }) => approved };
const SENT: Column = { label: "Terkirim", value: ({ sent }) => sent };
const MISSING: Column = { label: "Belum lapor", value: ({ missing }) => missing };
const TIMES: Column[] = [
  { label: "Tepat waktu", value: ({ onTime }) => onTime },
  { label: "Terlambat", value: ({ late }) => late },
];

/** One row a branch or province; what is sent and not examined only where the reader may know it. */
export function CompletenessTable({ sheet: { by, groups, showsDrafts } }: { sheet: Completeness }) {
  const columns = [DAERAH, APPROVED, ...(showsDrafts ? [SENT] : []), MISSING, ...TIMES];
  return (
    <PlainTable
      caption={`Kelengkapan menurut ${GROUPINGS[by].toLowerCase()}`}
      minWidth="44rem"
      columns={[{ label: GROUPINGS[by] }, ...columns.map(({ label }) => ({ label, align: "end" as const }))]}
    >
      {groups.map((group) => (
        <tr key={group.id}>
          <th scope="row" className="text-left font-normal">
            {group.name} {group.isExample ? <ExampleBadge /> : null}
          </th>
          {columns.map(({ label, value }) => (
            <td key={label} className="text-right tabular-nums">
              {formatCount(value(group))}
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}
