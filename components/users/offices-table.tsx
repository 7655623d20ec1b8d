import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { formatCount } from "@/lib/core/numbers";
import type { Office } from "@/lib/users/rules/listings";

/** Every regional office with its branches; an office without one has a line that says so. */
export function OfficesTable({ offices }: { offices: Office[] }) {
  return (
    <PlainTable
      caption="Kantor wilayah dan cabangnya"
      minWidth="56rem"
      columns={[
        { label: "Kantor wilayah" },
        { label: "Cabang" },
        { label: "Kode" },
        { label: "Daerah hari ini", align: "end" },
        { label: "Sumber" },
      ]}
    >
      {offices.flatMap((office) =>
        office.branches.length === 0
          ? [
              <tr key={office.id}>
                <td>{office.name}</td>
                <td colSpan={4} className="text-muted">
                  belum ada cabang yang dicatat
                </td>
              </tr>,
            ]
          : office.branches.map((branch) => (
              <tr key={branch.id}>
                <td>{office.name}</td>
                <td>
                  {branch.name} {branch.isExample ? <Badge tone="simulated">contoh</Badge> : null}
                </td>
                <td>{branch.id}</td>
                <td className="text-right">{formatCount(branch.regions)}</td>
                <td>{branch.source}</td>
              </tr>
            )),
      )}
    </PlainTable>
  );
}
