import type { ThousandsSign, Unit } from "./figure";
import { shapeOf, type NumberShape } from "./number-shape";
import { numberText } from "./number-text";
import { readFigure } from "./read-figure";
import { addsUpUnder } from "./sum-text";
import {
  contradicting,
  decidedBy,
  groupedByBlanks,
  mixed,
  NOTHING_TO_DECIDE,
  undecided,
  type Vote,
} from "./thousands-words";

/** What is known around the cells. */
export type ThousandsEvidence = {
  /** sums as they are printed, each with the texts that it is the sum of */
  totals?: readonly { total: string; parts: readonly string[] }[];
  /** people in the same place a month earlier, in the order of the cells; null where unknown */
  lastMonth?: readonly (number | null)[];
  unit?: Unit;
};

/** `because` is a sentence in Indonesian that names the deciding cells, or those that leave it open. */
export type ThousandsDecision = { sign: ThousandsSign | null; because: string };

/** Readings differ a thousandfold, so what is within a tenth and ten times last month's figure is one of them at most. */
const NEAR = 10;
/** Cells named in a sentence, of each sort. */
const NAMED = 3;

/**
 * Decides which sign groups the thousands of a column or block: by cells that can be read in one way only, by totals that
 * add up in one way only, and by last month's figures. Evidence that contradicts itself decides nothing, whatever its
 * majority, and the order of the cells changes nothing.
 * @returns the sign, or null where somebody must be asked, once for all cells
 */
export function decideThousands(cells: readonly string[], evidence: ThousandsEvidence = {}): ThousandsDecision {
  const tally = thousandsTally(evidence.unit);
  cells.forEach((cell, index) => {
    tally.add(cell, evidence.lastMonth?.[index] ?? null);
  });
  for (const { total, parts } of evidence.totals ?? []) tally.addTotal(total, parts);
  return tally.decide();
}

/** The same for cells that come one after the other; of them only those are kept that will be named. */
export function thousandsTally(unit: Unit = 1) {
  const votes = new Map<string, Vote[]>();
  const open: Record<ThousandsSign, string[]> = { ".": [], ",": [], " ": [] };

  const vote = (one: Vote) => {
    const kind = `${one.sign} ${one.why}`;
    votes.set(
      kind,
      toName([...(votes.get(kind) ?? []), one], ({ cell, beside }) => `${cell} ${beside ?? ""}`),
    );
  };
  return {
    /**
     * @param before people in the same place a month earlier, or null
     * @returns whether the cell cannot be read without the sign
     */
    add(cell: string, before: number | null = null): boolean {
      const shape = shapeOf(numberText(cell).number);
      if (!shape) return false;
      const own = voteOf(shape, cell);
      if (own) vote(own);
      if (shape.kind === "either" || (shape.kind === "grouped" && shape.by === " "))
        open[shape.by] = toName([...open[shape.by], cell], String);
      const near = shape.kind === "either" && before !== null ? signNear(cell, before, unit) : null;
      if (near && before !== null) vote({ sign: near, why: "last-month", cell, beside: before });
      return shape.kind === "either" || shape.kind === "doubtful";
    },
    addTotal(total: string, parts: readonly string[]): void {
      const [dot, comma] = [addsUpUnder(total, parts, "."), addsUpUnder(total, parts, ",")];
      if (dot !== comma) vote({ sign: dot ? "." : ",", why: "total", cell: total });
    },
    decide: (): ThousandsDecision => decisionOf([...votes.values()].flat(), open),
  };
}

/** What the shape of a cell says by itself. */
function voteOf(shape: NumberShape, cell: string): Vote | null {
  if (shape.kind === "decimal") return { sign: shape.by === "." ? "," : ".", why: "decimal", cell };
  return shape.kind === "grouped" && shape.by !== " " ? { sign: shape.by, why: "grouped", cell } : null;
}

/** @returns the sign under which alone a figure is a count of people near last month's */
function signNear(cell: string, before: number, unit: Unit): "." | "," | null {
  const read = readFigure(cell, { thousands: null, unit });
  const readings = read.kind === "ambiguous" ? read.readings : [];
  const isNear = (people: number | null) => people !== null && people <= before * NEAR && people * NEAR >= before;
  const near = readings.filter(({ people }) => isNear(people)).map(({ thousands }) => thousands);
  return near.length === 1 && near[0] !== " " ? near[0]! : null;
}

function decisionOf(votes: readonly Vote[], open: Record<ThousandsSign, readonly string[]>): ThousandsDecision {
  const dots = votes.filter(({ sign }) => sign === ".");
  const commas = votes.filter(({ sign }) => sign === ",");
  if (dots.length > 0 && commas.length > 0) return { sign: null, because: contradicting(dots, commas) };
  if (votes[0]) return { sign: votes[0].sign, because: decidedBy(votes) };
  if (open["."].length > 0 && open[","].length > 0) return { sign: null, because: mixed(open["."], open[","]) };
  const asked = [...open["."], ...open[","]];
  if (asked.length > 0) return { sign: null, because: undecided(asked) };
  if (open[" "].length > 0) return { sign: " ", because: groupedByBlanks(open[" "]) };
  return { sign: null, because: NOTHING_TO_DECIDE };
}

/** The longest say most; which ones are named must not depend on where they stand. */
function toName<T>(candidates: readonly T[], textOf: (one: T) => string): T[] {
  const different = [...new Map(candidates.map((one) => [textOf(one), one])).values()];
  return different
    .sort((one, two) => textOf(two).length - textOf(one).length || (textOf(one) < textOf(two) ? -1 : 1))
    .slice(0, NAMED);
}
