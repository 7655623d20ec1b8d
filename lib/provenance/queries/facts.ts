import { readDeeds } from "@/lib/audit/queries";
import type { Deed } from "@/lib/audit/schema";
import { yearOf, type Period } from "@/lib/core/period";
import type { Knowledge } from "@/lib/coverage/queries/effective";
import { denominatorOf } from "@/lib/coverage/rules/denominator";
import type { Indicator } from "@/lib/coverage/schema";
import { db } from "@/lib/db/client";
import type { Source } from "@/lib/sources/schema";
import type { Target } from "@/lib/targets/schema";
import { countsUsed, earlierFigures, workerSegments } from "../rules/choose";
import { enteredBy, handOf, recordedBy } from "../rules/hands";
import type { CountFact, FigureFile, RecordedFacts, WorkerFact } from "../schema";
import {
  readCellRows,
  readCountRows,
  readImportedCells,
  readTargetRows,
  readWorkerRevisions,
  readWorkerRows,
  type CellRow,
  type CountRow,
  type ImportedCell,
  type WorkerRow,
} from "./rows";

type Asked = {
  regionCode: string;
  period: Period;
  indicator: Indicator;
  target: Target | null;
  /** Those of the page; a fact of another one is not counted. */
  sources: readonly Source[];
};

/** Reads what is recorded about one region's month under a definition; the caller has asked who may know it. */
export async function readFacts(asked: Asked, knowledge: Knowledge): Promise<RecordedFacts> {
  const { regionCode, period, indicator, target } = asked;
  const [rows, cells, imported, workers, targetRows] = await Promise.all([
    readCountRows(db(), asked, knowledge),
    readCellRows(db(), asked),
    readImportedCells(db(), asked),
    readUsedWorkers(asked, knowledge),
    target ? readTargetRows(db(), target.id, knowledge.knownAt) : { revisions: [], document: null },
  ]);
  const counts = rows.map((row) => ({ extent: row.extent, segment: row.segment, cell: row }));
  const isRegency = regionCode.includes(".");
  const used = countsUsed(counts, isRegency, indicator);
  const sources = [...new Set([...used, ...workers].map(({ sourceId }) => sourceId))];
  const keyOf = (version: number) => `${period} ${regionCode} v${version}`;
  const deeds = await readDeeds(db(), [
    ...sources.map((key) => ({ kind: "source", key })),
    ...[...new Set(used.map(({ version }) => version))].map((version) => ({ kind: "report", key: keyOf(version) })),
  ]);
  const approvals = new Map(rows.map(({ version, approvedAt }) => [version, approvedAt]));
  const nameOf = (id: string) => asked.sources.find((source) => source.id === id) ?? null;
  const ofReport = (version: number) => deeds.filter(({ subjectKey }) => subjectKey === keyOf(version));
  const workerFact = (row: WorkerRow): WorkerFact => ({
    ...row,
    entered: recordedBy(deeds, row.sourceId, row.recordedAt),
    approved: null,
    file: fileOf(row, nameOf(row.sourceId)),
  });
  const newest = workers.map(workerFact);
  return {
    period,
    counts: used.map((row) =>
      countFact(row, { deeds, report: ofReport(row.version), cells, imported, source: nameOf(row.sourceId) }),
    ),
    earlierCounts: earlierFigures(counts, isRegency, indicator, approvals),
    workers: newest,
    earlierWorkers: (await readEarlierWorkers(asked, workers, knowledge)).map(workerFact),
    targetRevisions: targetRows.revisions,
    document: targetRows.document,
  };
}

async function readUsedWorkers({ regionCode, period, indicator }: Asked, knowledge: Knowledge): Promise<WorkerRow[]> {
  const { base, denominatorSegment } = indicator;
  const rows = await readWorkerRows(db(), { regionCode, base, until: yearOf(period) }, knowledge);
  const chosen = denominatorOf(rows, denominatorSegment, yearOf(period));
  if (!chosen) return [];
  const ofYear = rows.filter(({ year, simulated }) => year === chosen.year && (chosen.simulated || !simulated));
  const segments = workerSegments(
    denominatorSegment,
    ofYear.map(({ segment }) => segment),
  );
  return ofYear.filter(({ segment }) => segments.includes(segment));
}

/** What stood in the place of the workers in use. */
async function readEarlierWorkers(
  { regionCode }: Asked,
  used: readonly WorkerRow[],
  knowledge: Knowledge,
): Promise<WorkerRow[]> {
  const corrected = used.filter(({ revision }) => revision > 1);
  const first = corrected[0];
  if (!first) return [];
  const all = await readWorkerRevisions(db(), { regionCode, base: first.base, year: first.year }, knowledge);
  return all.filter((row) => corrected.some((one) => one.segment === row.segment && row.revision < one.revision));
}

type Around = {
  deeds: readonly Deed[];
  /** of the count's own version */
  report: readonly Deed[];
  cells: readonly CellRow[];
  imported: readonly ImportedCell[];
  source: Source | null;
};

function countFact(row: CountRow, { deeds, report, cells, imported, source }: Around): CountFact {
  const column = row.segment === "ALL" ? "TOTAL" : row.segment;
  const cell = cells.find((one) => one.version === row.version && one.column === column);
  const brought = imported.findLast(
    ({ version, column: of, text, by }) =>
      version === row.version && of === column && text === cell?.text && by === cell.enteredBy,
  );
  const approval = report.findLast(({ action }) => action === "report.approved");
  const recorded = recordedBy(deeds, row.sourceId, row.approvedAt);
  return {
    ...row,
    entered: cell ? enteredBy(report, cell.enteredBy, cell.enteredAt) : recorded,
    approved: approval ? handOf(approval) : recorded,
    file: brought ? broughtBy(brought) : fileOf(row, source),
  };
}

function broughtBy({ file, sha256, sheet, row, fileColumn }: ImportedCell): FigureFile {
  return { name: file, sha256, place: row === null ? null : { sheet, row, column: fileColumn } };
}

function fileOf(
  { fileSheet, fileRow }: Pick<CountRow, "fileSheet" | "fileRow">,
  source: Source | null,
): FigureFile | null {
  if (!source?.fileName) return null;
  const place = fileRow === null ? null : { sheet: fileSheet, row: fileRow, column: null };
  return { name: source.fileName, sha256: source.fileSha256, place };
}
