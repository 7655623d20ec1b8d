import { quote } from "@/lib/core/quote";
import { CRITERIA } from "../rules/criteria";
import { MOST_HUNDREDTHS, type Criterion, type Hundredths, type Score } from "../schema";
import { readScore, scoreText } from "./score-text";

/** The fields of a row: the score, and the highest one that it could be. */
export const ROW_FIELDS = ["nilai", "maks"] as const;
export type RowField = (typeof ROW_FIELDS)[number];

export const FIELD_WORDS: Record<RowField, string> = { nilai: "Nilai", maks: "Nilai tertinggi" };

/** A row as it is typed, what is wrong with it by field, and the score where nothing is and both fields are filled in. */
export type TypedScore = {
  criterion: Criterion;
  text: Record<RowField, string>;
  problems: Partial<Record<RowField, string>>;
  score: Score | null;
};

/** What stands in an address, as Next gives it. */
export type ScoreParams = Readonly<Record<string, string | string[] | undefined>>;

/** Nothing that means something is longer. */
const LONGEST = 40;

/** @returns what a field of a criterion is called in an address: `nilai-cakupan` */
export function fieldName(field: RowField, { word }: Pick<Criterion, "word">): string {
  return `${field}-${word}`;
}

/** @returns the rows of an address in the order of the criteria; what cannot be read stays as it was typed, with what to do */
export function readScores(params: ScoreParams): TypedScore[] {
  return CRITERIA.map((criterion) => {
    const textOf = (field: RowField) =>
      ([params[fieldName(field, criterion)] ?? []].flat()[0] ?? "").slice(0, LONGEST).trim();
    return readRow(criterion, { nilai: textOf("nilai"), maks: textOf("maks") });
  });
}

function readRow(criterion: Criterion, text: TypedScore["text"]): TypedScore {
  const read = { nilai: readField("nilai", text.nilai), maks: readField("maks", text.maks) };
  const problems: TypedScore["problems"] = {};
  for (const field of ROW_FIELDS) {
    const { problem } = read[field];
    if (problem !== null) problems[field] = `${criterion.name}: ${problem}`;
  }
  const [score, most] = [read.nilai.value, read.maks.value];
  if (score !== null && text.maks === "")
    problems.maks = `${criterion.name}: nilai tertinggi belum diisi. Isi menurut pedoman yang Anda pakai.`;
  if (score !== null && most !== null && score > most)
    problems.nilai = `${criterion.name}: nilai ${scoreText(score)} lebih besar daripada nilai tertingginya, ${scoreText(most)}. Perbaiki salah satunya.`;
  const isFilled = score !== null && most !== null && Object.keys(problems).length === 0;
  return { criterion, text, problems, score: isFilled ? { key: criterion.key, score, most } : null };
}

function readField(field: RowField, text: string): { value: Hundredths | null; problem: string | null } {
  if (text === "") return { value: null, problem: null };
  const what = FIELD_WORDS[field].toLowerCase();
  const value = readScore(text);
  if (value === null)
    return {
      value,
      problem: `${what} ${quote(text)} tidak terbaca. Tulis bilangan 0 sampai 100 dengan paling banyak dua desimal, misalnya 7,5.`,
    };
  if (value > MOST_HUNDREDTHS)
    return { value: null, problem: `${what} ${quote(text)} lebih dari 100. Tulis 0 sampai 100.` };
  return { value, problem: null };
}
