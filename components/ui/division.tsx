import type { ReactNode } from "react";

/** How a number came about: what was divided by what, and where both were taken from. */
export type Division = {
  /** written out, for example `27.449 / 119.345 = 23,0%` */
  formula: string;
  /** what is divided by what: "peserta aktif PU + BPU ÷ penduduk bekerja (BPS Sakernas, Agustus)" */
  base?: string;
  asOf: string;
  source: ReactNode;
  note?: ReactNode;
};

/** The division behind a number, one step away: native, so it opens by keyboard and without JavaScript, and prints open. */
export function DivisionDetails({ division, summary = "lihat hitungan" }: { division: Division; summary?: string }) {
  const terms: [string, ReactNode][] = [
    [
      "Hitungan",
      <span key="formula" className="font-semibold text-ink">
        {division.formula}
      </span>,
    ],
    ["Rumus", division.base],
    ["Posisi", division.asOf],
    ["Sumber", division.source],
    ["Catatan", division.note],
  ];
  return (
    <details data-print="open" className="text-sm">
      <summary className="py-1 text-accent underline decoration-1 underline-offset-2">{summary}</summary>
      <dl className="mt-1 space-y-1 border-t border-line pt-1">
        {terms.map(([term, value]) =>
          value ? (
            <div key={term}>
              <dt className="inline text-muted">{term}: </dt>
              <dd className="inline">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
}
