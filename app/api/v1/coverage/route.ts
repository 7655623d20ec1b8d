import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { answer } from "../answer";
import { coverageQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answer(async () =>
    readCoverage(await readerOf(request.headers), parseQuery(new URL(request.url), coverageQuery)),
  );
}
