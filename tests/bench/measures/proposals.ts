import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readBook } from "@/lib/imports/format/read-book";
import { proposalOf, type TableProposal } from "@/lib/imports/format/proposal";
import { neededColumns } from "@/lib/imports/rules/find-tables";
import { readTables } from "@/lib/imports/rules/read-tables";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { referenceDirectory } from "../../support/directory";
import type { Measure } from "../report";

/** Where files at hand may lie; without them nothing is measured. */
const FOLDER = path.resolve("../shared/data/real");

type Known = {
  file: string;
  tables: (Pick<TableProposal, "headerRows" | "regionColumn" | "resolved"> & { as: string[] })[];
};

/** What a person finds in each file: header, column of regions, rows of regions, and what its columns count. */
const KNOWN: readonly Known[] = [
  {
    file: "bps-employed-2018-2025.xlsx",
    tables: [{ headerRows: [1], regionColumn: "F", resolved: 4112, as: ["employees", "employed"] }],
  },
  {
    file: "bps-sakernas-jatim-2025-bilingual.xlsx",
    tables: [
      { headerRows: [2, 3, 4, 5], regionColumn: null, resolved: 0, as: ["employed", "labour-force"] },
      { headerRows: [2, 3, 4], regionColumn: "A", resolved: 38, as: ["labour-force"] },
      { headerRows: [2, 3, 4], regionColumn: "A", resolved: 38, as: ["employed"] },
    ],
  },
  {
    file: "bps-export-4-level-header.csv",
    tables: [{ headerRows: [1, 2, 3, 4], regionColumn: null, resolved: 0, as: ["employed"] }],
  },
  {
    file: "active-participants-province-2023.csv",
    tables: [
      {
        headerRows: [1],
        regionColumn: "A",
        resolved: 34,
        as: ["active:PU", "active:BPU", "active:JAKON", "active:total"],
      },
    ],
  },
];

/** How many tables of the files at hand are proposed as a person would read them; nothing is asked of the servers. */
export async function measureProposals(): Promise<Measure[]> {
  const directory = await referenceDirectory();
  let right = 0;
  let tables = 0;
  for (const { file, tables: known } of KNOWN) {
    const at = path.join(FOLDER, file);
    if (!existsSync(at)) continue;
    const book = await readBook(await readFile(at), (sheet) => neededColumns(sheet, undefined));
    const { sheets } = proposalOf(
      book,
      readTables(book, (written) => resolveColumn(written, directory)),
    );
    tables += known.length;
    right += known.filter((one, index) => isAsKnown(sheets[index], one)).length;
  }
  const value = tables === 0 ? null : right / tables;
  return [{ name: "tables of files at hand proposed right", years: null, value, unit: "share", aim: { least: 0.9 } }];
}

function isAsKnown(found: TableProposal | undefined, known: Known["tables"][number]): boolean {
  if (!found) return false;
  const as = [...new Set(found.measures.flatMap((measure) => measure.as ?? []))];
  const { headerRows, regionColumn, resolved } = found;
  return JSON.stringify({ headerRows, regionColumn, resolved, as }) === JSON.stringify(known);
}
