import { readerOf } from "@/lib/auth/session";
import { jsonOfRows } from "@/lib/core/json-rows";
import { parseQuery } from "@/lib/core/problem";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { answer } from "../answer";
import { coverageQuery } from "../endpoint-queries";
import { knownMoment } from "../known-moment";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await readerOf(request.headers);
    const asked = parseQuery(new URL(request.url), coverageQuery);
    const known = knownMoment(asked);
    return { ...(await readCoverage(actor, { ...asked, knownAt: known.at })), knownAt: known.day };
  }, textOf);
}

/** Regions that nothing happened in since the last answer are not written out again. */
function textOf({ rows, ...around }: Awaited<ReturnType<typeof readCoverage>> & { knownAt: string | null }): string {
  return `${JSON.stringify(around).slice(0, -1)},"rows":${jsonOfRows(rows)}}`;
}
