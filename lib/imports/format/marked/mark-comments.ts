import type { Archive } from "../workbook/open-archive";
import { addRelations, freeId, type NewRelation, type PartType, type SheetRelation } from "./add-relations";
import type { Draft } from "./draft";
import { addShapes, blocksFor, hasEnd, newDrawing, withoutShapes } from "./draw-comments";
import type { SheetPlan } from "./plan-sheet";
import type { SheetSurvey } from "./survey-sheet";
import { addComments, newComments, surveyComments } from "./write-comments";

const NOTHING: MarkedComments = { relation: null, unseen: [] };
const TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};

/** `nextBlock` numbers the shapes of new drawings, so that no two of a workbook are alike. */
type Workbook = { archive: Archive; draft: Draft; types: PartType[]; nextBlock: number };
type Sheet = { part: string; survey: SheetSurvey; relations: readonly SheetRelation[] };

/**
 * `relation` is what the sheet has to name its shapes by, null where it names them already; `unseen` are comments that
 * nobody would see.
 */
export type MarkedComments = { relation: string | null; unseen: SheetPlan["comments"] };

/**
 * Writes the comments of a sheet and the shapes they are drawn with; those that stand there stay, those of an earlier
 * marking go.
 */
export async function markComments(
  workbook: Workbook,
  { part, survey, relations }: Sheet,
  comments: SheetPlan["comments"],
): Promise<MarkedComments> {
  const { archive, draft, types } = workbook;
  const written = relations.find(({ type, part: target }) => type === "comments" && archive.has(target));
  const drawn = relations.find(({ id, part: target }) => id === survey.legacyDrawing && archive.has(target));
  const before = written ? await surveyComments(archive.read(written.part), written.part) : null;
  const known = before?.comments ?? [];
  const places = (of: (comment: (typeof known)[number]) => boolean) =>
    new Set(known.flatMap((comment) => (of(comment) ? [comment.place] : [])));
  const own = places(({ isOwn }) => isOwn);
  const others = places(({ isOwn }) => !isOwn);
  const threads = places(({ isThread }) => isThread);
  if (comments.length === 0 && !known.some(({ isOwn, ownRuns }) => isOwn || ownRuns.size > 0)) return NOTHING;
  // Shapes that the sheet names and does not have cannot be added to, and comments without a shape are no comments.
  if (survey.legacyDrawing !== null && !drawn) return { relation: null, unseen: comments };

  const added: NewRelation[] = [];
  const add = (type: keyof typeof TYPES, name: (number: number) => string) => {
    const relation = { id: freeId([...relations, ...added], `rIdJangkau${type}`), type, part: freeName(draft, name) };
    added.push(relation);
    types.push({ part: relation.part, type: TYPES[type] });
    return relation;
  };

  const undrawn = comments.filter(({ row, column }) => !others.has(`${row} ${column}`));
  let drawing: SheetRelation | null = null;
  if (drawn) {
    const shapes = withoutShapes(await textOf(archive, drawn.part), own);
    if (!hasEnd(shapes)) return { relation: null, unseen: comments };
    await draft.put(drawn.part, addShapes(shapes, undrawn));
  } else if (undrawn.length > 0) {
    drawing = add("vmlDrawing", (free) => `xl/drawings/jangkauDrawing${free}.vml`);
    await draft.put(drawing.part, newDrawing(undrawn, workbook.nextBlock));
    workbook.nextBlock += blocksFor(undrawn.length);
  }
  if (written && before) await draft.put(written.part, addComments(archive.read(written.part), before, comments));
  else {
    const { part: name } = add("comments", (free) => `xl/jangkauComments${free}.xml`);
    await draft.put(name, newComments(comments, survey.isStrict));
  }
  if (added.length > 0) await addRelations(archive, draft, part, added, survey.isStrict);
  const unseen = comments.filter(({ row, column }) => threads.has(`${row} ${column}`));
  return { relation: drawing?.id ?? null, unseen };
}

/** @returns a drawing with one character a byte: it need not be whole XML, nor in an encoding that is known */
async function textOf(archive: Archive, part: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of archive.read(part)) pieces.push(piece);
  return Buffer.concat(pieces).toString("latin1");
}

function freeName(draft: Draft, name: (number: number) => string): string {
  let number = 1;
  while (draft.has(name(number))) number += 1;
  return name(number);
}
