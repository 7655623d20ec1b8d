import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { judgedRows } from "@/lib/published/format/judged-rows";
import { answer } from "../answer";
import { noQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    parseQuery(new URL(request.url), noQuery);
    return { rows: judgedRows(await readCheckedFigures(await readerOf(request.headers))) };
  });
}
