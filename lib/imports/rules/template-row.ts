import { SEGMENTS } from "@/lib/core/vocabulary";
import type { JudgedCells } from "@/lib/quality/schema";
import { inactiveColumn } from "@/lib/reports/rules/entry-columns";
import type { EntryRow } from "@/lib/reports/rules/entry-row";
import { activeSum } from "@/lib/reports/rules/row-figures";
import type { EntryColumn } from "@/lib/reports/schema";
import type { TemplateRow } from "../schema/template";

/** What of a row of a month's form a template has. */
type FormRow = Pick<EntryRow, "code" | "name" | "lock" | "cells" | "approved" | "lastMonth">;

/** A row of a month's form as a template has it. */
export function templateRow({ code, name, lock, cells, approved, lastMonth }: FormRow): TemplateRow {
  const entered = (Object.entries(cells) as [EntryColumn, { text: string; value: number | null }][]).flatMap(
    ([column, { text, value }]): [EntryColumn, number | string][] =>
      value !== null ? [[column, value]] : text === "" ? [] : [[column, text]],
  );
  return {
    code,
    name,
    isOpen: lock === null,
    // What a file recorded has no cells.
    cells: entered.length > 0 || lock === null ? Object.fromEntries(entered) : figuresOf(approved),
    lastMonth: { ...figuresOf(lastMonth), ...sumOf(lastMonth) },
  };
}

/** The figures of a month by the columns of the form. */
function figuresOf(month: JudgedCells | null): TemplateRow["lastMonth"] {
  const figures: TemplateRow["lastMonth"] = {};
  for (const segment of SEGMENTS) {
    const { active, inactive } = month?.[segment] ?? {};
    if (active !== undefined) figures[segment] = active;
    if (inactive != null) figures[inactiveColumn(segment)] = inactive;
  }
  return figures;
}

function sumOf(month: JudgedCells | null): TemplateRow["lastMonth"] {
  const sum = activeSum(month);
  return sum === null ? {} : { TOTAL: sum };
}
