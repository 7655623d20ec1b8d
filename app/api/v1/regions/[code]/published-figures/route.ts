import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { judgedRows } from "@/lib/published/format/judged-rows";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { answer } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { momentQuery } from "../../../endpoint-queries";
import { knownMoment } from "../../../known-moment";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answer(async () => {
    const known = knownMoment(parseQuery(new URL(request.url), momentQuery));
    const actor = await readerOf(request.headers);
    const region = regionBy(await readRegions(actor), await codeOf(context));
    const rows = judgedRows(await readCheckedFigures(actor, known.at));
    return { knownAt: known.day, rows: rows.filter(({ regionCode }) => regionCode === region.code) };
  });
}
