import type { ThousandsSign } from "@/lib/core/figures/figure";
import type { FigureCode } from "@/lib/core/figures/figure-messages";
import { readFigure } from "@/lib/core/figures/read-figure";
import { formatCount, LARGEST_COUNT } from "@/lib/core/numbers";
import { quote, reject } from "../messages";
import type { Rejection } from "../schema";

/** Where a cell stands, and which sign groups the thousands of its file; null where nothing has said so. */
export type CountPlace = { row: number; column: string; thousands: ThousandsSign | null };

const CODES = {
  "T.101": "I.202",
  "T.102": "I.204",
  "T.103": "I.201",
  "T.104": "I.203",
  "T.106": "I.208",
  "T.107": "I.209",
  "T.108": "I.201",
  "T.201": "I.203",
} as const satisfies Record<Exclude<FigureCode, "T.105">, string>;

/**
 * What `readFigure` makes of a cell of a tidy file, which holds exact people: an estimate (`28 ribu`) is refused.
 * @returns people, or why not: I.200 to I.205, I.208, I.209
 */
export function readCount(text: string, { row, column, thousands }: CountPlace): number | Rejection {
  const figure = readFigure(text, { thousands });
  const refuse = (code: (typeof CODES)[keyof typeof CODES]) => reject(code, row, column, { text: quote(text) });
  switch (figure.kind) {
    case "count":
      return figure.rounded ? refuse("I.208") : figure.people;
    case "missing":
      return reject("I.200", row, column);
    case "ambiguous":
      return refuse("I.203");
    case "percent":
      return refuse("I.201");
    case "refused":
      if (figure.code !== "T.105") return refuse(CODES[figure.code]);
      return reject("I.205", row, column, { text: quote(text), limit: formatCount(LARGEST_COUNT) });
  }
}
