import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/auth/actor";
import { formatPeriod, type Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { columnsOf, type TableFile } from "@/lib/core/table-file";
import type { DataChoice } from "@/lib/core/vocabulary";
import { aboutFile, FILE_FORMATS, FILE_LABELS, fileRow, type FileView } from "@/lib/coverage/format/csv";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { readListed } from "@/lib/coverage/queries/listed";
import { indicatorBy } from "@/lib/coverage/rules/indicator";
import type { AreaCoverage } from "@/lib/coverage/schema";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { targetChoices } from "@/lib/targets/rules/choices";
import { coverageFileQuery } from "../endpoint-queries";
import type { KnownMoment } from "../known-moment";
import type { Table } from "../table-route";

type Asked = { indicator: string; data: DataChoice; target: string };
type Areas = Pick<TableFile, "name" | "title"> & { rows: readonly { area: AreaCoverage; period: Period | null }[] };

/**
 * Areas of a month, or months of an area, with the view kept in each row.
 * @throws AppError invalid-input for an unknown target
 */
export async function coverageTable(
  actor: Actor,
  { name, title, rows }: Areas,
  { indicator, data, target }: Asked,
  known: KnownMoment,
): Promise<TableFile> {
  const view = await fileViewOf(actor, { indicator, data, target }, known);
  return {
    ...{ name, title },
    columns: columnsOf(FILE_LABELS, FILE_FORMATS),
    rows: rows.map(({ area, period }) => fileRow(area, period, view)),
    about: aboutFile(view),
  };
}

/** What the figures of a file are. @throws AppError invalid-input for an unknown target or definition */
export async function fileViewOf(
  actor: Actor,
  { indicator, data, target }: Asked,
  known: KnownMoment,
): Promise<FileView> {
  const { indicators, targets } = await readCatalogue(actor, known.at);
  const choice = targetChoices(targets).find(({ key }) => key === target) ?? null;
  if (choice === null)
    throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [
      { field: "target", message: "Target ini tidak dikenal." },
    ]);
  return { indicator: indicatorBy(indicators, indicator), data, targets, choice, knownAt: known.day };
}

/** The areas of one level in a month, narrowed as the lists of regions are. */
export const COVERAGE_TABLE: Table<typeof coverageFileQuery> = {
  query: coverageFileQuery,
  read: async (actor, asked, _context, known) => {
    const { period, rows } = await readCoverage(actor, { ...asked, knownAt: known.at });
    const listed = await listedIn(actor, period, asked, known);
    const place = regionBy(await readRegions(actor), asked.parent ?? NATION).name;
    const areas = {
      name: `cakupan-${period ?? "kosong"}`,
      title: `Cakupan ${place}, ${period === null ? "belum ada bulan" : formatPeriod(period)}${narrowing(asked)}`,
      rows: rows.filter(({ region }) => listed === null || listed.has(region.code)).map((area) => ({ area, period })),
    };
    return coverageTable(actor, areas, asked, known);
  },
};

type CoverageAsked = z.output<typeof coverageFileQuery>;

/** @returns the codes that the list of this address shows; null where it is not narrowed */
async function listedIn(
  actor: Actor,
  period: Period | null,
  { level, office, kind, status, q, indicator, data, target }: CoverageAsked,
  known: KnownMoment,
): Promise<ReadonlySet<string> | null> {
  const ofRegencies = Object.entries({ office, kind, status }).filter(([, value]) => value !== undefined);
  if (ofRegencies.length > 0 && level !== "regency")
    throw new AppError(
      "invalid-input",
      "Periksa parameter yang disebut di bawah ini.",
      ofRegencies.map(([field]) => ({ field, message: "Hanya untuk level=regency." })),
    );
  const given = Object.entries({ kanwil: office, jenis: kind, status, q }).filter(([, value]) => value !== undefined);
  if (period === null || given.length === 0) return null;
  const view = { indicator, data, target, ...(known.day === null ? {} : { diketahui: known.day }) };
  return readListed(actor, period, { ...view, ...Object.fromEntries(given) });
}

/** @returns how the list is narrowed, in the words of its address */
function narrowing({ office, kind, status, q }: CoverageAsked): string {
  const given = [office, kind, status, q].filter((part) => part !== undefined && part !== "");
  return given.length === 0 ? "" : ` (disaring: ${given.join(", ")})`;
}
