import { READING_LIMITS } from "../../schema/sheet";
import type { SheetPlan } from "./plan-sheet";

type Comment = SheetPlan["comments"][number];

const SPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
};
const DECLARED = Object.entries(SPACES)
  .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
  .join("");
/** The shape that every comment is drawn with. */
const NOTE = "_x0000_t202";
const noteType = (declared: string) =>
  `<v:shapetype id="${NOTE}"${declared} coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const END = /<\/(?:\w+:)?xml\s*>\s*$/;
const SHAPE = /<((?:\w+:)?)shape\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!\/)>[^]*?<\/\1shape\s*>/g;
/** Shapes are numbered in blocks of this size, of which a sheet names those it uses. */
const BLOCK = 1024;
/** Letters of a line, and lines, of a comment that is opened. */
const LINE = 34;
const MOST_LINES = 24;
/** Columns that a comment covers. */
const WIDTH = 3;

/** @returns how many blocks of shapes so many comments take */
export function blocksFor(comments: number): number {
  return Math.ceil((comments + 1) / BLOCK);
}

/** A drawing of comments for a sheet that has no such drawing. @param block the first block of shapes, from 1 */
export function* newDrawing(comments: readonly Comment[], block: number): Generator<Buffer> {
  const blocks = Array.from({ length: blocksFor(comments.length) }, (_, index) => block + index);
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`;
  yield Buffer.from(`<xml${DECLARED}>${layout}${noteType("")}`);
  yield* shapes(comments, block * BLOCK + 1, "");
  yield Buffer.from("</xml>");
}

/** Whether shapes can be added: such drawings need not be whole XML, so only their end is looked for. */
export function hasEnd(drawing: string): boolean {
  return END.test(drawing);
}

/** Adds shapes to a drawing that has an end. @param drawing one character a byte */
export function* addShapes(drawing: string, comments: readonly Comment[]): Generator<Buffer> {
  const end = END.exec(drawing)?.index ?? drawing.length;
  let last = BLOCK;
  for (const [, number] of drawing.matchAll(/_x0000_s(\d{1,9})/g)) last = Math.max(last, Number(number));
  const isKnown = Object.entries(SPACES).every(([prefix, space]) => drawing.includes(`xmlns:${prefix}="${space}"`));
  const declared = isKnown ? "" : DECLARED;
  const type = drawing.includes(`id="${NOTE}"`) ? "" : noteType(declared);
  yield Buffer.from(drawing.slice(0, end) + type, "latin1");
  yield* shapes(comments, last + 1, declared);
  yield Buffer.from(drawing.slice(end), "latin1");
}

/** Takes the shapes of comments away. @param places rows and columns from 1, `5 2` @param drawing one character a byte */
export function withoutShapes(drawing: string, places: ReadonlySet<string>): string {
  return drawing.replace(SHAPE, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    const number = (name: string) =>
      Number(new RegExp(`<(?:\\w+:)?${name}\\s*>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? NaN) + 1;
    return places.has(`${number("Row")} ${number("Column")}`) ? "" : shape;
  });
}

function* shapes(comments: readonly Comment[], first: number, declared: string): Generator<Buffer> {
  for (const [index, comment] of comments.entries()) yield Buffer.from(shape(comment, first + index, declared));
}

function shape({ row, column, text }: Comment, number: number, declared: string): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 2);
  const left = Math.min(column, READING_LIMITS.columns - 1 - WIDTH);
  const bottom = Math.min(row + Math.min(lines, MOST_LINES), READING_LIMITS.rows - 1);
  // Columns and rows from 0, each followed by a distance in pixels: left, top, right, bottom.
  const anchor = [left, 15, Math.max(row - 2, 0), 10, left + WIDTH, 15, bottom, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#${NOTE}"${declared} style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    `</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
