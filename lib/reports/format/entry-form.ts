import { AppError } from "@/lib/core/errors";
import { regionCodeSchema } from "@/lib/regions/schema";
import { answerChangeSchema, cellChangeSchema, type AnswerChange, type CellChange } from "../schema";
import { inOneLine } from "@/lib/core/unseen";
import { ENTRY_FIELDS, ENTRY_STEPS, partsOfFinding, SEND_ALL } from "./entry-fields";

// The form of a month as an ordinary form: each cell has what was typed, what stood there, and its revision; each
// warning the reason for it, and what stood there.

export type EntryForm = {
  changes: CellChange[];
  /** what was seen of each report, by region */
  stamps: Record<string, string>;
  /** reasons for odd figures that were written or changed */
  answers: AnswerChange[];
  step: { kind: keyof typeof ENTRY_STEPS; region: string } | { kind: "send-all" } | null;
};

type Fields = Readonly<Record<string, string>>;

/** @throws AppError invalid-input that names the field */
export function parseEntryForm(fields: Fields): EntryForm {
  return {
    changes: changesIn(fields),
    stamps: Object.fromEntries(named(fields, "cap").map(([[region = ""], value]) => [region, value])),
    answers: answersIn(fields),
    step: stepIn(fields["langkah"] ?? ""),
  };
}

/** Only cells that differ from what the page showed, or whose reading was chosen. */
function changesIn(fields: Fields): CellChange[] {
  return named(fields, "sel").flatMap(([[region = "", column = ""], typed]) => {
    const text = inOneLine(typed);
    const thousands = fields[ENTRY_FIELDS.thousands(region, column)] ?? "";
    const isSame = text.trim() === (fields[ENTRY_FIELDS.shown(region, column)] ?? "").trim();
    if (isSame && thousands === "") return [];
    const base = Number(fields[ENTRY_FIELDS.revision(region, column)] ?? "0");
    const change = { region, column, text, thousands: thousands === "" ? null : thousands, base };
    const parsed = cellChangeSchema.safeParse(change);
    if (!parsed.success) throw refused(`${column} ${region}`, parsed.error.issues[0]!.message);
    return [parsed.data];
  });
}

function answersIn(fields: Fields): AnswerChange[] {
  return named(fields, "butir").flatMap(([[given = "", nth = ""], finding]) => {
    const region = regionIn(given);
    const place = Number(nth);
    const inField = (name: (region: string, place: number) => string) =>
      inOneLine(fields[name(region, place)] ?? "").trim();
    const reason = (word: string) => (word === "" ? null : word);
    const written = { reason: reason(inField(ENTRY_FIELDS.reason)), text: inField(ENTRY_FIELDS.text) };
    const was = { reason: reason(inField(ENTRY_FIELDS.shownReason)), text: inField(ENTRY_FIELDS.shownText) };
    if (written.reason === was.reason && written.text === was.text) return [];
    const parts = partsOfFinding(finding);
    const parsed = answerChangeSchema.safeParse({ region, ...parts, ...written, was });
    if (!parsed.success) throw refused(`Alasan ${parts.rule} ${region}`, parsed.error.issues[0]!.message);
    return [parsed.data];
  });
}

function stepIn(word: string): EntryForm["step"] {
  if (word === SEND_ALL) return { kind: "send-all" };
  const [name, given = ""] = word.split(" ");
  const kinds = Object.keys(ENTRY_STEPS) as (keyof typeof ENTRY_STEPS)[];
  const kind = kinds.find((one) => ENTRY_STEPS[one] === name);
  return kind ? { kind, region: regionIn(given) } : null;
}

/** A word that is no code, `__proto__` among them, must not become the name of anything. */
function regionIn(given: string): string {
  const parsed = regionCodeSchema.safeParse(given);
  if (!parsed.success) throw refused("Daerah", parsed.error.issues[0]!.message);
  return parsed.data;
}

/** The fields `kind:a:b` with what stands between the colons. */
function named(fields: Fields, kind: string): [string[], string][] {
  return Object.entries(fields).flatMap(([name, value]): [string[], string][] =>
    name.startsWith(`${kind}:`) ? [[name.split(":").slice(1), value]] : [],
  );
}

function refused(field: string, message: string): AppError {
  return new AppError("invalid-input", `${field}: ${message}`, [{ field, message }]);
}
