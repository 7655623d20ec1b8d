import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/auth/actor";
import { csvResponse, type CsvLocale } from "@/lib/core/csv";
import type { Period } from "@/lib/core/period";
import type { DataChoice } from "@/lib/core/vocabulary";
import { FILE_LABELS, fileRow } from "@/lib/coverage/format/csv";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { indicatorBy } from "@/lib/coverage/rules/indicator";
import type { AreaCoverage } from "@/lib/coverage/schema";
import { targetChoices } from "@/lib/targets/rules";

type Asked = { indicator: string; data: DataChoice; target: string; locale?: CsvLocale };

/**
 * Areas of a month, or months of an area, as a CSV that keeps the view in each row.
 * @throws AppError invalid-input for an unknown target
 */
export async function coverageFile(
  actor: Actor,
  fileName: string,
  rows: readonly { area: AreaCoverage; period: Period | null }[],
  { indicator, data, target, locale }: Asked,
): Promise<Response> {
  const { indicators, targets } = await readCatalogue(actor);
  const choice = targetChoices(targets).find(({ key }) => key === target) ?? null;
  if (choice === null)
    throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [
      { field: "target", message: "Target ini tidak dikenal." },
    ]);
  const view = { indicator: indicatorBy(indicators, indicator), data, targets, choice };
  return csvResponse(
    fileName,
    headings(FILE_LABELS, locale),
    rows.map(({ area, period }) => fileRow(area, period, view)),
    locale,
  );
}

/** @returns the headings of a file: names for programs, words for people */
export function headings(labels: Readonly<Record<string, string>>, locale: CsvLocale): string[] {
  return locale === undefined ? Object.keys(labels) : Object.values(labels);
}
