import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import type { Answer } from "@/lib/quality/schema";
import { answersSchema, marksSchema, type EntryCells, type ReportVersion } from "../schema";

/** The newest version of a region's month, with its cells and the reasons given for odd figures. */
export type OpenedVersion = { version: ReportVersion; cells: EntryCells; answers: Answer[] };

/** @returns by region code; a region whose month nobody has begun is absent */
export async function readNewestVersions(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
): Promise<Map<string, OpenedVersion>> {
  const reports = await tx.report.findMany({
    where: { period, regionCode: { in: [...regionCodes] } },
    orderBy: { version: "desc" },
    distinct: ["regionCode"],
    // In one order, so that the same cells are the same text (`markOf`).
    include: { cells: { orderBy: { column: "asc" } } },
  });
  return new Map(
    reports.map(({ cells, marks, answers, ...report }) => [
      report.regionCode,
      {
        version: versionOf({ ...report, period, marks: marksSchema.parse(marks) }),
        cells: Object.fromEntries(
          cells.map(({ column, text, value, revision, enteredBy, enteredAt }) => [
            column,
            { text, value, revision, enteredBy, enteredAt },
          ]),
        ),
        answers: answersSchema.parse(answers),
      },
    ]),
  );
}

/** Without what only the database needs. */
function versionOf(row: ReportVersion): ReportVersion {
  const { regionCode, period, version, status, marks, correctionReason } = row;
  const { submittedBy, submittedAt, approvedBy, approvedAt, returnedBy, returnedAt, returnReason } = row;
  const who = { submittedBy, submittedAt, approvedBy, approvedAt, returnedBy, returnedAt, returnReason };
  return { regionCode, period, version, status, marks, correctionReason, ...who };
}
