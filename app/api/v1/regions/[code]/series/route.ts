import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { answer } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { seriesQuery } from "../../../endpoints";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answer(async () =>
    readSeries(await readerOf(request.headers), await codeOf(context), parseQuery(new URL(request.url), seriesQuery)),
  );
}
