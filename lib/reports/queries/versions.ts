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
  return (await readNewestOfMonths(tx, [period], regionCodes)).get(period) ?? new Map();
}

/** Reports read at once; each takes its key in a statement. */
const MOST_AT_ONCE = 4_000;

/** The same of several months. @returns by month, then by region code; months that nobody has begun are absent */
export async function readNewestOfMonths(
  tx: Db,
  periods: readonly Period[],
  regionCodes: readonly string[],
): Promise<Map<Period, Map<string, OpenedVersion>>> {
  const months = new Map<Period, Map<string, OpenedVersion>>();
  const step = Math.max(1, Math.floor(MOST_AT_ONCE / Math.max(1, regionCodes.length)));
  for (let start = 0; start < periods.length; start += step) {
    const reports = await tx.report.findMany({
      where: { period: { in: periods.slice(start, start + step) }, regionCode: { in: [...regionCodes] } },
      orderBy: { version: "desc" },
      distinct: ["period", "regionCode"],
      // In one order, so that the same cells are the same text (`markOf`).
      include: { cells: { orderBy: { column: "asc" } } },
    });
    for (const { cells, marks, answers, ...report } of reports) {
      const period = report.period as Period;
      const ofMonth = months.get(period) ?? new Map<string, OpenedVersion>();
      months.set(period, ofMonth);
      ofMonth.set(report.regionCode, {
        version: versionOf({ ...report, period, marks: marksSchema.parse(marks) }),
        cells: Object.fromEntries(
          cells.map(({ column, text, value, revision, enteredBy, enteredAt }) => [
            column,
            { text, value, revision, enteredBy, enteredAt },
          ]),
        ),
        answers: answersSchema.parse(answers),
      });
    }
  }
  return months;
}

/** Without what only the database needs. */
function versionOf(row: ReportVersion): ReportVersion {
  const { regionCode, period, version, status, marks, correctionReason } = row;
  const { submittedBy, submittedAt, approvedBy, approvedAt, returnedBy, returnedAt, returnReason } = row;
  const who = { submittedBy, submittedAt, approvedBy, approvedAt, returnedBy, returnedAt, returnReason };
  return { regionCode, period, version, status, marks, correctionReason, ...who };
}
