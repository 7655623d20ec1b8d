import { formatCount } from "@/lib/core/numbers";
import { parseKnownDay, type KnownDay } from "@/lib/core/known-day";
import { parsePeriod, type Period } from "@/lib/core/period";
import { NATION, provinceOf } from "@/lib/core/region-code";
import { DATA_CHOICES, type DataChoice } from "@/lib/core/vocabulary";
import { COVERAGE_COLUMNS, coverageCells, FILE_LABELS } from "@/lib/coverage/format/csv";
import type { AreaCoverage } from "@/lib/coverage/schema";
import { isRejection, quote, reject } from "../messages";
import type { ImportRequest, Rejection } from "../schema";
import { columnName, type SheetRow } from "../schema/sheet";
import { COMPARED, NEEDED, ownText, type OwnColumns, type OwnFile } from "./find-own-file";
import { readingOf, readTableCell, type ColumnReading } from "./read-table-cell";

/** The rows of a file of ours that repeat one month of one area and everything below it. */
export type OwnGroup = {
  indicator: string;
  data: DataChoice;
  period: Period;
  /** The past day at whose end its figures were known; null is now, also in files of before that was written down. */
  knownAt: KnownDay | null;
  /** A province, where all rows are of it; null for the whole country. */
  area: string | null;
  rows: { row: SheetRow; code: string }[];
};

/** What the month, the definition and the region of each row are, or why that cannot be told: I.080, I.083, I.100, I.401. */
export function groupOwnRows({ columns, rows }: OwnFile): { groups: OwnGroup[]; rejected: Rejection[] } {
  const missing = NEEDED.filter((name) => !columns.has(name));
  if (missing.length > 0)
    return { groups: [], rejected: [reject("I.080", null, null, { columns: missing.join(", ") })] };
  const groups = new Map<string, OwnGroup>();
  const rejected: Rejection[] = [];
  for (const row of rows) {
    const read = readKey(row, columns);
    if (isRejection(read)) {
      rejected.push(read);
      continue;
    }
    const { code, ...month } = read;
    const key = Object.values(month).join(" ");
    const group = groups.get(key) ?? { ...month, area: code === NATION ? null : provinceOf(code), rows: [] };
    if (group.area !== provinceOf(code)) group.area = null;
    group.rows.push({ row, code });
    groups.set(key, group);
  }
  return { groups: [...groups.values()], rejected };
}

type Key = { indicator: string; data: DataChoice; period: Period; knownAt: KnownDay | null; code: string };

function readKey(row: SheetRow, columns: OwnColumns): Key | Rejection {
  const textOf = (name: (typeof NEEDED)[number]) => ownText(row, columns.get(name));
  const place = (name: (typeof NEEDED)[number]) => columnName(columns.get(name)!);
  const [indicator, code, written] = [textOf("indicator"), textOf("region_code"), textOf("period")];
  // A spreadsheet that saves the file again may have taken the month for its first day.
  const period = parsePeriod(written.replace(/^(\d{4}-\d{2})-01$/, "$1"));
  const data = DATA_CHOICES.find((choice) => choice === textOf("data"));
  if (code === "") return reject("I.100", row.row, place("region_code"));
  if (period === null) return reject("I.401", row.row, place("period"), { text: quote(written) });
  if (!data) return reject("I.083", row.row, place("data"), { text: quote(textOf("data")) });
  const known = ownText(row, columns.get("known_at"));
  const knownAt = parseKnownDay(known.slice(0, 10));
  if (known !== "" && knownAt === null) return reject("I.083", row.row, null, { text: quote(known) });
  return { indicator, data, period, knownAt, code };
}

/** How the columns that are compared are read, each decided over all of its cells. */
export function ownReadings({ columns, rows }: OwnFile): ReadonlyMap<number, ColumnReading> {
  const compared = Object.values(COMPARED).flat();
  return new Map(
    compared.flatMap((name) => {
      const column = columns.get(name);
      if (column === undefined) return [];
      return [
        [
          column,
          readingOf(
            rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map((cell) => ({ cell }))),
            1,
            { said: null },
          ),
        ],
      ];
    }),
  );
}

/**
 * Holds a row against what is shown for its area and month.
 * @returns `same`; `missing` where both have no figure; or every difference: I.081, or I.082 where the row is marked as
 *   simulated; I.083, I.101; what cannot be read as `readTableCell` says it
 */
export function judgeOwnRow(
  { row, code }: OwnGroup["rows"][number],
  areas: ReadonlyMap<string, AreaCoverage> | null,
  { columns }: OwnFile,
  { of, readings }: { of: ImportRequest["of"]; readings: ReadonlyMap<number, ColumnReading> },
): "same" | "missing" | Rejection[] {
  const placeOf = (name: keyof typeof FILE_LABELS) => columnName(columns.get(name)!);
  if (areas === null) {
    const text = quote(ownText(row, columns.get("indicator")));
    return [reject("I.083", row.row, placeOf("indicator"), { text })];
  }
  const area = areas.get(code);
  if (!area) return [reject("I.101", row.row, placeOf("region_code"), { code: quote(code), system: "Kemendagri" })];
  const cells = coverageCells(area);
  const isSimulated = ownText(row, columns.get("simulated")) !== "";
  let known = 0;
  const problems = COMPARED[of].flatMap((name): Rejection[] => {
    const column = columns.get(name);
    if (column === undefined) return [];
    const shown = cells[COVERAGE_COLUMNS.indexOf(name)] as number | null;
    const people = readTableCell(
      row.cells.find((cell) => cell.column === column),
      row.row,
      readings.get(column)!,
    );
    if (isRejection(people)) return [people];
    if (people !== null || shown !== null) known += 1;
    if (people === shown) return [];
    const facts = { title: FILE_LABELS[name], text: said(people), shown: said(shown) };
    return [reject(isSimulated ? "I.082" : "I.081", row.row, columnName(column), facts)];
  });
  if (problems.length > 0) return problems;
  return known === 0 ? "missing" : "same";
}

function said(people: number | null): string {
  return people === null ? "kosong" : formatCount(people);
}
