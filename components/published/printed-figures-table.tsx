import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { formatCount, formatStatedPercent, MISSING } from "@/lib/core/numbers";
import { formatDate, type Period } from "@/lib/core/period";
import {
  hasNoFigure,
  readingsOf,
  segmentLabel,
  unreadable,
  weekdayConflict,
  type Employed,
} from "@/lib/published/rules";
import type { RegisterValue } from "@/lib/published/rules/agreement";
import type { PrintedReading, PublishedFigure } from "@/lib/published/schema";
import type { CheckedStatement } from "@/lib/published/schema/check";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { CheckNotes } from "./check-notes";
import { RegisterCell } from "./register-cell";
import { Verdict } from "./verdict";

/** What recording adds is missing where a figure comes from elsewhere. */
export type TableFigure = PublishedFigure & Partial<Pick<RecordedFigure, "accepted" | "saidBy" | "byExample">>;

type TableProps = {
  figures: readonly TableFigure[];
  /** Worker counts to try as the base of a printed percentage, by region code. */
  employed: ReadonlyMap<string, readonly Employed[]>;
  /** The register's value of a month, where all figures are of one region. */
  registerOf?: (period: Period) => RegisterValue | null;
  /** The region's name and address where the table mixes regions. */
  regionOf?: (code: string) => { name: string; href: string } | null;
  /** What the checks say of a statement, by its number, where they are shown. */
  checks?: ReadonlyMap<string, Pick<CheckedStatement, "verdicts" | "readings">>;
  caption: string;
};

/** What was printed, as printed, with every way to read it. Nothing here enters a numerator. */
export function PrintedFiguresTable({ figures, employed, registerOf, regionOf, checks, caption }: TableProps) {
  return (
    <PlainTable
      caption={caption}
      minWidth="72rem"
      columns={[
        ...(regionOf ? [{ label: "Daerah" }] : []),
        { label: "Tanggal tercetak" },
        { label: "Yang dihitung" },
        { label: "Peserta", align: "end" },
        { label: "Pekerja", align: "end" },
        { label: "Persen", align: "end" },
        ...(registerOf ? [{ label: "Data bulan itu" }] : []),
        { label: "Bacaan" },
        { label: "Penerbit" },
      ]}
    >
      {figures.map((figure) => (
        <tr key={figure.id} id={figure.id}>
          {regionOf ? (
            <th scope="row" className="text-left font-medium">
              <RegionCell region={regionOf(figure.regionCode)} />
            </th>
          ) : null}
          <td>
            <PrintedDate figure={figure} />
          </td>
          <td>{segmentLabel(figure.segment)}</td>
          <td className="text-right tabular-nums">{formatCount(figure.participants)}</td>
          <td className="text-right tabular-nums">{formatCount(figure.workers)}</td>
          <td className="text-right tabular-nums">
            {formatStatedPercent(figure.percent)}
            {figure.rounded ? <span className="block text-muted">dibulatkan</span> : null}
          </td>
          {registerOf ? (
            <td>
              <RegisterCell figure={figure} registerOf={registerOf} />
            </td>
          ) : null}
          <td>
            <Readings figure={figure} employed={employed.get(figure.regionCode) ?? []} folds={regionOf !== undefined} />
            <CheckNotes figure={figure} checked={checks?.get(figure.id)} isShort={registerOf !== undefined} />
          </td>
          <td>
            <Publisher figure={figure} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function RegionCell({ region }: { region: { name: string; href: string } | null }) {
  return region ? <a href={region.href}>{region.name}</a> : MISSING;
}

function PrintedDate({ figure }: { figure: PublishedFigure }) {
  const real = weekdayConflict(figure);
  return (
    <>
      {figure.printedWeekday ? `${figure.printedWeekday}, ` : ""}
      {formatDate(figure.printedDate)} {real ? <Badge tone="notice">hari tidak cocok: {real}</Badge> : null}
      {figure.acceptedDate ? (
        <span className="block text-muted">dibaca sebagai {formatDate(figure.acceptedDate)}</span>
      ) : null}
    </>
  );
}

type ReadingsProps = {
  figure: PublishedFigure;
  employed: readonly Employed[];
  /** whether those after the first are one line that opens: in a long list they would bury the next statement */
  folds: boolean;
};

function Readings({ figure, employed, folds }: ReadingsProps) {
  if (hasNoFigure(figure)) return <>Pernyataan ini tidak memuat angka.</>;
  const readings = readingsOf(figure, employed);
  // What agrees explains the printed figure, so it is never among the others.
  const first = readings.find(({ agrees }) => agrees === true) ?? readings[0];
  const others = folds && readings.length > FOLDED_FROM ? readings.filter((reading) => reading !== first) : [];
  return (
    <>
      {readings.length === 0 ? <span className="text-muted">{unreadable(figure)}</span> : null}
      <ReadingList readings={others.length > 0 && first ? [first] : readings} />
      {others.length > 0 ? (
        <details data-print="open">
          <summary className="py-0.5">{others.length} bacaan lain</summary>
          <ReadingList readings={others} />
        </details>
      ) : null}
      {figure.note ? <p className="mt-1">{figure.note}</p> : null}
    </>
  );
}

/** A line that opens saves nothing where it hides a single one. */
const FOLDED_FROM = 2;

function ReadingList({ readings }: { readings: readonly PrintedReading[] }) {
  return (
    <ul>
      {readings.map((reading) => (
        <li key={reading.meaning}>
          <span className="tabular-nums">{reading.division}</span>{" "}
          <span className="text-muted">({reading.meaning})</span> <Verdict agrees={reading.agrees} />
        </li>
      ))}
    </ul>
  );
}

function Publisher({ figure }: { figure: TableFigure }) {
  return (
    <>
      <PublisherName figure={figure} />
      {figure.saidBy ? <span className="block text-muted">dikatakan oleh {figure.saidBy}</span> : null}
      {figure.byExample ? <Badge tone="simulated">dicatat akun contoh</Badge> : null}
    </>
  );
}

function PublisherName({ figure }: { figure: PublishedFigure }) {
  if (figure.publisher === null) return <span className="text-muted">penerbit tidak tercatat</span>;
  return figure.url ? (
    <a href={figure.url}>{figure.publisher}</a>
  ) : (
    <>
      {figure.publisher} <span className="text-muted">(tanpa alamat)</span>
    </>
  );
}
