import { columnName } from "../schema/sheet";
import { choiceSchema, type Choice, type ImportKind } from "../schema/choice";
import type { ReadTable } from "../schema/table-reading";

/** How files of a shape were read before: by whose office (empty: an administrator), when, and whether it is the own one. */
export type Remembered = { choice: Choice; branchId: string; confirmedAt: Date; own: boolean };

/**
 * What a file is read as before anybody has said anything: as files of its shape were, except for the month, which is
 * another one each time. What another office has said never stands against what the file says itself.
 */
export function rememberedChoice(
  kinds: readonly ImportKind[],
  remembered: Remembered | null,
  tables: readonly ReadTable[],
): Choice {
  const of = kinds.find((kind) => kind === remembered?.choice.of);
  if (!remembered || of === undefined) return choiceSchema.parse({ of: kinds[0] });
  const { base, thousands, measure } = remembered.choice;
  const named = new Set(
    tables.flatMap(({ table }) => table.measures.flatMap(({ column, meaning }) => (meaning ? columnName(column) : []))),
  );
  const columns = Object.fromEntries(
    Object.entries(remembered.choice.columns).filter(([letter]) => remembered.own || !named.has(letter)),
  );
  const choice = choiceSchema.parse({ of, columns, base, thousands, measure });
  const { branchId, confirmedAt } = remembered;
  return isSaid(choice) ? { ...choice, remembered: { branchId, at: confirmedAt.toISOString() } } : choice;
}

/** Whether a choice says anything of how a file is read that the file does not say itself. */
export function isSaid({ columns, base, thousands, measure }: Omit<Choice, "of">): boolean {
  return Object.keys(columns).length > 0 || base !== "EMPLOYED" || thousands !== null || measure !== "";
}
