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
  /** simulated, or otherwise not measured */
  dashed?: boolean;
  /** a CSS colour; by default that of the role */
  colour?: string;
};

/** `value` null is a gap with a reason in `text`; never 0. */
export type TrendCell = { value: number | null; text: string; note?: string };

/** One stop of the x axis, whatever it is: a month, a year, "Januari". A key without a cell does not apply there. */
export type TrendRow = { key: string; label: string; short?: string; cells: Partial<Record<string, TrendCell>> };

export type TrendData = { columns: TrendColumn[]; rows: TrendRow[] };

export const isMark = (role: TrendRole) => role === "mark" || role === "mark-hollow";

const ROLE_COLOUR: Record<TrendRole, string> = {
  line: "var(--accent)",
  faint: "var(--ink-muted)",
  step: "var(--met)",
  mark: "var(--ink)",
  "mark-hollow": "var(--ink)",
};

// Lines that share a role also differ in pattern, so that nothing rests on colour.
const FAINT_DASHES = ["none", "7 3", "2 3", "9 3 2 3", "1 5"];
const STEP_DASHES = ["10 4", "4 3", "12 3 2 3", "2 4"];

export type LineLook = { colour: string; width: number; dash: string };

/** @returns how the column at `index` is drawn; the same in the legend, the static line and the live chart */
export function lookOf(columns: TrendColumn[], index: number): LineLook {
  const column = columns[index]!;
  const colour = column.colour ?? ROLE_COLOUR[column.role];
  const nth = columns.slice(0, index).filter((other) => other.role === column.role).length;
  if (column.role === "faint") return { colour, width: 1.25, dash: FAINT_DASHES[nth % FAINT_DASHES.length]! };
  if (column.role === "step") return { colour, width: 1.75, dash: STEP_DASHES[nth % STEP_DASHES.length]! };
  return { colour, width: 2.5, dash: column.dashed ? "6 4" : "none" };
}

/** @returns whether the point at `row` has no neighbour to be joined with */
export function standsAlone(data: TrendData, key: string, row: number): boolean {
  const valueAt = (index: number) => data.rows[index]?.cells[key]?.value ?? null;
  return valueAt(row) !== null && valueAt(row - 1) === null && valueAt(row + 1) === null;
}
