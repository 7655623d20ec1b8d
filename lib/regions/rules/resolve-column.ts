import type { CodeSystem } from "@/lib/core/vocabulary";
import { EVIDENCE } from "../messages";
import { NO_SENSE, type ColumnSense, type Written } from "./candidates";
import { judgeCodes, witnessOf, type CodeVerdict, type Witness } from "./column-codes";
import { citiesOf, levelOf, lostZeroOf } from "./column-sense";
import type { Directory } from "./directory";
import { isReadable } from "./read-code";
import { resolveInColumn, type Resolution } from "./resolve";
import { withVintage } from "./vintage";

/** Names that are nobody's, from which on nothing that comes near is looked for: the column is of something else. */
const MOST_STRANGERS = 200;

/**
 * A column of regions read as a whole. `codes`: the system its codes are written in, null where it has none or nothing
 * tells; `evidence`: what that rests on, in sentences; `refused`: why its codes are not to be read at all, numbered.
 */
export type ColumnReading = {
  codes: CodeSystem | null;
  evidence: string;
  refused: string | null;
  rows: Resolution[];
};

/**
 * Resolves every row of a column by what the column says as a whole. More rows or fewer, in any order, may turn an answer
 * into a question, never into another region.
 */
export function resolveColumn(written: readonly Written[], directory: Directory): ColumnReading {
  const witness = once(keyOf, (row: Written) => witnessOf(row, directory));
  const witnesses = written.map((row) => witness(row));
  const verdict = judgeCodes(witnesses);
  const lostZero = lostZeroOf(witnesses);
  const sense = { ...NO_SENSE, codes: verdict.codes, lostZero, cities: citiesOf(witnesses) };
  const first = resolveAll(witnesses, directory, verdict, sense);
  const level = levelOf(
    first.map((each) => (each.kind === "resolved" ? directory.byCode.get(each.code)! : null)),
    witnesses,
  );
  const rows = level === null ? first : resolveAll(witnesses, directory, verdict, { ...sense, level });
  const hasShort = witnesses.some(({ code }) => code.form === "short");
  const vintage = withVintage(rows, directory);
  const zero = hasShort && lostZero !== null ? EVIDENCE.lostZero[lostZero] : null;
  const sentences = [verdict.evidence, zero, vintage.evidence].filter((sentence) => sentence !== null);
  const answers =
    verdict.refused === null ? vintage.rows : vintage.rows.map((each, index) => held(each, witnesses[index]!));
  return { codes: verdict.codes, evidence: sentences.join(" "), refused: verdict.refused, rows: answers };
}

/** Where codes contradict names, those that happen to agree prove nothing. */
function held(resolution: Resolution, { code }: Witness): Resolution {
  if (resolution.kind !== "resolved" || !isReadable(code)) return resolution;
  return { kind: "unknown", suggestions: [resolution.code] };
}

function resolveAll(
  witnesses: readonly Witness[],
  directory: Directory,
  { isUnanimous, isLeftOut }: CodeVerdict,
  sense: ColumnSense,
): Resolution[] {
  let strangers = 0;
  const resolve = once(
    (witness: Witness) => witness,
    ({ written, code, name }) => {
      // Where some of the column speaks for the other system, a code without a name is read in both.
      const isAlone = isReadable(code) && name === "";
      const codes = isUnanimous || !isAlone ? sense.codes : null;
      const known = { ...sense, codes, isGuessing: strangers < MOST_STRANGERS };
      const found = resolveInColumn(isLeftOut ? { ...written, code: null } : written, directory, known);
      if (found.kind === "unknown") strangers += 1;
      return found;
    },
  );
  return witnesses.map((each) => resolve(each));
}

function keyOf({ code, name, province }: Written): string {
  return JSON.stringify([code ?? null, name ?? null, province ?? null]);
}

/** Long tables name the same places year after year. */
function once<Asked, Answer>(keyFor: (asked: Asked) => unknown, answer: (asked: Asked) => Answer) {
  const known = new Map<unknown, Answer>();
  return (asked: Asked): Answer => {
    const key = keyFor(asked);
    const found = known.get(key) ?? answer(asked);
    known.set(key, found);
    return found;
  };
}
