import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { applicableTargets } from "@/lib/targets/rules";
import { answer } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { momentQuery } from "../../../endpoint-queries";
import { knownMoment } from "../../../known-moment";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answer(async () => {
    const known = knownMoment(parseQuery(new URL(request.url), momentQuery));
    const code = await codeOf(context);
    const [regions, catalogue] = await Promise.all([
      readRegions(await readerOf(request.headers)),
      readCatalogue(await readerOf(request.headers), known.at),
    ]);
    return { knownAt: known.day, rows: applicableTargets(catalogue.targets, regionBy(regions, code).code) };
  });
}
