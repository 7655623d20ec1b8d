import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { regionCodeSchema } from "@/lib/regions/schema";
import { answerChangeSchema, cellChangeSchema, type AnswerChange, type CellChange } from "../schema";
import { inOneLine } from "@/lib/core/unseen";
import { COLUMN_NAMES } from "../rules/entry-columns";
import { ENTRY_FIELDS, ENTRY_STEPS, partsOfFinding, rowField, SEND_ALL } from "./entry-fields";

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

/** @returns what a region is called; of a code that names none, the code */
type NameOf = (code: string) => string;

/**
 * @throws AppError invalid-input that names region and column where a text is at fault; whatever else is wrong with a
 * form was not typed by anybody, and is said without the codes that stand there
 */
export function parseEntryForm(fields: Fields, nameOf: NameOf): EntryForm {
  return {
    changes: changesIn(fields, nameOf),
    stamps: Object.fromEntries(named(fields, "cap").map(([[region = ""], value]) => [region, value])),
    answers: answersIn(fields, nameOf),
    step: stepIn(fields["langkah"] ?? ""),
  };
}

/** Only cells that differ from what the page showed, or whose reading was chosen. */
function changesIn(fields: Fields, nameOf: NameOf): CellChange[] {
  return named(fields, "sel").flatMap(([[region = "", column = ""], typed]) => {
    const text = inOneLine(typed);
    const thousands = fields[ENTRY_FIELDS.thousands(region, column)] ?? "";
    const isSame = text.trim() === (fields[ENTRY_FIELDS.shown(region, column)] ?? "").trim();
    if (isSame && thousands === "") return [];
    const base = Number(fields[ENTRY_FIELDS.revision(region, column)] ?? "0");
    const change = { region, column, text, thousands: thousands === "" ? null : thousands, base };
    const parsed = cellChangeSchema.safeParse(change);
    if (parsed.success) return [parsed.data];
    // Looked up as a word of its own: a form may say `toString`, too.
    const columnName = new Map(Object.entries(COLUMN_NAMES)).get(column) ?? "";
    throw refused(`${columnName}, ${nameOf(region)}`, region, parsed.error);
  });
}

function answersIn(fields: Fields, nameOf: NameOf): AnswerChange[] {
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
    if (parsed.success) return [parsed.data];
    throw refused(`Alasan ${parts.rule}, ${nameOf(region)}`, region, parsed.error);
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
  if (!parsed.success) throw new AppError("invalid-input", MALFORMED);
  return parsed.data;
}

/** The fields `kind:a:b` with what stands between the colons. */
function named(fields: Fields, kind: string): [string[], string][] {
  return Object.entries(fields).flatMap(([name, value]): [string[], string][] =>
    name.startsWith(`${kind}:`) ? [[name.split(":").slice(1), value]] : [],
  );
}

const MALFORMED = "Isi formulir ini tidak dapat dibaca. Muat ulang halaman, lalu isi dan kirim lagi.";

/** What is checked first is what the form says by itself; once that is right, the fault is in what was typed. */
function refused(place: string, region: string, { issues: [issue] }: z.ZodError): AppError {
  if (issue?.path[0] !== "text") return new AppError("invalid-input", MALFORMED);
  const message = `${place}: ${issue.message}`;
  return new AppError("invalid-input", message, [{ field: rowField(region), message }]);
}
