import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { answerWith } from "../answer";
import { coverageFile } from "../coverage-file";
import { coverageFileQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const asked = parseQuery(new URL(request.url), coverageFileQuery);
    const { period, rows } = await readCoverage(actor, asked);
    return coverageFile(
      actor,
      `cakupan-${period ?? "kosong"}.csv`,
      rows.map((area) => ({ area, period })),
      asked,
    );
  });
}
