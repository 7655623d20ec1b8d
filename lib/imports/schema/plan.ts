/** A figure of a file with the place in it and the place that it is meant for. `time` is a month or a year, people a count, or the percent of a target. */
export type FileFigure<What extends string = string> = {
  sheet: string | null;
  row: number;
  /** As a spreadsheet names it; null where the row as a whole says it. */
  column: string | null;
  regionCode: string;
  time: string;
  what: What;
  people: number;
};

/**
 * So many figures may be judged for a page at once; all regencies with ten years of everybody and of employees are a sixth.
 * Others wait for the server meanwhile: these take it a second.
 */
export const MOST_FIGURES = 60_000;

export const LINE_STATES = ["new", "changed", "unchanged", "refused"] as const;
export type LineState = (typeof LINE_STATES)[number];

/**
 * What would become of one figure, or why a cell or row of the file is refused. `before` is what stands there now as it
 * is shown, null for nothing; `after` is in people, null where there is no figure.
 */
export type PlanLine = {
  sheet: string | null;
  row: number | null;
  column: string | null;
  regionCode: string | null;
  time: string | null;
  what: string | null;
  before: string | null;
  after: number | null;
  state: LineState;
  /** Whose figure it replaces, or why it is refused and what to do. */
  note: string | null;
  /** The number of the message, of refused lines. */
  code: string | null;
};

/** What stands where a figure is meant to go. `locked` where nothing may be put there now. */
export type Standing = {
  text: string;
  people: number | null;
  by: string | null;
  locked: { code: string; message: string } | null;
};

/** What an import would do, line by line in the order of the file; `stamp` is another one as soon as anything differs. */
export type Plan = { lines: PlanLine[]; counts: Record<LineState, number>; stamp: string };
