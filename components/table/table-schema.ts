import type { ReactNode } from "react";

export type SortDirection = "asc" | "desc";

export type Column = {
  key: string;
  label: string;
  align: "start" | "end";
  kind: "text" | "number";
  sortable?: boolean;
  /** A few words under the label: unit, basis. */
  describe?: string;
  /** Width in rem; columns share the table's width in this proportion. */
  width?: number;
  /** Beginnings that sorting passes over, as `Kab. ` in a name. */
  ignoredPrefixes?: readonly string[];
};

export type Cell = {
  text: string;
  /** What to sort by where the printed text does not say it exactly; null is missing. */
  sort?: number | string | null;
  /** Drawn after the text: a bar, a badge. */
  node?: ReactNode;
};

export type Row = {
  key: string;
  href?: string;
  cells: Readonly<Record<string, Cell>>;
  /** Words to find the row by; those printed in its text columns or standing in its address need not be given. */
  searchText?: string;
  /** Does not match the search of the address: in the page for the enhancer, not shown. */
  hidden?: boolean;
};
