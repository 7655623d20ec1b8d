import { AppError } from "@/lib/core/errors";
import { answerSchema, type Answer } from "@/lib/quality/schema";
import { regionCodeSchema } from "@/lib/regions/schema";
import { cellChangeSchema, type CellChange } from "../schema";

// The form of a month as an ordinary form: each cell has what was typed, what stood there, and its revision.

/** How the form names its fields; one place for those who write it and those who read it. */
export const ENTRY_FIELDS = {
  typed: (region: string, column: string) => `sel:${region}:${column}`,
  shown: (region: string, column: string) => `asal:${region}:${column}`,
  revision: (region: string, column: string) => `rev:${region}:${column}`,
  thousands: (region: string, column: string) => `ribuan:${region}:${column}`,
  stamp: (region: string) => `cap:${region}`,
  finding: (region: string, place: number) => `butir:${region}:${place}`,
  reason: (region: string, place: number) => `alasan:${region}:${place}`,
  text: (region: string, place: number) => `uraian:${region}:${place}`,
} as const;

export const ENTRY_STEPS = { send: "kirim", withdraw: "tarik", correct: "koreksi" } as const;

export type EntryForm = {
  changes: CellChange[];
  /** what was seen of each report, by region */
  stamps: Record<string, string>;
  /** reasons for odd figures, by region; those without a chosen reason are left out */
  answers: Record<string, Answer[]>;
  step: { kind: keyof typeof ENTRY_STEPS; region: string } | null;
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
  return named(fields, "sel").flatMap(([[region = "", column = ""], text]) => {
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

function answersIn(fields: Fields): Record<string, Answer[]> {
  const answers: Record<string, Answer[]> = {};
  for (const [[given = "", place = ""], finding] of named(fields, "butir")) {
    const region = regionIn(given);
    const reason = fields[ENTRY_FIELDS.reason(region, Number(place))] ?? "";
    if (reason === "") continue;
    const [rule, segment, figure] = finding.split("|");
    const parsed = answerSchema.safeParse({
      rule,
      segment: segment === "" ? null : segment,
      figure: figure === "" ? null : Number(figure),
      reason,
      text: fields[ENTRY_FIELDS.text(region, Number(place))] ?? "",
    });
    if (!parsed.success) throw refused(`Alasan ${rule ?? ""} ${region}`, parsed.error.issues[0]!.message);
    (answers[region] ??= []).push(parsed.data);
  }
  return answers;
}

function stepIn(word: string): EntryForm["step"] {
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

/** How a finding stands in the form, to be answered. */
export function findingKey({ rule, segment, figure }: Pick<Answer, "rule" | "segment" | "figure">): string {
  return `${rule}|${segment ?? ""}|${figure ?? ""}`;
}
