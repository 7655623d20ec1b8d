import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readPublishedFigures } from "@/lib/published/queries";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { answer } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { noQuery } from "../../../endpoints";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answer(async () => {
    parseQuery(new URL(request.url), noQuery);
    const region = regionBy(await readRegions(await readerOf(request.headers)), await codeOf(context));
    return { rows: await readPublishedFigures(await readerOf(request.headers), region.code) };
  });
}
