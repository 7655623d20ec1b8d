import type { ReactNode } from "react";
import { SimulatedBadge } from "@/components/ui/badge";
import { CsvLinks } from "@/components/ui/csv-links";

/** What every chart says about itself. */
export type ChartFacts = {
  /** unique on the page */
  id: string;
  title: string;
  /** a sentence that says what the chart shows; stands before it */
  description: string;
  /** for example "persen dari penduduk bekerja" */
  unit: string;
  source: ReactNode;
  asOf: string;
  /** where the same numbers can be had as CSV */
  downloadHref: string;
  /** some or all numbers are simulated */
  simulated?: boolean;
};

type ChartFigureProps = ChartFacts & { children: ReactNode; table: ReactNode; tableRows: number };

const PRINTED_ROWS = 14;

/**
 * The frame around every chart. A chart that does not say what it shows, in which unit, as of when and from whom is a
 * mistake of ours: types forbid it, and an empty text throws while developing.
 */
export function ChartFigure(props: ChartFigureProps) {
  const { id, title, description, unit, source, asOf, downloadHref, simulated, children, table, tableRows } = props;
  if (process.env.NODE_ENV !== "production") refuseSilence(props);
  return (
    <figure aria-labelledby={`${id}-judul`} className="my-4 rounded border border-line bg-raised p-3 sm:p-4">
      <figcaption>
        <h3 id={`${id}-judul`} className="flex flex-wrap items-baseline gap-x-2">
          {title} {simulated ? <SimulatedBadge /> : null}
        </h3>
        <p className="mt-0.5 max-w-[80ch] text-sm">{description}</p>
      </figcaption>
      {children}
      <p className="mt-1 text-sm text-muted">
        Satuan: {unit}. Posisi: {asOf}. Sumber: {source}.{simulated ? " Garis putus-putus: simulasi." : ""}{" "}
        <CsvLinks href={downloadHref} />
      </p>
      {/* A short table is printed with its chart; of a long one only the picture is. */}
      <details className="text-sm" data-print={tableRows <= PRINTED_ROWS ? "open" : undefined}>
        <summary className="w-fit py-1 text-accent underline decoration-1 underline-offset-2">
          lihat sebagai tabel
        </summary>
        <div className="trend-scroll" role="region" aria-label={`Tabel: ${title}`} tabIndex={0}>
          {table}
        </div>
      </details>
    </figure>
  );
}

function refuseSilence({ id, title, description, unit, source, asOf, downloadHref }: ChartFigureProps): void {
  const facts = { id, title, description, unit, source, asOf, downloadHref };
  for (const [name, value] of Object.entries(facts)) {
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) {
      throw new Error(`The chart "${id}" has no ${name}: a chart must say what it shows and where it comes from.`);
    }
  }
}
