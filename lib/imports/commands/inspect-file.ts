import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import type { PrismaClient } from "@/lib/db/client";
import { proposalOf, type TableProposal } from "../format/proposal";
import { FileRefused, reject } from "../messages";
import type { Rejection } from "../schema";
import { openTables } from "./open-tables";
import { openFile, readWhole } from "./read-file";

/** How a file would be read. `refused` where it cannot be read at all. */
export type Inspection = { sheets: TableProposal[] } | { refused: Rejection };

/**
 * Proposes how a workbook or CSV would be read, and stores nothing.
 * @throws AppError forbidden, or the database's own error when it fails
 */
export async function inspectFile(
  db: PrismaClient,
  actor: Actor,
  { file, measure }: { file: string; measure?: string | undefined },
): Promise<Inspection> {
  permit(actor, "record-approved");
  try {
    const { book, tables } = await openTables(db, await readWhole(await openFile(file)), measure);
    return proposalOf(book, tables);
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.rejection };
    if (error instanceof AppError && error.code === "unavailable") return { refused: reject("I.106", null, null) };
    throw error;
  }
}
