import { readerOf } from "@/lib/auth/session";
import { csvResponse } from "@/lib/core/csv";
import { parseQuery } from "@/lib/core/problem";
import { coverageCells, COVERAGE_COLUMNS } from "@/lib/coverage/format/csv";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { answerWith } from "../answer";
import { coverageQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const { period, indicator, rows } = await readCoverage(
      await readerOf(request.headers),
      parseQuery(new URL(request.url), coverageQuery),
    );
    return csvResponse(
      `cakupan-${period ?? "kosong"}.csv`,
      ["period", "indicator", ...COVERAGE_COLUMNS],
      rows.map((area) => [period, indicator, ...coverageCells(area)]),
    );
  });
}
