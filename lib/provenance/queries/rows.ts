import type { Period } from "@/lib/core/period";
import type { CountingBasis, Extent, Segment, WorkerBase, WorkerSegment } from "@/lib/core/vocabulary";
import { effectiveWorkers, ofData, type Knowledge } from "@/lib/coverage/queries/effective";
import { publicReason } from "@/lib/coverage/queries/revision-reasons";
import { type Db, Prisma } from "@/lib/db/client";
import { isoOf } from "@/lib/db/iso";
import { knownBy, revisionKnownBy } from "@/lib/db/known-by";
import type { EntryColumn } from "@/lib/reports/schema";
import { newestInstruments } from "@/lib/targets/queries";
import type { TargetRevision, Document } from "../schema";

// The rows behind one region's month; the caller has asked who may know them.

export type Month = { regionCode: string; period: Period };

export type CountRow = {
  segment: Segment;
  extent: Extent;
  basis: CountingBasis;
  active: number;
  inactive: number | null;
  version: number;
  sourceId: string;
  simulated: boolean;
  fileSheet: string | null;
  fileRow: number | null;
  approvedAt: string;
  reason: string | null;
};

/** @returns every approved count of a month that was known, whichever is in force, by version */
export async function readCountRows(
  tx: Db,
  { regionCode, period }: Month,
  { data, knownAt }: Knowledge,
): Promise<CountRow[]> {
  return tx.$queryRaw<CountRow[]>`
    SELECT c."segment"::text AS segment, c."extent"::text AS extent, c."basis"::text AS basis, c."active", c."inactive",
      c."version", c."sourceId", s."kind" = 'SIMULATED' AS simulated, c."fileSheet", c."fileRow",
      ${isoOf(Prisma.sql`r."approvedAt"`)} AS "approvedAt", ${publicReason(Prisma.sql`r`)} AS reason
    FROM "Report" r
    JOIN "ParticipantCount" c USING ("period", "regionCode", "version")
    JOIN "Source" s ON s."id" = c."sourceId"
    WHERE r."period" = ${period} AND r."regionCode" = ${regionCode} AND r."status" = 'APPROVED' AND ${ofData(data)}
      AND ${knownBy(Prisma.sql`r."approvedAt"`, knownAt)}
    ORDER BY c."version", c."extent", c."segment"`;
}

export type CellRow = { version: number; column: EntryColumn; text: string; enteredBy: string; enteredAt: string };

/** @returns the cells of a month's versions as they were sent */
export async function readCellRows(tx: Db, { regionCode, period }: Month): Promise<CellRow[]> {
  return tx.$queryRaw<CellRow[]>`
    SELECT "version", "column"::text AS column, "text", "enteredBy", ${isoOf(Prisma.sql`"enteredAt"`)} AS "enteredAt"
    FROM "ReportCell" WHERE "period" = ${period} AND "regionCode" = ${regionCode}`;
}

export type ImportedCell = {
  version: number;
  column: EntryColumn;
  text: string;
  by: string;
  file: string;
  sha256: string;
  sheet: string | null;
  row: number | null;
  fileColumn: string | null;
};

/** @returns what imports have put into a month's cells and nobody has undone, the latest last */
export async function readImportedCells(tx: Db, { regionCode, period }: Month): Promise<ImportedCell[]> {
  return tx.$queryRaw<ImportedCell[]>`
    SELECT c."version", c."column", c."text", b."endedBy" AS by, b."fileName" AS file, b."fileSha256" AS sha256,
      c."sheet", c."row", c."fileColumn"
    FROM "ImportBatch" b, jsonb_to_recordset(b."changes") AS c (
      "regionCode" text, "period" text, "version" int, "column" text, "text" text, "sheet" text, "row" int, "fileColumn" text
    )
    WHERE b."status" = 'DONE'
      AND b."changes" @> jsonb_build_array(jsonb_build_object('regionCode', ${regionCode}::text, 'period', ${period}::text))
      AND c."regionCode" = ${regionCode} AND c."period" = ${period}
    ORDER BY b."endedAt"`;
}

export type WorkerRow = {
  base: WorkerBase;
  segment: WorkerSegment;
  year: number;
  count: number;
  revision: number;
  sourceId: string;
  simulated: boolean;
  fileSheet: string | null;
  fileRow: number | null;
  recordedAt: string;
};

const WORKER_COLUMNS = Prisma.sql`"base"::text AS base, "segment"::text AS segment, "year", "count", "revision", "sourceId",
  "simulated", "fileSheet", "fileRow", ${isoOf(Prisma.sql`"recordedAt"`)} AS "recordedAt"`;

/** @returns the workers of a region in force, of one base and years up to one */
export async function readWorkerRows(
  tx: Db,
  { regionCode, base, until }: { regionCode: string; base: WorkerBase; until: number },
  knowledge: Knowledge,
): Promise<WorkerRow[]> {
  const where = Prisma.sql`w."regionCode" = ${regionCode} AND w."base" = ${base}::"WorkerBase" AND w."year" <= ${until}`;
  return tx.$queryRaw<WorkerRow[]>`
    SELECT ${WORKER_COLUMNS} FROM (${effectiveWorkers(where, knowledge)}) effective`;
}

/** @returns every revision of some workers that was known, oldest first */
export async function readWorkerRevisions(
  tx: Db,
  { regionCode, base, year }: { regionCode: string; base: WorkerBase; year: number },
  { data, knownAt }: Knowledge,
): Promise<WorkerRow[]> {
  return tx.$queryRaw<WorkerRow[]>`
    SELECT ${WORKER_COLUMNS} FROM (
      SELECT w.*, s."kind" = 'SIMULATED' AS "simulated" FROM "WorkerCount" w JOIN "Source" s ON s."id" = w."sourceId"
      WHERE w."regionCode" = ${regionCode} AND w."base" = ${base}::"WorkerBase" AND w."year" = ${year} AND ${ofData(data)}
        AND ${knownBy(Prisma.sql`w."recordedAt"`, knownAt)}
    ) revisions ORDER BY "segment", "revision"`;
}

/** @returns every revision of a target that was known, oldest first, and its document */
export async function readTargetRows(
  tx: Db,
  id: string,
  knownAt: Date | null,
): Promise<{ revisions: TargetRevision[]; document: Document | null }> {
  const rows = await tx.$queryRaw<{ revision: TargetRevision; document: Document }[]>`
    SELECT json_build_object(
        'revision', t."revision", 'percent', t."percent", 'headcount', t."headcount", 'base', t."base", 'status', t."status",
        'withdrawn', t."withdrawn", 'recordedAt', ${isoOf(Prisma.sql`t."recordedAt"`)}, 'reason', t."reason",
        'byProgram', t."recordedBy" IS NULL
      ) AS revision,
      json_build_object(
        'title', d."title", 'kind', d."kind", 'number', d."number", 'dated', d."dated", 'url', d."url",
        'sourceUrl', coalesce(t."url", d."sourceUrl")
      ) AS document
    FROM "Target" t JOIN (${newestInstruments(knownAt)}) d ON d."instrumentId" = t."instrumentId"
    WHERE t."id" = ${id} AND ${revisionKnownBy(Prisma.sql`"Target"`, Prisma.sql`t`, knownAt)}
    ORDER BY t."revision"`;
  return { revisions: rows.map(({ revision }) => revision), document: rows.at(-1)?.document ?? null };
}
