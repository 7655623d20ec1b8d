import type { EntrySheet } from "../rules/entry-row";
import { formatInstant } from "../rules/period-window";

/** @returns until when the form may be filled in; a month that is open again for some regions is closed for the others */
export function deadlineText({ closesAt, reopened }: Pick<EntrySheet, "closesAt" | "reopened">): string {
  if (reopened.length === 0) return `Dapat diisi sampai ${formatInstant(closesAt)}.`;
  const again = reopened.map(({ name, until }) => `${name} sampai ${formatInstant(until)}`).join("; ");
  return `Ditutup ${formatInstant(closesAt)}; dibuka kembali untuk ${again}.`;
}
