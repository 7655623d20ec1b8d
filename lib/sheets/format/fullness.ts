import type { Sheet } from "../schema";

/** Letters that a line of a sheet holds. */
const LINE = 118;
/** A heading with its gap, in lines. */
const HEADING = 1.5;
/** Lines in tables and sections from which on a page is set smaller, measured on all sheets of the demo. */
const FULL = 17;
const VERY_FULL = 23;

/** How a page is set: as it is meant, smaller, or as small as can be read. */
export type Fullness = 0 | 1 | 2;

/**
 * A browser does not set a page smaller by itself, as the PDF's program does, so its lines are counted beforehand.
 * @returns how full the page of a sheet is
 */
export function fullnessOf({
  targets,
  segments,
  regions,
  sections,
}: Pick<Sheet, "targets" | "segments" | "regions" | "sections">): Fullness {
  const rows = (table: Sheet["targets"]) => (table === null ? 0 : table.rows.length + 1);
  const said = sections.map(({ lines }) => lines.reduce((sum, line) => sum + Math.ceil(line.length / LINE), HEADING));
  const lines = rows(targets) + Math.max(rows(segments), rows(regions)) + said.reduce((sum, each) => sum + each, 0);
  return lines < FULL ? 0 : lines < VERY_FULL ? 1 : 2;
}
