import { formatPeriod } from "@/lib/core/period";
import { columnsOf } from "@/lib/core/table-file";
import {
  MISSING_LABELS,
  missingCells,
  TARGET_FORMATS,
  TARGET_LABELS,
  targetCells,
} from "@/lib/coverage/format/target-file";
import { targetsFor } from "@/lib/coverage/format/targets";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { indicatorBy } from "@/lib/coverage/rules/indicator";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { REVISION_FORMATS, REVISION_LABELS, revisionCells } from "@/lib/targets/format/revision-file";
import { readTargetHistory } from "@/lib/targets/queries/history";
import { applicableTargets } from "@/lib/targets/rules";
import { codeOf } from "../code";
import { momentQuery, regionTargetsFileQuery } from "../endpoint-queries";
import type { Table } from "../table-route";

/** Every target. */
export const TARGETS_TABLE: Table<typeof momentQuery> = {
  query: momentQuery,
  read: async (actor, _asked, _context, { at }) => {
    const [regions, { targets }] = await Promise.all([readRegions(actor), readCatalogue(actor, at)]);
    return {
      ...{ name: "target", title: "Semua target", about: [] },
      columns: columnsOf(TARGET_LABELS, TARGET_FORMATS),
      rows: targets.map((target) => targetCells(target, regionBy(regions, target.regionCode).name)),
    };
  },
};

/** Every revision of every target and document. */
export const TARGET_REVISIONS_TABLE: Table<typeof momentQuery> = {
  query: momentQuery,
  read: async (actor, _asked, _context, { at }) => ({
    ...{ name: "riwayat-target", title: "Riwayat target dan dokumennya", about: [] },
    columns: columnsOf(REVISION_LABELS, REVISION_FORMATS),
    rows: revisionCells(await readTargetHistory(actor, at)),
  }),
};

/** The targets of a region with the people missing to each in a month; without a period in its newest one. */
export const REGION_TARGETS_TABLE: Table<typeof regionTargetsFileQuery> = {
  query: regionTargetsFileQuery,
  read: async (actor, { period, indicator, data }, context, { at }) => {
    const code = await codeOf(context);
    const months = period === undefined ? {} : { from: period, to: period };
    const [regions, { indicators, targets }, { rows }] = await Promise.all([
      readRegions(actor),
      readCatalogue(actor, at),
      readSeries(actor, code, { indicator, data, ...months, knownAt: at }),
    ]);
    const area = rows.at(-1);
    const view = area && { area, period: area.period, indicator: indicatorBy(indicators, indicator), data };
    const applicable = targetsFor({ region: regionBy(regions, code) }, applicableTargets(targets, code));
    return {
      name: `target-${code}`,
      title: `Target untuk ${regionBy(regions, code).name}`,
      about: [["Diukur pada", area ? formatPeriod(area.period) : "belum ada bulan"]],
      columns: columnsOf({ ...TARGET_LABELS, ...MISSING_LABELS }, TARGET_FORMATS),
      rows: applicable.map((target) => [
        ...targetCells(target, regionBy(regions, target.regionCode).name),
        ...(view ? missingCells(target, view) : Object.keys(MISSING_LABELS).map(() => null)),
      ]),
    };
  },
};
