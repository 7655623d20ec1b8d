import type { Actor } from "@/lib/auth/actor";
import { columnsOf, type TableFile } from "@/lib/core/table-file";
import { readCheckedFigures, readPrinted } from "@/lib/coverage/queries/checked-figures";
import {
  RECONCILIATION_FORMATS,
  RECONCILIATION_LABELS,
  reconciliationCells,
} from "@/lib/coverage/format/reconciliation";
import { readEmployed } from "@/lib/coverage/queries/employed";
import { readReading } from "@/lib/coverage/queries/reading";
import { reconcile } from "@/lib/coverage/rules/reconcile";
import { PRINTED_FORMATS, PRINTED_LABELS, printedCells } from "@/lib/published/format";
import { figuresFound } from "@/lib/published/rules/search";
import type { CheckedStatement } from "@/lib/published/schema/check";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { applicableTargets } from "@/lib/targets/rules";
import { codeOf } from "../code";
import { momentQuery, publishedFileQuery } from "../endpoint-queries";
import type { Table } from "../table-route";

type Printed = Pick<TableFile, "name" | "title"> & {
  figures: readonly RecordedFigure[];
  checks: ReadonlyMap<string, CheckedStatement>;
  regions: readonly Region[];
  at: Date | null;
};

/** Printed statements, each with every way to read it and what the checks say of it. */
async function printedTable(actor: Actor, printed: Printed): Promise<TableFile> {
  const { figures, checks, regions, name, title, at } = printed;
  const employed = await readEmployed(actor, at);
  return {
    ...{ name, title, about: [] },
    columns: columnsOf(PRINTED_LABELS, PRINTED_FORMATS),
    rows: figures.map((figure) =>
      printedCells(
        figure,
        checks.get(figure.id)!,
        regionBy(regions, figure.regionCode).name,
        employed.get(figure.regionCode) ?? [],
      ),
    ),
  };
}

/** Everything printed, searched as its page is. */
export const PRINTED_TABLE: Table<typeof publishedFileQuery> = {
  query: publishedFileQuery,
  read: async (actor, { q = "" }, _context, { at }) => {
    const [regions, aliases, { figures, checked }] = await Promise.all([
      readRegions(actor),
      readAliases(actor),
      readCheckedFigures(actor, at),
    ]);
    const title = q === "" ? "Angka di media" : `Angka di media (disaring: ${q})`;
    return printedTable(actor, {
      name: "angka-di-media",
      title,
      figures: figuresFound(figures, q, regions, aliases),
      checks: new Map(checked.map((one) => [one.id, one])),
      ...{ regions, at },
    });
  },
};

/** What was printed about a region. */
export const REGION_PRINTED_TABLE: Table<typeof momentQuery> = {
  query: momentQuery,
  read: async (actor, _, context, { at }) => {
    const regions = await readRegions(actor);
    const { code, name } = regionBy(regions, await codeOf(context));
    const { printed, checks } = await readPrinted(actor, code, at);
    return printedTable(actor, {
      name: `angka-di-media-${code}`,
      title: `Angka di media tentang ${name}`,
      figures: printed,
      ...{ checks, regions, at },
    });
  },
};

/** What was printed about a region beside what the register says and the target ahead. */
export const RECONCILIATION_TABLE: Table<typeof momentQuery> = {
  query: momentQuery,
  read: async (actor, { knownAt }, context) => {
    const reading = await readReading(actor, await codeOf(context), { diketahui: knownAt });
    const { region, printed, overview, catalogue, view } = reading;
    const targets = applicableTargets(catalogue.targets, region.code);
    const rows = reconcile(printed, { series: overview.series, targets, indicator: view.indicator });
    return {
      ...{ name: `rekonsiliasi-${region.code}`, title: `Rekonsiliasi angka di media tentang ${region.name}` },
      about: [["Definisi", view.indicator.formula]],
      columns: columnsOf(RECONCILIATION_LABELS, RECONCILIATION_FORMATS),
      rows: rows.map(reconciliationCells),
    };
  },
};
