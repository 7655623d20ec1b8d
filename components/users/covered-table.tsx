import { PlainTable } from "@/components/table/plain-table";
import { formatDay } from "@/lib/core/moment";
import type { Covered } from "@/lib/users/rules/listings";

const COLUMNS = ["Cabang", "Kantor wilayah", "Daerah", "Sejak", "Sampai", "Sumber"].map((label) => ({ label }));
const DAY = 24 * 60 * 60 * 1000;

/** Which branch covers what since when; a period that has ended shows its last day. */
export function CoveredTable({ rows }: { rows: Covered[] }) {
  return (
    <PlainTable caption="Daerah tiap cabang dengan masa berlakunya" minWidth="56rem" columns={COLUMNS}>
      {rows.map((row) => (
        <tr key={`${row.branch} ${row.regionCode} ${row.validFrom.toISOString()}`}>
          <td>{row.branch}</td>
          <td>{row.office}</td>
          <td>
            {row.region} <span className="text-muted">{row.regionCode}</span>
          </td>
          <td>{formatDay(row.validFrom)}</td>
          <td>{row.validTo ? formatDay(new Date(row.validTo.getTime() - DAY)) : "sekarang"}</td>
          <td>{row.source}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
