import type { ReactNode } from "react";
import { SimulatedBadge } from "@/components/ui/badge";
import { CsvLinks } from "@/components/ui/csv-links";

/** What every chart says about itself. */
export type ChartFacts = {
  /** unique on the page */
  id: string;
  /** what the chart found, or plainly what it shows where nothing can be said */
  title: string;
  /** whether the title heads a part of the page or a chart within one */
  heading?: "h2" | "h3";
  /** a sentence that says what the chart shows; stands before it */
  description: string;
  /** what must be known besides, such as what could not be drawn */
  remarks?: string | null;
  /** for example "persen dari penduduk bekerja" */
  unit: string;
  source: ReactNode;
  /** where the newest of the numbers comes from, and from there the others */
  originHref: string;
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
  const { id, title, heading: Heading = "h3", description, unit, source, asOf, downloadHref, simulated } = props;
  if (process.env.NODE_ENV !== "production") refuseSilence(props);
  return (
    <figure aria-labelledby={`${id}-judul`} className="chart">
      <figcaption>
        <Heading id={`${id}-judul`}>
          {title} {simulated ? <SimulatedBadge /> : null}
        </Heading>
        <p>{description}</p>
      </figcaption>
      {props.children}
      <p className="chart-source">
        {props.remarks ? `${props.remarks} ` : null}Satuan: {unit}. Posisi: {asOf}. Sumber: {source}.{" "}
        <a href={props.originHref}>Asal angka</a> <CsvLinks href={downloadHref} />
      </p>
      {/* A short table is printed with its chart; of a long one only the picture is. */}
      <details className="chart-source" data-print={props.tableRows <= PRINTED_ROWS ? "open" : undefined}>
        <summary>lihat sebagai tabel</summary>
        <div className="trend-scroll" role="region" aria-label={`Tabel: ${title}`} tabIndex={0}>
          {props.table}
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
