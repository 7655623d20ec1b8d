import { readerOf } from "@/lib/auth/session";
import { csvResponse } from "@/lib/core/csv";
import { parseQuery } from "@/lib/core/problem";
import { MISSING_LABELS, missingCells, TARGET_LABELS, targetCells } from "@/lib/coverage/format/target-file";
import { targetsFor } from "@/lib/coverage/format/targets";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { indicatorBy } from "@/lib/coverage/rules/indicator";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { applicableTargets } from "@/lib/targets/rules";
import { answerWith } from "../../../answer";
import { codeOf, type CodeContext } from "../../../code";
import { headings } from "../../../coverage-file";
import { regionTargetsFileQuery } from "../../../endpoints";

/** The targets of a region with the people missing to each in a month; without a period in its newest one. */
export async function GET(request: Request, context: CodeContext): Promise<Response> {
  return answerWith(async () => {
    const code = await codeOf(context);
    const actor = await readerOf(request.headers);
    const { period, indicator, data, locale } = parseQuery(new URL(request.url), regionTargetsFileQuery);
    const months = period === undefined ? {} : { from: period, to: period };
    const [regions, { indicators, targets }, { rows }] = await Promise.all([
      readRegions(actor),
      readCatalogue(actor),
      readSeries(actor, code, { indicator, data, ...months }),
    ]);
    const area = rows.at(-1);
    const view = area && { area, period: area.period, indicator: indicatorBy(indicators, indicator), data };
    const applicable = targetsFor({ region: regionBy(regions, code) }, applicableTargets(targets, code));
    return csvResponse(
      `target-${code}.csv`,
      headings({ ...TARGET_LABELS, ...MISSING_LABELS }, locale),
      applicable.map((target) => [
        ...targetCells(target, regionBy(regions, target.regionCode).name),
        ...(view ? missingCells(target, view) : Object.keys(MISSING_LABELS).map(() => null)),
      ]),
      locale,
    );
  });
}
