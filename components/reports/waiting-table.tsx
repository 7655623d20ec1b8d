import { PlainTable } from "@/components/table/plain-table";
import { formatCount } from "@/lib/core/numbers";
import { formatMoment } from "@/lib/core/moment";
import { formatPeriod } from "@/lib/core/period";
import type { WaitingReport } from "@/lib/reports/rules/held-back";
import { activeSum, changeText, enteredSum } from "@/lib/reports/rules/row-figures";
import { WaitingFindings } from "./waiting-findings";

type WaitingTableProps = { waiting: readonly WaitingReport[] };

const COLUMNS = [
  { label: "Daerah" },
  { label: "Bulan" },
  { label: "Jumlah", align: "end" as const },
  { label: "Terhadap bulan lalu", align: "end" as const },
  { label: "Terhadap tahun lalu", align: "end" as const },
  { label: "Yang janggal" },
  { label: "Pengirim" },
];

/** One line a report; its name opens it. */
export function WaitingTable({ waiting }: WaitingTableProps) {
  return (
    <PlainTable caption="Laporan yang menunggu pemeriksaan" minWidth="56rem" columns={COLUMNS}>
      {waiting.map(({ period, row, own }) => {
        const sum = enteredSum(row.cells);
        return (
          <tr key={`${period} ${row.code}`}>
            <th scope="row" className="text-left font-normal">
              <a href={`/persetujuan/${period}/${row.code}`}>{row.name}</a>
            </th>
            <td>{formatPeriod(period)}</td>
            <td className="text-right">{formatCount(sum)}</td>
            <td className="text-right">{changeText(sum, activeSum(row.lastMonth)) || "–"}</td>
            <td className="text-right">{changeText(sum, activeSum(row.lastYear)) || "–"}</td>
            <td>
              <WaitingFindings row={row} />
            </td>
            <td>
              {own ? "Anda sendiri; diperiksa orang lain" : row.submitted?.by}
              {row.submitted ? <span className="block text-muted">{formatMoment(row.submitted.at)}</span> : null}
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
