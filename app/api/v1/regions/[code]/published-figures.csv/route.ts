import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readPublishedFigures } from "@/lib/published/queries";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { answerWith } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { fileQuery } from "../../../endpoints";
import { printedFile } from "../../../printed-file";

export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const { locale } = parseQuery(new URL(request.url), fileQuery);
    const regions = await readRegions(actor);
    const { code } = regionBy(regions, await codeOf(context));
    const figures = await readPublishedFigures(actor, code);
    return printedFile(actor, { name: `angka-di-media-${code}.csv`, figures, regions, locale });
  });
}
