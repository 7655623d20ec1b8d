import type { Actor } from "@/lib/auth/actor";
import { csvResponse, type CsvLocale } from "@/lib/core/csv";
import { readEmployed } from "@/lib/coverage/queries/employed";
import { PRINTED_LABELS, printedCells } from "@/lib/published/format";
import type { PublishedFigure } from "@/lib/published/schema";
import type { Region } from "@/lib/regions/schema";
import { regionBy } from "@/lib/regions/rules";
import { headings } from "./coverage-file";

type File = { name: string; figures: readonly PublishedFigure[]; regions: readonly Region[]; locale: CsvLocale };

/** Printed statements as a CSV, each with every way to read it. */
export async function printedFile(actor: Actor, { name, figures, regions, locale }: File): Promise<Response> {
  const employed = await readEmployed(actor);
  const rows = figures.map((figure) =>
    printedCells(figure, regionBy(regions, figure.regionCode).name, employed.get(figure.regionCode) ?? []),
  );
  return csvResponse(name, headings(PRINTED_LABELS, locale), rows, locale);
}
