import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readPublishedFigures } from "@/lib/published/queries";
import { figuresFound } from "@/lib/published/rules/search";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { answerWith } from "../answer";
import { publishedFileQuery } from "../endpoints";
import { printedFile } from "../printed-file";

export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const { q, locale } = parseQuery(new URL(request.url), publishedFileQuery);
    const [regions, aliases, all] = await Promise.all([
      readRegions(actor),
      readAliases(actor),
      readPublishedFigures(actor, null),
    ]);
    const figures = figuresFound(all, q ?? "", regions, aliases);
    return printedFile(actor, { name: "angka-di-media.csv", figures, regions, locale });
  });
}
