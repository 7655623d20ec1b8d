import { VERDICT_TITLE } from "../../schema/mark";
import { READING_LIMITS, type Merge } from "../../schema/sheet";
import { readAddress, readRange } from "../workbook/read-address";
import { readXml } from "../workbook/read-xml";

/** What has to be known of a sheet before it is written anew. Rows and columns count from 1. */
export type SheetSurvey = {
  /** Elements of the sheet in their order; of a choice the one that is chosen first. */
  children: string[];
  /** Written by the strict form of the format, which has other names for relations. */
  isStrict: boolean;
  merges: Merge[];
  /** The last column in which something is written, and the last one that something else reaches. */
  lastWritten: number;
  lastReached: number;
  /** The relation of the shapes of comments and controls. */
  legacyDrawing: string | null;
  /** The column of verdicts that the file brought along, and its rows below the title. */
  own: { column: number; rows: number[] } | null;
};

type Source = { bytes: AsyncIterable<Uint8Array>; part: string };

/**
 * @param titles rows that may hold the title of a column of verdicts
 * @param titleIndexes places of that title among the shared texts
 * @throws FileRefused I.025, I.027, I.036
 */
export async function surveySheet(
  { bytes, part }: Source,
  titles: ReadonlySet<number>,
  titleIndexes: ReadonlySet<string>,
): Promise<SheetSurvey> {
  const survey: SheetSurvey = {
    children: [],
    isStrict: false,
    merges: [],
    lastWritten: 0,
    lastReached: 0,
    legacyDrawing: null,
    own: null,
  };
  const path: string[] = [];
  /** A cell that names no place stands right of the one before; `steps` counts those since the last that does. */
  const at = { row: 0, reference: "", steps: 0 };
  let type = "n";
  let text = "";
  let isWritten = false;

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { r, t = "n", ref = "", id } = attributes;
    const isInData = path[1] === "sheetData";
    if (path.length === 4 && isInData && /^(v|f|is)$/.test(name)) isWritten = true;
    else if (path.length === 3 && isInData && name === "c") {
      at.steps = r === undefined ? at.steps + 1 : 0;
      at.reference = r ?? at.reference;
      type = t;
      text = "";
      isWritten = false;
    } else if (path.length === 2 && isInData && name === "row") {
      at.row = r === undefined ? at.row + 1 : Number(r);
      at.reference = "";
      at.steps = 0;
    } else if (path.length === 2 && name === "mergeCell") {
      const merge = readRange(ref);
      survey.merges.push(merge);
      survey.lastReached = Math.max(survey.lastReached, merge.right);
    } else if (path.length === 1) {
      survey.children.push(name);
      if (name === "legacyDrawing") survey.legacyDrawing = id ?? null;
    } else if (path.length === 3 && path[1] === "AlternateContent" && survey.children.at(-1) === path[1]) {
      survey.children[survey.children.length - 1] = name;
    } else if (path.length === 0) {
      survey.isStrict = Object.values(attributes).some((value) => value.includes("purl.oclc.org"));
    }
  }

  function endCell(): void {
    if (!isWritten) return;
    const column = (at.reference === "" ? 0 : readAddress(at.reference).column) + at.steps;
    survey.lastWritten = Math.max(survey.lastWritten, column);
    const { own } = survey;
    if (own) {
      if (own.column === column) own.rows.push(at.row);
    } else if (titles.has(at.row)) {
      const isTitle = type === "s" ? titleIndexes.has(text.trim()) : text.trim() === VERDICT_TITLE;
      if (isTitle) survey.own = { column, rows: [] };
    }
  }

  await readXml(bytes, part, {
    open: (name, attributes) => {
      open(name, attributes);
      path.push(name);
    },
    text: (piece) => {
      if (path.length > 4 && titles.has(at.row) && text.length < 100) text += piece;
    },
    close: () => {
      if (path.length === 4 && path[1] === "sheetData") endCell();
      path.pop();
    },
  });
  survey.lastReached = Math.max(survey.lastReached, survey.lastWritten);
  return survey;
}

/** @returns the column for the verdicts; null in a sheet that is in use up to its last column */
export function verdictColumn({ own, lastReached, lastWritten }: SheetSurvey): number | null {
  if (own) return own.column;
  const next = [lastReached, lastWritten].map((last) => last + 1).find((column) => column <= READING_LIMITS.columns);
  return next ?? null;
}
