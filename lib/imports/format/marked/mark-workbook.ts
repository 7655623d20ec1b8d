import { VERDICT_TITLE, type Marks } from "../../schema/mark";
import { openArchive, type Archive } from "../workbook/open-archive";
import { findParts, type BookParts } from "../workbook/read-parts";
import { readSharedStrings } from "../workbook/read-shared-strings";
import { addPartTypes, addRelations, freeId, legacyDrawingXml, readOwnRelations, type PartType } from "./add-relations";
import { draftOf } from "./draft";
import { gatherMarks, saidInVerdicts } from "./gather-marks";
import { markComments } from "./mark-comments";
import { NO_STYLES, paintStyles } from "./paint-styles";
import { painter } from "./painter";
import { planSheet } from "./plan-sheet";
import { sheetChange } from "./rewrite-sheet";
import { rewriteXml, type Change, type Tag } from "./rewrite-xml";
import { lastDrawnColumn } from "./survey-drawings";
import { surveySheet, type SheetSurvey } from "./survey-sheet";
import { surveyStyles, type StyleSurvey } from "./survey-styles";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What stands after the reference to shapes in a sheet (CT_Worksheet). */
const AFTER_DRAWING =
  "legacyDrawingHF drawingHF picture oleObjects oleObject controls control webPublishItems tableParts extLst".split(
    " ",
  );

/**
 * Marks cells of an .xlsx, comments on them and adds the column of verdicts. Parts that this does not concern keep
 * their very bytes, and of those that it does everything else.
 * @throws FileRefused I.020 to I.038
 */
export async function markWorkbook(bytes: Buffer, marks: Marks): Promise<Buffer> {
  const archive = await openArchive(bytes);
  const parts = await findParts(archive);
  const draft = draftOf(archive);
  const types: PartType[] = [];
  const styles = await stylesOf(archive, parts);
  const paints = painter(styles.survey);
  const titleIndexes = await findTitle(archive, parts);
  let isStrict = false;

  const workbook = { archive, draft, types, nextBlock: parts.sheets.length + 1 };
  for (const { name, part } of parts.sheets) {
    const own = gatherMarks(marks, name);
    if (!own) continue;
    const survey = await surveySheet({ bytes: archive.read(part), part }, own.titles, titleIndexes);
    isStrict ||= survey.isStrict;
    const relations = await readOwnRelations(archive, part);
    survey.lastReached = Math.max(survey.lastReached, await lastDrawnColumn(archive, relations));
    const plan = planSheet(own, survey);
    const { relation, unseen } = await markComments(workbook, { part, survey, relations }, plan.comments);
    const whole = unseen.length === 0 ? plan : planSheet(saidInVerdicts(own, unseen), survey);
    const { change, deepest } = sheetChange(whole, paints);
    const all = relation === null ? change : withDrawing(change, survey, relation);
    await draft.put(part, rewriteXml(archive.read(part), all, deepest));
  }

  if (paints.added.length > 0) {
    const part = parts.styles ?? "xl/styles.xml";
    await draft.put(part, paintStyles(styles.read(), styles.survey, paints.added));
    if (parts.styles === null) {
      const id = freeId(await readOwnRelations(archive, parts.part), "rIdJangkauStyles");
      await addRelations(archive, draft, parts.part, [{ id, type: "styles", part }], isStrict);
      types.push({ part, type: STYLES_TYPE });
    }
  }
  if (types.length > 0) await addPartTypes(archive, draft, types);
  return draft.bytes();
}

async function stylesOf(
  archive: Archive,
  { styles }: BookParts,
): Promise<{ survey: StyleSurvey; read: () => AsyncIterable<Buffer> | Iterable<Buffer> }> {
  const read = () => (styles === null ? [Buffer.from(NO_STYLES)] : archive.read(styles));
  return { survey: await surveyStyles(streamed(read()), styles ?? "xl/styles.xml"), read };
}

async function* streamed(bytes: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* bytes;
}

/** @returns where the title of the column of verdicts stands among the shared texts: Excel puts every text there */
async function findTitle(archive: Archive, { sharedStrings }: BookParts): Promise<Set<string>> {
  if (sharedStrings === null) return new Set();
  const strings = await readSharedStrings(archive.read(sharedStrings), sharedStrings);
  return new Set(strings.flatMap((text, index) => (text.trim() === VERDICT_TITLE ? [String(index)] : [])));
}

/** Adds the reference to new shapes where the order of a sheet's elements wants it. */
function withDrawing(
  change: (tag: Tag) => Change | null,
  { children, isStrict }: SheetSurvey,
  id: string,
): (tag: Tag) => Change | null {
  const found = children.findIndex((name) => AFTER_DRAWING.includes(name));
  const before = found < 0 ? children.length : found;
  let child = -1;
  let prefix = "";
  return (tag) => {
    const changed = change(tag);
    // What stands there may belong to an extension and have another prefix.
    if (tag.depth === 0) prefix = tag.prefix;
    const isChild = tag.depth === 1 && tag.kind !== "close";
    if (isChild) child += 1;
    const isPlace = (isChild && child === before) || (tag.depth === 0 && tag.kind === "close" && child < before);
    if (!isPlace) return changed;
    const text = legacyDrawingXml(prefix, id, isStrict) + (changed?.text ?? tag.raw);
    return { ...changed, text };
  };
}
