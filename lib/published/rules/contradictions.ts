import { provinceOf } from "@/lib/core/region-code";
import type { BaseReading, CheckedStatement, Verdict } from "../schema/check";
import type { RecordedFigure } from "../schema/recorded";
import { contradictionsOf } from "./accepted";

/** How a contradiction came to its end: a reading was accepted, a date was, or the figure was withdrawn. */
export type Ending = "reading" | "date" | "withdrawn";

/** A contradiction of one figure; `ending` null while nobody has answered it. */
export type Contradiction = {
  figure: RecordedFigure;
  verdict: Verdict;
  /** The bases on which the figure would be true. */
  readings: readonly BaseReading[];
  ending: Ending | null;
};

/** A figure with what the checks say of it. */
export type Judged = { figure: RecordedFigure; checked: Pick<CheckedStatement, "verdicts" | "readings"> };

/**
 * @param judged figures in force and withdrawn ones
 * @returns every contradiction, by province, region and date, the newest first within a region
 */
export function allContradictions(judged: readonly Judged[]): Contradiction[] {
  return judged
    .flatMap(({ figure, checked }): Contradiction[] => {
      const { open, closed } = contradictionsOf(figure, checked);
      const { readings } = checked;
      return [
        ...open.map(
          (verdict) => ({ figure, verdict, readings, ending: figure.withdrawn ? "withdrawn" : null }) as const,
        ),
        ...closed.map((verdict) => ({ figure, verdict, readings, ending: endingOf(figure, verdict) })),
      ];
    })
    .sort(
      (a, b) =>
        a.figure.regionCode.localeCompare(b.figure.regionCode) ||
        b.figure.printedDate.localeCompare(a.figure.printedDate),
    );
}

function endingOf({ withdrawn }: RecordedFigure, { code }: Verdict): Ending {
  if (withdrawn) return "withdrawn";
  return code === "DATE_IMPOSSIBLE" ? "date" : "reading";
}

/** What a list is narrowed to; empty where it is not. */
export type ContradictionFilter = { province: string; publisher: string };

/** @returns those of a province, its own and its regencies', and of a publisher */
export function contradictionsIn(
  all: readonly Contradiction[],
  { province, publisher }: ContradictionFilter,
): Contradiction[] {
  return all.filter(
    ({ figure }) =>
      (province === "" || provinceOf(figure.regionCode) === province) &&
      (publisher === "" || figure.publisher === publisher),
  );
}

/** @returns those that are open and those that something has answered, and in how many statements the open ones stand */
export function byEnding(found: readonly Contradiction[]): {
  open: Contradiction[];
  ended: Contradiction[];
  statements: number;
} {
  const open = found.filter(({ ending }) => ending === null);
  const ended = found.filter(({ ending }) => ending !== null);
  return { open, ended, statements: new Set(open.map(({ figure }) => figure.id)).size };
}
