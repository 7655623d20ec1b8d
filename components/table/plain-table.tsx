import type { ReactNode } from "react";

type PlainTableProps = {
  /** what the table shows; said to screen readers and used to name its scrolling region */
  caption: string;
  /** narrower than this the table scrolls inside its own region */
  minWidth: keyof typeof MIN_WIDTH;
  columns: { label: string; align?: "end" }[];
  children: ReactNode;
};

const MIN_WIDTH = {
  "36rem": "min-w-[36rem]",
  "44rem": "min-w-[44rem]",
  "56rem": "min-w-[56rem]",
  "72rem": "min-w-[72rem]",
};

/** A short table of facts; the children are its rows. */
export function PlainTable({ caption, minWidth, columns, children }: PlainTableProps) {
  return (
    <div className="relative overflow-x-auto print:overflow-visible" tabIndex={0} role="region" aria-label={caption}>
      <table
        className={`w-full text-sm print:min-w-0 [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1 ${MIN_WIDTH[minWidth]}`}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge align-bottom">
            {columns.map(({ label, align }) => (
              <th key={label} scope="col" className={align === "end" ? "text-right" : "text-left"}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_tr]:border-b [&_tr]:border-line [&_tr]:align-top">{children}</tbody>
      </table>
    </div>
  );
}
