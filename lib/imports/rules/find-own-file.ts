import { FILE_LABELS } from "@/lib/coverage/format/csv";
import type { Meaning } from "../schema/found-table";
import type { Book, Sheet, SheetRow } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";

// A file that this product wrote (a table of coverage as CSV or workbook). Its rows are what pages show: sums, figures under
// one definition, simulated ones among them. They are no facts and are never read as such (DECISIONS 113).

type Name = keyof typeof FILE_LABELS;
/** Where the columns of such a file stand, from 1. */
export type OwnColumns = ReadonlyMap<Name, number>;
/** A sheet of it: its columns, and its rows without the header. */
export type OwnFile = { sheet: string | null; columns: OwnColumns; rows: readonly SheetRow[] };

/** No table of anybody else's has all three. */
const TELLING = ["indicator", "region_code", "participants"] as const;
/** Without these nobody knows which figures a row repeats. */
export const NEEDED = ["period", "indicator", "region_code", "data"] as const;
/** Compared with what is shown, by what the user imports. Ratios, gaps and paces follow from them. */
export const COMPARED = {
  participants: ["participants", "pu", "bpu", "jakon", "pmi", "unsplit"],
  workers: ["workers", "workers_year"],
} as const satisfies Record<string, readonly Name[]>;

const TITLES = new Map<string, Name>(
  (Object.entries(FILE_LABELS) as [Name, string][]).flatMap(([name, words]) => [
    [name, name],
    [words.toLowerCase(), name],
  ]),
);
const HEAD_AMONG = 20;

/** @returns the file that this product wrote, as it may have been saved again; null for any other */
export function findOwnFile({ sheets }: Pick<Book, "sheets">): OwnFile | null {
  for (const sheet of sheets) {
    const found = findHead(sheet);
    if (found) return { sheet: sheet.name, columns: found.columns, rows: sheet.rows.slice(found.at + 1) };
  }
  return null;
}

/** @returns what a sheet of such a file is read by, where it is too large to be kept whole; null for any other sheet */
export function neededOfOwn(sheet: Sheet): Set<number> | null {
  const head = findHead(sheet);
  if (!head) return null;
  const wanted: readonly Name[] = [
    ...NEEDED,
    "known_at",
    "region_name",
    "simulated",
    ...COMPARED.participants,
    ...COMPARED.workers,
  ];
  return new Set(wanted.flatMap((name) => head.columns.get(name) ?? []));
}

function findHead({ rows }: Sheet): { at: number; columns: OwnColumns } | null {
  for (const [at, { cells }] of rows.slice(0, HEAD_AMONG).entries()) {
    const columns = new Map(
      cells.flatMap(({ column, text }): [Name, number][] => {
        const name = TITLES.get(text.trim().toLowerCase());
        return name === undefined ? [] : [[name, column]];
      }),
    );
    if (TELLING.every((name) => columns.has(name))) return { at, columns };
  }
  return null;
}

/** @returns the text of a cell of a row; `="11.10"` is how a CSV for Excel keeps a text one */
export function ownText({ cells }: SheetRow, column: number | undefined): string {
  const text = cells.find((cell) => cell.column === column)?.text.trim() ?? "";
  return /^="(.*)"$/s.exec(text)?.[1] ?? text.replace(/^'/, "");
}

const people = (segment: "total" | "PU" | "BPU" | "JAKON" | "PMI"): Meaning => ({
  of: "participants",
  segment,
  status: "active",
});
const MEANINGS: Partial<Record<Name, Meaning>> = {
  participants: people("total"),
  pu: people("PU"),
  bpu: people("BPU"),
  jakon: people("JAKON"),
  pmi: people("PMI"),
};

/** The same for whoever wants to see how the file is read: derived columns count nothing, whatever their titles hold. */
export function asOwnTable(read: ReadTable, { columns }: OwnFile, evidence: string): ReadTable {
  const names = new Map([...columns].map(([name, column]) => [column, name]));
  const measures = read.table.measures.map((measure) => {
    const name = names.get(measure.column);
    return { ...measure, meaning: (name && MEANINGS[name]) ?? null };
  });
  return { ...read, table: { ...read.table, measures }, evidence: `${evidence} ${read.evidence}`.trim() };
}
