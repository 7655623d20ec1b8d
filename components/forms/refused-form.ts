import type { Note } from "@/lib/http/note";

/** What stood in a form that was refused, and what was wrong with it, by field; nothing where it was not refused. */
export type RefusedForm = Pick<Note, "values" | "fields"> & {
  /** What `TextField` needs to show a field of the form again. */
  field: (name: string) => { name: string; value?: string; error?: string; autoComplete: "off" };
};

export function refusedForm(note: Note | null): RefusedForm {
  const { values, fields }: Pick<Note, "values" | "fields"> =
    note?.tone === "refused" ? note : { values: {}, fields: {} };
  const field = (name: string) => ({ name, value: values[name], error: fields[name], autoComplete: "off" as const });
  return { values, fields, field };
}
