import type { Note } from "@/lib/http/note";

/** @returns what stood in a form that was refused and what was wrong with it, by field; nothing where it was not */
export function refusedForm(note: Note | null): Pick<Note, "values" | "fields"> {
  return note?.tone === "refused" ? note : { values: {}, fields: {} };
}
