import { parseKnownDay } from "@/lib/core/known-day";
import { inOneLine, withoutUnseen } from "@/lib/core/unseen";
import { refuseFields, type VisitFieldCode } from "../messages";
import {
  COMMITMENT_STATE_CODES,
  VISIT_ID,
  VISIT_KIND_CODES,
  type CommitmentState,
  type GivenAnswer,
  type Pledge,
  type VisitPlan,
  type VisitRecord,
} from "../schema";

type Get = (field: string) => string;
/** A field of a form that is in one line, unless it may have several. */
type TextRule = { code: VisitFieldCode; least: number; most: number; lines?: boolean };
type Problem = { field: string; code: VisitFieldCode };

/** The fields that come back with a refusal. */
export const PLAN_FIELDS = ["daerah", "hari", "jenis", "tempat", "kantor", "alasan_rencana"];
export const RECORD_FIELDS = ["dikatakan", "angka", "alasan_catatan"];
export const PLEDGE_FIELDS = ["pemilik", "janji", "tenggat", "status", "alasan_komitmen"];
export const ANSWER_FIELDS = ["jawaban", "terpenuhi", "bukti", "tautan"];

/** @returns when, how and where somebody wants to meet whom @throws AppError that names each field */
export function parsePlan(get: Get): VisitPlan {
  return reading(get, (field) => ({
    day: field.day("hari", "K.202"),
    kind: field.choice("jenis", "K.203", VISIT_KIND_CODES),
    place: field.optional("tempat", { code: "K.204", least: 3, most: 120 }),
    offices: field.text("kantor", { code: "K.205", least: 3, most: 300 }),
  }));
}

/** @returns what was said, and in which printed figures it was published @throws AppError that names each field */
export function parseRecord(get: Get): VisitRecord {
  return reading(get, (field) => ({
    said: field.text("dikatakan", { code: "K.206", least: 10, most: 2000, lines: true }),
    figureIds: field.list("angka", "K.207", /^[A-Z][A-Z0-9-]{1,15}$/),
  }));
}

/** @returns what an office promised @throws AppError that names each field */
export function parsePledge(get: Get): Pledge {
  return reading(get, (field) => ({
    owner: field.text("pemilik", { code: "K.209", least: 3, most: 120 }),
    text: field.text("janji", { code: "K.210", least: 10, most: 500 }),
    due: field.day("tenggat", "K.211"),
  }));
}

/** @throws AppError invalid-input */
export function parseCommitmentState(get: Get): CommitmentState {
  return reading(get, (field) => ({ state: field.choice("status", "K.212", COMMITMENT_STATE_CODES) })).state;
}

/** @returns what a region says of a commitment, with evidence where it is fulfilled @throws AppError that names each field */
export function parseAnswer(get: Get): GivenAnswer {
  return reading(get, (field) => {
    const answer = {
      text: field.text("jawaban", { code: "K.213", least: 10, most: 1000, lines: true }),
      fulfilled: field.choice("terpenuhi", "K.214", ["ya", "belum"]) === "ya",
      evidence: field.optional("bukti", { code: "K.216", least: 1, most: 300 }),
      evidenceUrl: field.link("tautan", "K.217"),
    };
    if (answer.fulfilled && answer.evidence === null && answer.evidenceUrl === null) field.refuse("bukti", "K.215");
    return answer;
  });
}

/** @returns why something is done, in one line; null where nothing is written and nothing has to be @throws AppError */
export function parseReason(get: Get, name: string): string | null {
  return reading(get, (field) => ({ why: field.optional(name, { code: "K.208", least: 10, most: 500 }) })).why;
}

/** @returns the revision that a page had shown; -1, which is none, where it names none */
export function parseRevision(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : -1;
}

/** @returns the page of a visit; the list where the number is none */
export function pageOfVisit(id: string): string {
  return VISIT_ID.test(id) ? `/kunjungan/${id}` : "/kunjungan";
}

/** Reads all fields first, so that everything that is wrong is said at once. */
function reading<Read>(get: Get, read: (field: Fields) => Read): Read {
  const problems: Problem[] = [];
  const result = read(fieldsOf(get, problems));
  if (problems.length > 0) throw refuseFields(problems);
  return result;
}

type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf(get: Get, problems: Problem[]) {
  const refuse = (field: string, code: VisitFieldCode) => void problems.push({ field, code });
  const typed = (field: string) => get(field).replaceAll("\r", "").trim();
  const text = (field: string, { code, least, most, lines = false }: TextRule): string => {
    const value = typed(field);
    const isPlain = (lines ? withoutUnseen(value) : inOneLine(value)) === value;
    if (value.length < least || value.length > most || !isPlain) refuse(field, code);
    return value;
  };
  const optional = (field: string, rule: TextRule): string | null => (typed(field) === "" ? null : text(field, rule));
  return {
    refuse,
    text,
    optional,
    day: (field: string, code: VisitFieldCode): string => {
      if (parseKnownDay(typed(field)) === null) refuse(field, code);
      return typed(field);
    },
    choice: <Choice extends string>(field: string, code: VisitFieldCode, choices: readonly Choice[]): Choice => {
      const chosen = choices.find((one) => one === typed(field));
      if (chosen === undefined) refuse(field, code);
      return chosen ?? choices[0]!;
    },
    link: (field: string, code: VisitFieldCode): string | null => {
      const url = optional(field, { code, least: 1, most: 500 });
      if (url !== null && (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url))) refuse(field, code);
      return url;
    },
    list: (field: string, code: VisitFieldCode, pattern: RegExp): string[] => {
      const items = typed(field)
        .split(/[\s,;]+/)
        .filter((item) => item !== "");
      if (items.length > 20 || items.some((item) => !pattern.test(item))) refuse(field, code);
      return [...new Set(items)];
    },
  };
}
