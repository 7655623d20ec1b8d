import { NATION } from "@/lib/core/region-code";
import { Prisma, type Db } from "@/lib/db/client";
import { readNewestFigures } from "@/lib/published/queries";
import { ownRevisions } from "@/lib/published/rules/revisions";
import type { PublishedFigure } from "@/lib/published/schema";
import { given, readReferenceCsv, wholeOrNull } from "./read-csv";

const COLUMNS = [
  "id",
  "region_code",
  "as_of",
  "printed_weekday",
  "segment",
  "counting_basis",
  "workers",
  "participants",
  "percent",
  "rounded",
  "publisher",
  "url",
] as const;

/**
 * Printed statements, our readings of their dates, statements without a figure, and the national figures as printed. What
 * a person has recorded of one since stays, whatever the files say.
 */
export async function seedPublishedFigures(db: Db): Promise<void> {
  const readings = new Map(
    (await readReferenceCsv("published-readings.csv", ["id", "accepted_date", "note"])).map((row) => [row.id, row]),
  );
  const statements = [
    ...(await readReferenceCsv("published-figures.csv", COLUMNS)),
    ...(await readReferenceCsv("statements-without-figure.csv", COLUMNS)),
  ].map((row): PublishedFigure => ({
    id: given(row.id, "id"),
    regionCode: given(row.region_code, "region_code"),
    printedDate: given(row.as_of, "as_of"),
    printedWeekday: row.printed_weekday,
    acceptedDate: readings.get(row.id)?.accepted_date ?? null,
    note: readings.get(row.id)?.note ?? null,
    segment: given(row.segment, "segment"),
    countingBasis: row.counting_basis as "DOMICILE" | "REGISTRATION" | null,
    workers: wholeOrNull(row.workers),
    participants: wholeOrNull(row.participants),
    percent: row.percent === null ? null : Number(row.percent),
    rounded: row.rounded === "yes",
    publisher: row.publisher,
    url: row.url,
  }));
  const known = new Map((await readNewestFigures(db)).map((figure) => [figure.id, figure]));
  const rows = ownRevisions([...statements, ...(await nationalFigures())], known);
  await db.publishedFigure.createMany({
    // The files say nothing of units and parts.
    data: rows.map((row) => ({ ...row, units: row.units ?? Prisma.DbNull, parts: Prisma.DbNull })),
  });
}

/** The national series as printed: employed is a number of workers, active a number of participants. */
async function nationalFigures(): Promise<PublishedFigure[]> {
  const rows = await readReferenceCsv("national-series.csv", ["period", "measure", "value", "source"]);
  return rows.map((row) => {
    const employed = row.measure === "employed";
    return {
      id: `N-${employed ? "W" : "P"}-${given(row.period, "period")}`,
      regionCode: NATION,
      printedDate: given(row.period, "period"),
      printedWeekday: null,
      acceptedDate: null,
      note: null,
      segment: "ALL",
      countingBasis: null,
      workers: employed ? wholeOrNull(row.value) : null,
      participants: employed ? null : wholeOrNull(row.value),
      percent: null,
      rounded: true,
      publisher: row.source,
      url: null,
    };
  });
}
