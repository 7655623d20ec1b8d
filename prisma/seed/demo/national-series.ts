import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Period, periodSchema, yearOf } from "@/lib/core/period";

/** The published national figures that the simulation has to add up to, in people. */
export interface NationalSeries {
  /** BPS, August, by year */
  employed: ReadonlyMap<number, number>;
  /** active participants of all segments, by month */
  active: ReadonlyMap<Period, number>;
}

const rowsSchema = z.array(
  z.object({
    period: periodSchema,
    measure: z.enum(["employed", "active"]),
    value: z.coerce.number().int().positive(),
  }),
);

/** @param csv the text of `prisma/seed/reference/national-series.csv` */
export function parseNationalSeries(csv: string): NationalSeries {
  const rows = rowsSchema.parse(parse(csv, { columns: true }));
  const of = (measure: string) => rows.filter((row) => row.measure === measure);
  return {
    employed: new Map(of("employed").map((row) => [yearOf(row.period), row.value])),
    active: new Map(of("active").map((row) => [row.period, row.value])),
  };
}
