import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { answerWith } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { coverageFile } from "../../../coverage-file";
import { seriesFileQuery } from "../../../endpoints";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answerWith(async () => {
    const code = await codeOf(context);
    const actor = await readerOf(request.headers);
    const asked = parseQuery(new URL(request.url), seriesFileQuery);
    const { rows } = await readSeries(actor, code, asked);
    return coverageFile(
      actor,
      `cakupan-${code}.csv`,
      rows.map((point) => ({ area: point, period: point.period })),
      asked,
    );
  });
}
