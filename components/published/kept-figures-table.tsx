import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/core/period";
import { numbersText } from "@/lib/published/format/figure-parts";
import type { RecordedFigure } from "@/lib/published/schema/recorded";

type TableProps = {
  figures: readonly RecordedFigure[];
  regionName: (code: string) => string;
  /** how many contradictions of a figure are open, by its number */
  open: ReadonlyMap<string, number>;
  caption: string;
};

const COLUMNS = ["Nomor", "Wilayah", "Tanggal tercetak", "Tercetak", "Penerbit", "Status"].map((label) => ({ label }));

/** Printed figures for those who keep them, each with the way to its page. */
export function KeptFiguresTable({ figures, regionName, open, caption }: TableProps) {
  return (
    <PlainTable caption={caption} minWidth="56rem" columns={COLUMNS}>
      {figures.map((figure) => (
        <tr key={figure.id}>
          <th scope="row" className="text-left font-medium">
            <a href={`/angka-terbit/kelola/${figure.id}`}>{figure.id}</a>
          </th>
          <td>{regionName(figure.regionCode)}</td>
          <td>{formatDate(figure.printedDate)}</td>
          <td className="tabular-nums">{numbersText(figure)}</td>
          <td>{figure.publisher ?? "tidak tercatat"}</td>
          <td>
            <State figure={figure} open={open.get(figure.id) ?? 0} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function State({ figure, open }: { figure: RecordedFigure; open: number }) {
  if (figure.withdrawn) return <Badge tone="missing">ditarik</Badge>;
  return (
    <>
      {open > 0 ? <Badge tone="notice">{open} pertentangan terbuka</Badge> : null}{" "}
      {figure.accepted ? <Badge tone="met">bacaan diterima</Badge> : null}{" "}
      {figure.byExample ? <Badge tone="simulated">dicatat akun contoh</Badge> : null}
    </>
  );
}
