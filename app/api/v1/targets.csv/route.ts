import { readerOf } from "@/lib/auth/session";
import { csvResponse } from "@/lib/core/csv";
import { parseQuery } from "@/lib/core/problem";
import { TARGET_LABELS, targetCells } from "@/lib/coverage/format/target-file";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { answerWith } from "../answer";
import { headings } from "../coverage-file";
import { fileQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const { locale } = parseQuery(new URL(request.url), fileQuery);
    const [regions, { targets }] = await Promise.all([readRegions(actor), readCatalogue(actor)]);
    const rows = targets.map((target) => targetCells(target, regionBy(regions, target.regionCode).name));
    return csvResponse("target.csv", headings(TARGET_LABELS, locale), rows, locale);
  });
}
