import { readShownMonths } from "@/lib/coverage/queries/shown-months";
import type { Db } from "@/lib/db/client";
import { inSheet } from "../rules/choose-columns";
import type { OwnFile } from "../rules/find-own-file";
import { groupOwnRows, judgeOwnRow, ownReadings } from "../rules/judge-own-file";
import type { ImportRequest, ImportResult } from "../schema";

export const OWN_FILE = "Berkas ini unduhan Jangkau: isinya dibandingkan dengan yang tampil, dan tidak dicatat.";

/**
 * Holds a file that this product wrote against what its pages show now. It is never recorded: its rows are sums and figures
 * under a definition, simulated ones among them (DECISIONS 113). The caller has checked who asks.
 */
export async function compareOwnFile(db: Db, file: OwnFile, request: ImportRequest): Promise<ImportResult> {
  const { groups, rejected } = groupOwnRows(file);
  const readings = ownReadings(file);
  const result: ImportResult = {
    ...{ rows: file.rows.length, accepted: 0, unchanged: 0, rejected, skipped: [] },
    ...{ dryRun: request.dryRun, notices: [OWN_FILE] },
  };
  const place = file.sheet === null ? {} : { sheet: file.sheet };
  for await (const { asked, areas } of readShownMonths(db, groups)) {
    for (const row of asked.rows) {
      const verdict = judgeOwnRow(row, areas, file, { of: request.of, readings });
      if (verdict === "same") result.unchanged += 1;
      else if (verdict === "missing") result.skipped!.push({ ...place, row: row.row.row, reason: "missing" });
      else result.rejected.push(...verdict);
    }
  }
  result.rejected = result.rejected.map((one) => inSheet(file, one)).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return result;
}
