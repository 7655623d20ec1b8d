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
  /**
   * Where it stands on a phone, on which every row is a card: beside the name, the bar below, beside the bar, or in the
   * small line at the end. In a table where no column says so, rows stay rows.
   */
  card?: "side" | "bar" | "second" | "line";
  /** What a card says before the figure, as no heading stands above it. */
  cardLabel?: string;
};

export type Cell = {
  text: string;
  /** What to sort by where the printed text does not say it exactly; null is missing. */
  sort?: number | string | null;
  href?: string;
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
