import type { Db } from "@/lib/db/client";
import type { ReportKey } from "../schema";

/** @returns how many saves the abandoned versions of this number had at most, 0 where there were none */
export async function readSavesOfAbandoned(
  tx: Db,
  { period, regionCode }: ReportKey,
  version: number,
): Promise<number> {
  const [found] = await tx.$queryRaw<{ saves: number }[]>`
    SELECT coalesce(max(("before"->>'saves')::int), 0)::int AS saves FROM "AuditEvent"
    WHERE "subjectKind" = 'report' AND "subjectKey" = ${`${period} ${regionCode} v${version}`}
      AND "action" = 'report.correction-abandoned'`;
  return found!.saves;
}
