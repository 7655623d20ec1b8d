import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { answer } from "../answer";
import { momentQuery } from "../endpoint-queries";
import { knownMoment } from "../known-moment";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const known = knownMoment(parseQuery(new URL(request.url), momentQuery));
    return { knownAt: known.day, rows: (await readCatalogue(await readerOf(request.headers), known.at)).targets };
  });
}
