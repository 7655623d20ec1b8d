import { AppError } from "@/lib/core/errors";
import { reasonSchema } from "@/lib/users/format";
import type { FormReading, FormValues } from "./target-form";

/** What a page of a form shows: what stands in its fields, what is wrong with them, and what it says once it is checked. */
export type FormState<Given> = {
  values: FormValues;
  problems: FormValues;
  checked: { given: Given; reason: string } | null;
};

/**
 * @param word one word of the address
 * @param refused what came back with a refusal; null where nothing was refused
 * @param start what the form begins with
 */
export function formState<Given>(
  names: readonly string[],
  word: (name: string) => string,
  { refused, start }: { refused: { values: FormValues; fields: FormValues } | null; start: FormValues },
  read: (values: FormValues) => FormReading<Given>,
): FormState<Given> {
  if (refused && names.some((name) => name in refused.values))
    return { values: { ...start, ...refused.values }, problems: refused.fields, checked: null };
  const typed = Object.fromEntries(names.map((name) => [name, word(name)]));
  const isTyped = word("periksa") !== "" || word("alasan") !== "";
  if (!isTyped) return { values: start, problems: {}, checked: null };
  if (word("periksa") === "") return { values: typed, problems: {}, checked: null };
  const reading = read(typed);
  if (reading.problems !== null) return { values: typed, problems: reading.problems, checked: null };
  return { values: typed, problems: {}, checked: { given: reading.given, reason: reading.reason } };
}

/** The number of the revision that a page showed; none is 0, and what is no number fits nothing. */
export function seenIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
}

/** The page of the forms of targets that a form came from; the list where it names none. */
export function pageIn(text: string): string {
  return /^\/kelola-target(\/[a-z0-9.-]+){1,2}$/.test(text) ? text : "/kelola-target";
}

export function refuseForm(problems: FormValues): AppError {
  const details = Object.entries(problems).map(([field, message]) => ({ field, message }));
  return new AppError("invalid-input", details.map(({ message }) => message).join(" "), details);
}

/** What is withdrawn, as the page showed it, and why. @throws AppError invalid-input without a reason */
export function readWithdrawal(get: (name: string) => string): { id: string; seen: number; reason: string } {
  const reason = reasonSchema.safeParse(get("sebab"));
  if (!reason.success) throw refuseForm({ sebab: reason.error.issues[0]!.message });
  return { id: get("id"), seen: seenIn(get("seen")), reason: reason.data };
}
