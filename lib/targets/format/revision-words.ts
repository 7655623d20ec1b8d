import { formatMoment } from "@/lib/core/moment";
import type { Recorded } from "../schema";
import { fieldChanges, type FieldWords } from "./field-words";

/** One revision as a history shows it. */
export type RevisionWords = { key: string; when: string; who: string; what: string[]; reason: string | null };

/**
 * @param history of one target or document, from its first revision on
 * @param nameOf the name of who recorded a revision, for those who may know it
 * @returns its revisions, the newest first, each with what it changed
 */
export function revisionWords<One extends Recorded & { id: string }>(
  history: readonly One[],
  fieldsOf: (one: One) => FieldWords[],
  nameOf: (one: One) => string | null = () => null,
): RevisionWords[] {
  return history
    .map((one, index) => {
      const before = index === 0 ? null : history[index - 1]!;
      return {
        key: `${one.id} ${one.revision}`,
        when: formatMoment(new Date(one.recordedAt)),
        who: nameOf(one) ?? recorderWords(one),
        what: whatChanged(before, one, fieldsOf),
        reason: one.reason,
      };
    })
    .reverse();
}

/** @returns what recorded it, without a name */
export function recorderWords({ recordedBy }: Pick<Recorded, "recordedBy">): string {
  switch (recordedBy) {
    case "PROGRAM":
      return "data bawaan";
    case "ADMINISTRATOR":
      return "administrator";
  }
}

function whatChanged<One extends Recorded>(
  before: One | null,
  one: One,
  fieldsOf: (one: One) => FieldWords[],
): string[] {
  if (one.withdrawn) return ["ditarik"];
  const isNew = before === null || before.withdrawn;
  const changes = fieldChanges(isNew ? null : fieldsOf(before), fieldsOf(one)).filter(({ isChanged }) => isChanged);
  const lines = changes.map(({ label, before: was, after }) =>
    isNew ? `${label}: ${after}` : `${label}: ${was ?? "tidak disebut"} → ${after ?? "tidak disebut"}`,
  );
  return before?.withdrawn ? ["dicatat lagi", ...lines] : lines.length === 0 ? ["tidak ada yang berubah"] : lines;
}
