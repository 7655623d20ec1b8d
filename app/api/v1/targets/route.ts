import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { answer } from "../answer";
import { noQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    parseQuery(new URL(request.url), noQuery);
    return { rows: (await readCatalogue(await readerOf(request.headers))).targets };
  });
}
