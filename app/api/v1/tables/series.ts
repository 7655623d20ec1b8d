import { readSeries } from "@/lib/coverage/queries/coverage";
import { codeOf } from "../code";
import { seriesFileQuery } from "../endpoint-queries";
import type { Table } from "../table-route";
import { coverageTable } from "./coverage";

/** One area month by month. */
export const SERIES_TABLE: Table<typeof seriesFileQuery> = {
  query: seriesFileQuery,
  read: async (actor, asked, context, known) => {
    const code = await codeOf(context);
    const { region, rows } = await readSeries(actor, code, { ...asked, knownAt: known.at });
    const months = {
      name: `cakupan-${code}`,
      title: `Cakupan ${region.name} dari bulan ke bulan`,
      rows: rows.map((point) => ({ area: point, period: point.period })),
    };
    return coverageTable(actor, months, asked, known);
  },
};
