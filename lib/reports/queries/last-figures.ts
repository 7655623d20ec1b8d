import { NOW, readCounts } from "@/lib/coverage/queries/effective";
import { picturesInForce } from "@/lib/coverage/rules/effective";
import type { Db } from "@/lib/db/client";
import type { LastFigures, ReportKey } from "../schema";

/** What regions reported last, to tell how large a figure of theirs may be; `ALL` is the sum where only parts are known. */
export async function readLastFigures(tx: Db, regionCodes: readonly string[]): Promise<LastFigures> {
  const keys = await tx.$queryRaw<ReportKey[]>`
    SELECT "regionCode", max("period") AS period FROM "Report"
    WHERE "status" = 'APPROVED' AND "regionCode" = ANY(${[...new Set(regionCodes)]}::text[])
    GROUP BY "regionCode"`;
  const months = await readCounts(tx, { kind: "keys", keys }, { data: "all", knownAt: NOW });
  const known = new Map<string, number>();
  for (const { regionCode, period } of keys) {
    const counts = months.get(period)?.get(regionCode);
    const own = counts && [...picturesInForce(counts)].find(([kind]) => kind.startsWith("OWN "))?.[1];
    for (const [segment, cell] of Object.entries(own ?? {})) {
      known.set(`${regionCode} ${segment}`, cell.active);
      known.set(regionCode, (known.get(regionCode) ?? 0) + cell.active);
    }
  }
  return (regionCode, segment) =>
    known.get(`${regionCode} ${segment}`) ?? (segment === "ALL" ? (known.get(regionCode) ?? null) : null);
}
