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

/** The division behind a number, term by term. */
export function DivisionTerms({ division }: { division: Division }) {
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
  );
}
