import { readerOf } from "@/lib/auth/session";
import { jsonOfRows } from "@/lib/core/json-rows";
import { parseQuery } from "@/lib/core/problem";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { answer } from "../answer";
import { coverageQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answer(
    async () => readCoverage(await readerOf(request.headers), parseQuery(new URL(request.url), coverageQuery)),
    textOf,
  );
}

/** Regions that nothing happened in since the last answer are not written out again. */
function textOf({ rows, ...around }: Awaited<ReturnType<typeof readCoverage>>): string {
  return `${JSON.stringify(around).slice(0, -1)},"rows":${jsonOfRows(rows)}}`;
}
