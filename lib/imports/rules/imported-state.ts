import type { AuditState } from "@/lib/audit/schema";
import type { AppError } from "@/lib/core/errors";
import type { FileSource } from "@/lib/sources/schema";
import type { ImportRequest } from "../schema";

/** What an import recorded: rows of the file, those that said something new, those that did not, and new facts. */
export type ImportedCounts = { rows: number; accepted: number; unchanged: number; facts: number };

/**
 * An import as the audit trail keeps it: which file, how it was read, and what came of it.
 * @param codes the system that its codes were read in, whatever was asked for; null where it was read by names alone
 */
export function importedState(
  request: ImportRequest,
  source: FileSource,
  codes: string | null,
  counts: ImportedCounts,
): AuditState {
  return {
    of: request.of,
    file: source.fileName,
    sha256: source.fileSha256,
    title: source.title,
    kind: source.kind ?? null,
    publisher: source.publisher ?? null,
    url: source.url ?? null,
    codes,
    ...meaningOf(request),
    ...counts,
  };
}

/** @returns in which fields a recorded source differs, as I.502 says it */
export function fieldsOf({ details }: Pick<AppError, "details">): string {
  return details.map(({ field, message }) => `${field}: ${message}`).join(", ");
}

/** What the file does not say itself. */
function meaningOf(request: ImportRequest): AuditState {
  switch (request.of) {
    case "workers":
      return { base: request.base };
    case "participants":
      return { period: request.period ?? null, extent: request.extent ?? "OWN", basis: request.basis };
  }
}
