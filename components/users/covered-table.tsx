import { PlainTable } from "@/components/table/plain-table";
import { formatDay } from "@/lib/core/moment";
import { lastDayOf } from "@/lib/access/rules/covered-days";
import type { Covered } from "@/lib/users/rules/listings";

const COLUMNS = ["Cabang", "Kantor wilayah", "Daerah", "Sejak", "Sampai", "Sumber"].map((label) => ({ label }));

/** Which branch covers what since when; a period that has ended shows its last day. */
export function CoveredTable({ rows }: { rows: Covered[] }) {
  return (
    <PlainTable caption="Daerah tiap cabang dengan masa berlakunya" minWidth="56rem" columns={COLUMNS}>
      {rows.map((row) => (
        <tr key={`${row.branchId} ${row.regionCode} ${row.validFrom.toISOString()}`}>
          <td>{row.branch}</td>
          <td>{row.office}</td>
          <td>
            {row.region} <span className="text-muted">{row.regionCode}</span>
          </td>
          <td>{formatDay(row.validFrom)}</td>
          <td>{row.validTo ? formatDay(lastDayOf(row.validTo)) : <EndLink {...row} />}</td>
          <td>{row.source}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function EndLink({ branchId, branch, regionCode, region }: Covered) {
  const address = `/cabang/akhiri?${new URLSearchParams({ cabang: branchId, daerah: regionCode }).toString()}`;
  return (
    <>
      sekarang{" "}
      <a href={address} aria-label={`Akhiri ${region} pada ${branch}`}>
        akhiri
      </a>
    </>
  );
}
