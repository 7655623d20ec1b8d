import { readerOf } from "@/lib/auth/session";
import { csvResponse } from "@/lib/core/csv";
import { parseQuery } from "@/lib/core/problem";
import { coverageCells, COVERAGE_COLUMNS } from "@/lib/coverage/format/csv";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { answerWith } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { seriesQuery } from "../../../endpoints";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answerWith(async () => {
    const code = await codeOf(context);
    const series = await readSeries(
      await readerOf(request.headers),
      code,
      parseQuery(new URL(request.url), seriesQuery),
    );
    const rows = series.rows.map((point) => [point.period, series.indicator, ...coverageCells(point)]);
    return csvResponse(`cakupan-${code}.csv`, ["period", "indicator", ...COVERAGE_COLUMNS], rows);
  });
}
