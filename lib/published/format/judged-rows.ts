import type { CheckedStatement } from "../schema/check";
import type { RecordedFigure } from "../schema/recorded";

/** A printed statement as the API gives it: as printed, with what the checks say and on which bases it would be true. */
export type JudgedRow = RecordedFigure & Pick<CheckedStatement, "verdicts" | "readings">;

/** @returns each statement with its verdicts and readings; both lists are in the same order */
export function judgedRows({
  figures,
  checked,
}: {
  figures: readonly RecordedFigure[];
  checked: readonly CheckedStatement[];
}): JudgedRow[] {
  return figures.map((figure, index) => {
    const { verdicts, readings } = checked[index]!;
    return { ...figure, verdicts, readings };
  });
}
