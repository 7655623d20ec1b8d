import type { StyleSurvey } from "./survey-styles";

/** A style that is added: like another one in everything but its fill. */
export type AddedStyle = { base: number; isMarked: boolean };

export type Painter = {
  /** The style that is like another one, but marked. */
  paint: (style: number) => number;
  /** The style without the mark of an earlier marking; the style itself where it has none. */
  clear: (style: number) => number;
  hasMarks: boolean;
  added: AddedStyle[];
};

/** Gives numbers to styles as they are asked for; `added` are those that the workbook lacks, in their order. */
export function painter({ formats, marked }: StyleSurvey): Painter {
  const added: AddedStyle[] = [];
  const numbers = new Map<string, number>();
  // A workbook without any style has the one that every cell has.
  const first = Math.max(formats, 1);
  const add = (base: number, isMarked: boolean) => {
    const key = `${base} ${isMarked}`;
    const number = numbers.get(key) ?? first + added.push({ base, isMarked }) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    added,
    hasMarks: marked.size > 0,
    paint: (style) => (marked.has(style) ? style : add(style, true)),
    clear: (style) => (marked.has(style) ? (marked.get(style) ?? add(style, false)) : style),
  };
}
