import type { FigureReading, ThousandsSign } from "@/lib/core/figures/figure";
import { figureMessage, type FigureCode } from "@/lib/core/figures/figure-messages";
import { readFigure } from "@/lib/core/figures/read-figure";
import { formatCount } from "@/lib/core/numbers";
import { quote } from "@/lib/core/quote";

export type { ThousandsSign };

/** One way to read a text, in words to choose by. */
export type TypedReading = FigureReading & { text: string };

/** What was typed into a cell. `rounded` is true for `28 ribu`, which is an estimate rather than a count. */
export type TypedCount =
  | { kind: "count"; people: number; rounded: boolean }
  | { kind: "ambiguous"; readings: TypedReading[]; message: string }
  | { kind: "refused"; code: FigureCode; message: string }
  | { kind: "empty" };

/**
 * What `readFigure` makes of a cell of the form, which holds people: a percentage is refused, footnote marks are dropped.
 * @param thousands the known sign, from the user's earlier answer or the other cells of a pasted block; or null
 */
export function readTypedCount(text: string, thousands: ThousandsSign | null): TypedCount {
  const figure = readFigure(text, { thousands });
  const written = text.trim();
  switch (figure.kind) {
    case "count":
      return { kind: "count", people: figure.people, rounded: figure.rounded };
    case "ambiguous": {
      const readings = figure.readings.map((reading) => ({ ...reading, text: wordsOf(reading, written) }));
      return { kind: "ambiguous", readings, message: figureMessage("T.201", quote(written)) };
    }
    case "missing":
      return { kind: "empty" };
    case "percent":
      return { kind: "refused", code: "T.108", message: figureMessage("T.108", quote(written)) };
    case "refused":
      return { kind: "refused", code: figure.code, message: figure.message };
  }
}

function wordsOf({ people }: FigureReading, written: string): string {
  return people === null
    ? `${written.replace(".", ",")} (desimal, bukan jumlah orang)`
    : `${formatCount(people)} orang`;
}
