import type { BaseReading, CheckedStatement, Verdict } from "../schema/check";
import type { RecordedFigure } from "../schema/recorded";
import { VERDICT_WORDS } from "./check/catalogue";

/** What names a reading of a figure. */
export function readingKey({ base, year, value }: Pick<BaseReading, "base" | "year" | "value">): string {
  return `${base} ${year} ${value}`;
}

/** @returns whether what a person has decided about a figure answers a verdict; what accuses nobody needs no answer */
export function isClosed({ code }: Verdict, { accepted, acceptedDate }: RecordedFigure): boolean {
  switch (VERDICT_WORDS[code].closedBy) {
    case "reading":
      return accepted !== null;
    case "date":
      return acceptedDate !== null;
    case "source":
      return false;
  }
}

/** @returns the contradictions of a figure that nobody has answered yet, and those that somebody has */
export function contradictionsOf(
  figure: RecordedFigure,
  { verdicts }: Pick<CheckedStatement, "verdicts">,
): { open: Verdict[]; closed: Verdict[] } {
  const accusing = verdicts.filter(({ severity }) => severity !== "info");
  return {
    open: accusing.filter((verdict) => !isClosed(verdict, figure)),
    closed: accusing.filter((verdict) => isClosed(verdict, figure)),
  };
}
