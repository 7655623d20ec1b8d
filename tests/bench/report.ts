/** What a value should be at most or at least. */
export type Aim = { most: number } | { least: number };

/**
 * A value of one run. `years` is the age of the history, null where two ages are compared. `value` is null where it
 * could not be measured; `aim` is null where a value is told for itself.
 */
export type Measure = {
  name: string;
  years: number | null;
  value: number | null;
  unit: string;
  aim: Aim | null;
};

/** A measure as a machine reads it; `reached` is null without an aim or a value. */
export type Judged = Omit<Measure, "aim"> & { aim: string | null; reached: boolean | null };

/** What was measured on: as many facts at each age, the newest month, and the machine. */
export type Ground = {
  lastPeriod: string;
  facts: Record<number, number>;
  machine: { processors: number; node: string };
};

/** @returns the measure with its verdict; a value that is not finite was not measured */
export function judgeMeasure({ aim, ...measure }: Measure): Judged {
  const value = measure.value !== null && Number.isFinite(measure.value) ? measure.value : null;
  if (aim === null) return { ...measure, value, aim: null, reached: null };
  if ("most" in aim)
    return { ...measure, value, aim: `<= ${aim.most}`, reached: value === null ? null : value <= aim.most };
  return { ...measure, value, aim: `>= ${aim.least}`, reached: value === null ? null : value >= aim.least };
}

export function toJson(ground: Ground, measures: readonly Measure[]): string {
  return `${JSON.stringify({ ...ground, measures: measures.map(judgeMeasure) }, null, 2)}\n`;
}

const HEADINGS = ["measure", "years", "value", "unit", "aim", ""];

/** @returns lines of a table, each measure with its aim and whether it was reached */
export function toTable(measures: readonly Measure[]): string {
  const rows = measures
    .map(judgeMeasure)
    .map(({ name, years, value, unit, aim, reached }) => [
      name,
      years === null ? "" : String(years),
      value === null ? "not measured" : format(value),
      unit,
      aim ?? "",
      reached === null ? "" : reached ? "ok" : "not reached",
    ]);
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]!.length)));
  const lines = [HEADINGS, ...rows].map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

function isNumber(column: number): boolean {
  return HEADINGS[column] === "years" || HEADINGS[column] === "value";
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
