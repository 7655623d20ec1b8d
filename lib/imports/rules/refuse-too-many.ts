import { FileRefused, reject } from "../messages";
import type { ImportRequest } from "../schema";
import { MOST_FIGURES } from "../schema/plan";
import type { ReadTable } from "../schema/table-reading";
import { chooseColumns } from "./choose-columns";

/** @throws FileRefused I.512 for more figures in the wanted columns than a page takes at once, before any of them is judged */
export function refuseTooMany(tables: readonly ReadTable[], request: ImportRequest): void {
  const chosen = chooseColumns(tables, request);
  if (!Array.isArray(chosen)) return;
  const found = chosen.reduce((sum, { read, columns }) => sum + read.table.body.length * columns.length, 0);
  if (found > MOST_FIGURES) throw new FileRefused(reject("I.512", null, null, { found, limit: MOST_FIGURES }));
}
