import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { provenanceAnswer } from "@/lib/provenance/format/answer";
import { answer } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { provenanceQuery } from "../../../endpoint-queries";
import { provenanceFor } from "../../../read-provenance";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answer(async () => {
    const asked = parseQuery(new URL(request.url), provenanceQuery);
    const code = await codeOf(context);
    return provenanceAnswer(await provenanceFor(await readerOf(request.headers), code, asked));
  });
}
