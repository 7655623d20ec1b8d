import type { Db } from "@/lib/db/client";
import type { EntryCell, EntryCells, EntryColumn, ReportKey } from "../schema";

/** Begins a version that nobody has begun; the caller holds the report's lock. */
export async function beginVersion(tx: Db, key: ReportKey, version: number): Promise<void> {
  await tx.report.create({ data: { ...key, version, status: "DRAFT" } });
}

/** Writes cells of a version, all in one statement, as other writers of the report wait meanwhile. */
export async function writeCells(
  tx: Db,
  { regionCode, period }: ReportKey,
  version: number,
  { cells, columns }: { cells: EntryCells; columns: readonly EntryColumn[] },
): Promise<void> {
  const list = <T>(pick: (cell: EntryCell) => T) => columns.map((column) => pick(cells[column]!));
  await tx.$executeRaw`
    INSERT INTO "ReportCell" ("period", "regionCode", "version", "column", "text", "value", "revision", "enteredBy", "enteredAt")
    SELECT ${period}, ${regionCode}, ${version}, cell.*
    FROM unnest(
      ${[...columns]}::text[]::"EntryColumn"[], ${list(({ text }) => text)}::text[],
      ${list(({ value }) => value)}::int[], ${list(({ revision }) => revision)}::int[],
      ${list(({ enteredBy }) => enteredBy)}::text[], ${list(({ enteredAt }) => enteredAt)}::timestamptz[]
    ) AS cell
    ON CONFLICT ("period", "regionCode", "version", "column") DO UPDATE SET
      "text" = excluded."text", "value" = excluded."value", "revision" = excluded."revision",
      "enteredBy" = excluded."enteredBy", "enteredAt" = excluded."enteredAt"`;
}

/** @returns what stands in some columns, as the audit trail keeps it */
export function textsOf(cells: EntryCells, columns: readonly EntryColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, cells[column]?.text ?? ""]));
}
