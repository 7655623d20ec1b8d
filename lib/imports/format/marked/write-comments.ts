import { columnName } from "../../schema/sheet";
import { readAddress } from "../workbook/read-address";
import { readXml } from "../workbook/read-xml";
import type { SheetPlan } from "./plan-sheet";
import { opened, rewriteXml, xmlText, type Change, type Tag } from "./rewrite-xml";

type Comment = SheetPlan["comments"][number];

/** Who the comments are by. */
const AUTHOR = "Jangkau";
/** What ours begin with, as those of people begin with their name: some programs drop authors when they save. */
const BEGINNING = `${AUTHOR}:\n`;

/**
 * What the comments of a sheet hold: authors in their order, and what stands where. `isOwn` is a comment of an earlier
 * marking, `ownRuns` are the pieces, from 0, that such a marking had added to somebody else's. `isThread` stands for a
 * conversation, which newer programs show instead.
 */
export type CommentSurvey = {
  authors: string[];
  comments: { place: string; isOwn: boolean; isThread: boolean; ownRuns: Set<number> }[];
};

/** Comments for a sheet that has none. */
export function* newComments(comments: readonly Comment[], isStrict: boolean): Generator<Buffer> {
  const main = isStrict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield Buffer.from(`${head}<comments xmlns="${main}"><authors><author>${AUTHOR}</author></authors><commentList>`);
  for (const comment of comments) yield Buffer.from(commentXml(comment, 0, ""));
  yield Buffer.from("</commentList></comments>");
}

/** @throws FileRefused I.025, I.036 */
export async function surveyComments(bytes: AsyncIterable<Uint8Array>, part: string): Promise<CommentSurvey> {
  const survey: CommentSurvey = { authors: [], comments: [] };
  let inAuthor = false;
  let run = -1;
  let text = "";
  let said = "";
  await readXml(bytes, part, {
    open: (name, { ref = "", authorId = "0" }) => {
      inAuthor = name === "author";
      if (inAuthor) survey.authors.push("");
      if (name === "comment") {
        const by = survey.authors[Number(authorId)]?.trim() ?? "";
        const kinds = { isOwn: by === AUTHOR, isThread: by.startsWith("tc=") };
        survey.comments.push({ place: placeOf(ref), ...kinds, ownRuns: new Set() });
        run = -1;
        said = "";
      }
      if (name === "r") {
        run += 1;
        text = "";
      }
    },
    text: (piece) => {
      if (inAuthor) survey.authors.push((survey.authors.pop() ?? "") + piece);
      if (text.length < 100) text += piece;
      if (said.length < 100) said += piece;
    },
    close: (name) => {
      inAuthor = false;
      const comment = survey.comments.at(-1);
      if (name === "r" && text.startsWith(`\n${BEGINNING}`)) comment?.ownRuns.add(run);
      if (name === "comment" && comment) comment.isOwn ||= said.trimStart().startsWith(BEGINNING);
    },
  });
  return survey;
}

/** @returns `5 2` for B5; what is no place as it is written */
function placeOf(reference: string): string {
  try {
    const { row, column } = readAddress(reference);
    return `${row} ${column}`;
  } catch {
    return reference;
  }
}

/**
 * Adds comments to those of a sheet. Where somebody else's stands already, the new text comes after it; what this
 * program once wrote is taken away.
 */
export function addComments(bytes: AsyncIterable<Buffer>, survey: CommentSurvey, comments: readonly Comment[]) {
  const known = survey.authors.findIndex((one) => one.trim() === AUTHOR);
  const author = known < 0 ? survey.authors.length : known;
  const wanted = new Map(comments.map((comment) => [`${comment.row} ${comment.column}`, comment]));
  const others = new Set(survey.comments.flatMap(({ place, isOwn }) => (isOwn ? [] : [place])));
  const alone = comments.filter(({ row, column }) => !others.has(`${row} ${column}`));
  let at = -1;
  let run = -1;
  /** What is still to be added to the comment at hand. */
  let more: Comment | undefined;

  function change(tag: Tag): Change | null {
    const { name, kind, depth, prefix, raw } = tag;
    if (depth === 1 && name === "authors" && known < 0 && kind !== "open") {
      const own = `<${prefix}author>${AUTHOR}</${prefix}author>`;
      return { text: kind === "close" ? own + raw : `${opened(raw)}${own}</${prefix}authors>` };
    }
    if (depth === 1 && name === "commentList" && kind !== "open") {
      const made = alone.map((comment) => commentXml(comment, author, prefix)).join("");
      return { text: kind === "close" ? made + raw : `${opened(raw)}${made}</${prefix}commentList>` };
    }
    if (depth === 2 && name === "comment" && kind !== "close") {
      const comment = survey.comments[(at += 1)];
      if (comment?.isOwn) return { text: "", whole: true };
      more = wanted.get(comment?.place ?? "");
      run = -1;
      return null;
    }
    if (depth === 4 && name === "r" && kind !== "close") {
      run += 1;
      if (survey.comments[at]?.ownRuns.has(run)) return { text: "", whole: true };
    }
    return more && depth >= 3 ? inText(tag) : null;
  }

  /** A text is either one piece or several runs; with one more run the piece becomes a run as well. */
  function inText({ name, kind, depth, prefix, raw }: Tag): Change | null {
    if (depth === 4 && name === "t") {
      if (kind === "empty") return { text: "" };
      return { text: kind === "open" ? `<${prefix}r>${raw}` : `${raw}</${prefix}r>` };
    }
    const isEnd = depth === 3 && name === "text" && kind !== "open";
    const isAfterRuns = depth === 4 && (name === "rPh" || name === "phoneticPr") && kind !== "close";
    if (!isEnd && !isAfterRuns) return null;
    const run = runXml(`\n${BEGINNING}${more!.text}`, prefix);
    more = undefined;
    return { text: isEnd && kind === "empty" ? `${opened(raw)}${run}</${prefix}text>` : run + raw };
  }

  return rewriteXml(bytes, change);
}

function commentXml({ row, column, text }: Comment, author: number, prefix: string): string {
  const inside = `<${prefix}text>${runXml(`${BEGINNING}${text}`, prefix)}</${prefix}text>`;
  return `<${prefix}comment ref="${columnName(column)}${row}" authorId="${author}">${inside}</${prefix}comment>`;
}

function runXml(text: string, prefix: string): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}r>`;
}
