import { PlainTable } from "@/components/table/plain-table";
import { formatCount } from "@/lib/core/numbers";
import { figureWords } from "@/lib/imports/format/plan-words";
import type { BatchChange } from "@/lib/imports/schema/batch";
import type { Region } from "@/lib/regions/schema";

type ImportedCellsProps = { changes: readonly BatchChange[]; regions: readonly Pick<Region, "code" | "name">[] };

/** A page of them; the trail has the rest, report by report. */
const MOST = 500;
const COLUMNS = [
  { label: "Daerah" },
  { label: "Angka" },
  { label: "Sebelum impor", align: "end" as const },
  { label: "Dari berkas", align: "end" as const },
];

/** What a file has put into drafts, cell by cell, folded. */
export function ImportedCells({ changes, regions }: ImportedCellsProps) {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return (
    <details className="my-3">
      <summary className="py-1 font-semibold">{formatCount(changes.length)} isian yang diubah berkas ini</summary>
      <PlainTable caption="Isian yang diubah berkas ini" minWidth="36rem" columns={COLUMNS}>
        {changes.slice(0, MOST).map(({ regionCode, period, column, was, text }) => (
          <tr key={`${period} ${regionCode} ${column}`}>
            <td>{names.get(regionCode) ?? regionCode}</td>
            <td>{figureWords({ what: column, time: period })}</td>
            <td className="text-right">{was === "" ? "kosong" : was}</td>
            <td className="text-right">{text}</td>
          </tr>
        ))}
      </PlainTable>
      {changes.length > MOST ? <p className="text-muted">{formatCount(changes.length - MOST)} isian lagi.</p> : null}
    </details>
  );
}
