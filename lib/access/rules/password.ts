import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import * as indonesian from "@zxcvbn-ts/language-id";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Of zxcvbn's 0 to 4: more than ten thousand million guesses; at 3 "selamatpagi123" still passes. */
const LEAST_SCORE = 4;
/** Judging takes time that grows with the square of the length; what is strong so far stays strong. */
const JUDGED_LENGTH = 24;
/** What anybody would try first here. */
const LOCAL_WORDS = ["jangkau", "bpjs", "bpjamsostek", "jamsostek", "ketenagakerjaan", "cakupan"];

let judge: ZxcvbnFactory | undefined;

/** Built at first use: the dictionaries cost memory that most processes never need. */
function judgeOf(): ZxcvbnFactory {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: 12,
  });
  return judge;
}

/**
 * Judges a password by length and by how soon it would be guessed; no rules about digits or capitals.
 * @param about words an attacker knows of this person: name, e-mail
 * @returns what is wrong and what to do, or null when it may be used
 */
export function judgePassword(password: string, about: readonly string[] = []): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD)
    return `Kata sandi terlalu pendek: ${length} karakter. Pakai sedikitnya ${SHORTEST_PASSWORD} karakter, misalnya empat kata acak.`;
  if (length > LONGEST_PASSWORD) return `Kata sandi terlalu panjang: paling banyak ${LONGEST_PASSWORD} karakter.`;
  const known = [...LOCAL_WORDS, ...about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])].filter(
    (word) => word.length > 2,
  );
  if (judgeOf().check(password.slice(0, JUDGED_LENGTH), known).score >= LEAST_SCORE) return null;
  return "Kata sandi mudah ditebak: memuat kata, nama, tanggal, atau urutan yang umum. Pakai empat kata acak yang tidak berhubungan, atau kata sandi dari pengelola kata sandi.";
}
