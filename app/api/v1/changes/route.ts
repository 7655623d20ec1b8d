import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { changeRow } from "@/lib/coverage/format/changes";
import { answer } from "../answer";
import { changesQuery } from "../endpoint-queries";
import { readAskedChanges } from "../tables/changes";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const asked = parseQuery(new URL(request.url), changesQuery);
    const { between, rows } = await readAskedChanges(await readerOf(request.headers), asked);
    return { ...between, kind: asked.kind, rows: rows.map(({ name, ...change }) => changeRow(change, name)) };
  });
}
