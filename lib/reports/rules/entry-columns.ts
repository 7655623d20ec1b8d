import type { JudgedCell, JudgedCells } from "@/lib/quality/schema";
import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import type { EntryCells, EntryColumn, ReportVersion } from "../schema";

/** The columns of active participants, in the order of the form. */
export const ACTIVE_COLUMNS = SEGMENTS satisfies readonly EntryColumn[];

/** The column of registered but inactive participants beside a segment. */
export function inactiveColumn(segment: PartSegment): EntryColumn {
  return `${segment}_INACTIVE`;
}

/** What a column is called in forms and messages. */
export const COLUMN_NAMES: Record<EntryColumn, string> = {
  PU: "PU",
  BPU: "BPU",
  JAKON: "Jakon",
  PMI: "PMI",
  PU_INACTIVE: "PU nonaktif",
  BPU_INACTIVE: "BPU nonaktif",
  JAKON_INACTIVE: "Jakon nonaktif",
  PMI_INACTIVE: "PMI nonaktif",
  TOTAL: "Jumlah menurut sumber",
};

/** @returns the cells that can be read, as the quality rules judge them; an empty segment is absent, never 0 */
export function judgedCells(cells: EntryCells): JudgedCells {
  const judged: JudgedCells = {};
  for (const segment of SEGMENTS) {
    const active = cells[segment]?.value ?? null;
    if (active === null) continue;
    const inactive = cells[inactiveColumn(segment)]?.value ?? null;
    judged[segment] = { active, inactive, registered: null } satisfies JudgedCell;
  }
  return judged;
}

/** @returns the segments with a figure */
export function filledSegments(cells: EntryCells): PartSegment[] {
  return SEGMENTS.filter((segment) => (cells[segment]?.value ?? null) !== null);
}

/** @returns the columns whose text is no count yet, and inactive people beside an empty segment */
export function unreadColumns(cells: EntryCells): EntryColumn[] {
  const columns = Object.keys(cells) as EntryColumn[];
  return columns.filter((column) => {
    const cell = cells[column]!;
    if (cell.text !== "" && cell.value === null) return true;
    const segment = SEGMENTS.find((one) => inactiveColumn(one) === column);
    return segment !== undefined && cell.value !== null && (cells[segment]?.value ?? null) === null;
  });
}

/**
 * What somebody has seen of a report, in one number: it grows with every saved cell. Sending and approving name it, so
 * that nobody signs figures that were changed behind the page.
 */
export function stampOf(version: number, cells: EntryCells): string {
  return `${version}.${savesOf(cells)}`;
}

/** @returns how often cells of a version were saved; no cell has a higher revision */
export function savesOf(cells: EntryCells): number {
  return Object.values(cells).reduce((sum, { revision }) => sum + revision, 0);
}

/** @returns the texts as they were typed, by column, for the audit trail; empty ones left out */
export function typedTexts(cells: EntryCells): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, { text }]) => (text === "" ? [] : [[column, text]])),
  );
}

/** The stamp of what stands there; of a report that was sent also when, as reasons may have changed in between. */
export function stampOfReport(report: { version: ReportVersion; cells: EntryCells }): string {
  const { version, status, submittedAt } = report.version;
  const stamp = stampOf(version, report.cells);
  return status === "SUBMITTED" && submittedAt ? `${stamp}.${submittedAt.getTime()}` : stamp;
}

/** @returns the figures in people by column, for the audit trail */
export function figuresOf(cells: EntryCells): Record<string, number> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, { value }]) => (value === null ? [] : [[column, value]])),
  );
}
