import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { judgedRows } from "@/lib/published/format/judged-rows";
import { answer } from "../answer";
import { momentQuery } from "../endpoint-queries";
import { knownMoment } from "../known-moment";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const known = knownMoment(parseQuery(new URL(request.url), momentQuery));
    const rows = judgedRows(await readCheckedFigures(await readerOf(request.headers), known.at));
    return { knownAt: known.day, rows };
  });
}
