/**
 * How a column is drawn: `line` the subject, `faint` what it is compared with, `step` a target that holds for a while,
 * `mark` a printed figure, `mark-hollow` a printed figure that does not agree with the register.
 */
export type TrendRole = "line" | "faint" | "step" | "mark" | "mark-hollow";

/** `percent`: values are ratios (0.23 is 23%); `people`: heads. */
export type TrendUnit = "percent" | "people";

export type TrendColumn = {
  key: string;
  label: string;
  role: TrendRole;
  unit: TrendUnit;
  /** what stands in the margin, before the value that the line ends with; a line without it is not named there */
  name?: string;
  /** what is said after the value at the edge of the plot where it lies outside: whose it is, and how far */
  beyond?: string;
  /** where a target comes from */
  href?: string;
};

/** `value` null is a gap with a reason in `text`; never 0. */
export type TrendCell = {
  value: number | null;
  text: string;
  note?: string;
  /** made up, beside values that are not: drawn dashed */
  simulated?: boolean;
  /** corrected later: a tick on the line */
  revised?: boolean;
  /** where the value comes from */
  href?: string;
};

/** `▼ kunjungan`, `§ peraturan` */
export type TrendEvent = { sign: string; label: string };

/** One stop of the x axis, whatever it is: a month, a year, "Januari". A key without a cell does not apply there. */
export type TrendRow = {
  key: string;
  label: string;
  short?: string;
  cells: Partial<Record<string, TrendCell>>;
  /** what happened at this stop besides: signs on the axis, whose words a cell's note says in full */
  events?: readonly TrendEvent[];
};

export type TrendData = { columns: TrendColumn[]; rows: TrendRow[] };

export const isMark = (role: TrendRole) => role === "mark" || role === "mark-hollow";
export const isLine = (role: TrendRole) => role === "line" || role === "faint";

export const valueAt = ({ rows }: TrendData, key: string, row: number) => rows[row]?.cells[key]?.value ?? null;

/** @returns the last row in which a column has a value, -1 where it has none */
export function lastOf({ rows }: TrendData, key: string): number {
  return rows.findLastIndex((row) => typeof row.cells[key]?.value === "number");
}

/** Dots and strokes with dots, each target its own; strokes alone are kept for what is simulated. */
const STEP_DASHES = ["0.1 5", "7 4 0.1 4", "0.1 3 0.1 9", "7 3 0.1 3 0.1 3"];
export const SIMULATED_DASH = "6 5";
const TONES = 4;

export type LineLook = { colour: string; width: number; dash: string };

/** @returns how the column at `index` is drawn; the same in the legend, the static line and the live chart */
export function lookOf(columns: TrendColumn[], index: number): LineLook {
  const { role } = columns[index]!;
  switch (role) {
    case "line":
      return { colour: "var(--trend-now)", width: 2.75, dash: "none" };
    case "faint": {
      // The older the fainter: counted from the year before this one.
      const nth = columns.slice(index + 1).filter((other) => other.role === role).length;
      return { colour: `var(--trend-past-${Math.min(nth + 1, TONES)})`, width: nth === 0 ? 1.75 : 1.25, dash: "none" };
    }
    case "step": {
      const nth = columns.slice(0, index).filter((other) => other.role === role).length % TONES;
      return { colour: `var(--trend-target-${nth + 1})`, width: 2, dash: STEP_DASHES[nth]! };
    }
    case "mark":
    case "mark-hollow":
      return { colour: "var(--ink)", width: 2, dash: "none" };
  }
}

export type Strand = { dashed: boolean; values: (number | null)[] };

/** @returns a line in up to two strands, measured and simulated; the way from one to the other counts as simulated */
export function strandsOf(data: TrendData, key: string): Strand[] {
  const isSimulated = (row: number) => data.rows[row]?.cells[key]?.simulated === true;
  const strand = (dashed: boolean, belongs: (row: number) => boolean): Strand => ({
    dashed,
    values: data.rows.map((_, row) => (belongs(row) ? valueAt(data, key, row) : null)),
  });
  const strands = [
    strand(false, (row) => !isSimulated(row)),
    strand(true, (row) => [row - 1, row, row + 1].some(isSimulated)),
  ];
  return strands.filter(({ values }) => values.some((value) => value !== null));
}

/** @returns whether the value at `row` has no neighbour to be joined with */
export function standsAlone(values: readonly (number | null)[], row: number): boolean {
  const at = (index: number) => values[index] ?? null;
  return at(row) !== null && at(row - 1) === null && at(row + 1) === null;
}
