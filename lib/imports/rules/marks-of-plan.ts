import type { CellMark, Marks, RowVerdict } from "../schema/mark";
import { columnNumber } from "../schema/sheet";
import type { ImportPlan } from "../schema/import-plan";
import type { PlanLine } from "../schema/plan";

/** The words of a preview as they are written into the file itself. */
export type MarkWords = {
  /** what became of a figure, by its state and why */
  lineWords: (line: PlanLine) => string;
  skipWords: (reason: ImportPlan["skipped"][number]["reason"]) => string;
};

/** What is written into a file that goes back: why a cell is refused beside it, and what becomes of each row. */
export function marksOfPlan(
  { plan, skipped, tables }: Pick<ImportPlan, "plan" | "skipped" | "tables">,
  { lineWords, skipWords }: MarkWords,
): Marks {
  const verdicts = new Map<string, RowVerdict & { words: Set<string> }>();
  const say = (sheet: string | null, row: number, words: string) => {
    const key = `${sheet ?? ""} ${row}`;
    const verdict = verdicts.get(key) ?? { sheet, row, text: "", words: new Set() };
    verdict.words.add(words);
    verdicts.set(key, verdict);
  };
  const cells: CellMark[] = [];
  for (const line of plan.lines) {
    if (line.row === null) continue;
    const words = lineWords(line);
    if (line.state === "refused" && line.column !== null)
      cells.push({ sheet: line.sheet, row: line.row, column: columnNumber(line.column), text: words });
    say(line.sheet, line.row, words);
  }
  for (const { sheet = null, row, reason } of skipped) say(sheet, row, skipWords(reason));
  return {
    cells,
    rows: [...verdicts.values()].map(({ words, ...verdict }) => ({ ...verdict, text: [...words].join("; ") })),
    titles: tables.chosen.flatMap(({ sheet, table }) => {
      const row = table.headerRows[0];
      return row === undefined ? [] : [{ sheet, row }];
    }),
  };
}
