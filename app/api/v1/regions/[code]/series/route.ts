import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { answer } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { seriesQuery } from "../../../endpoint-queries";
import { knownMoment } from "../../../known-moment";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answer(async () => {
    const [actor, code] = [await readerOf(request.headers), await codeOf(context)];
    const asked = parseQuery(new URL(request.url), seriesQuery);
    const known = knownMoment(asked);
    return { knownAt: known.day, ...(await readSeries(actor, code, { ...asked, knownAt: known.at })) };
  });
}
