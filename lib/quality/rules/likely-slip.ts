import { formatCount } from "@/lib/core/numbers";

/** A slip of the fingers that would explain a figure, and what was probably meant where that can be known. */
export type Slip = { people: number | null; words: string };

/** How near the corrected figure has to come to the expected one, as a difference of logarithms. */
const NEAR = 0.05;

/** @returns the slip that brings the figure nearest to the expected one, null where none explains it */
export function likelySlip(active: number, expected: number): Slip | null {
  const digits = String(active);
  const slips: { people: number; words: string }[] = [
    ...[1000, 100, 10].map((factor) => ({ people: active / factor, words: `${factor} kali terlalu besar` })),
    { people: active * 1000, words: "ditulis dalam ribuan" },
    ...adjacent(digits).map((people) => ({ people, words: "dua angka bersebelahan tertukar" })),
    ...shorter(digits).map((people) => ({ people, words: "kelebihan satu angka" })),
  ];
  const distance = (people: number) => (people > 0 ? Math.abs(Math.log(people / expected)) : Infinity);
  const best = slips.reduce((one, other) => (distance(other.people) < distance(one.people) ? other : one));
  if (distance(best.people) <= NEAR && distance(best.people) < distance(active)) {
    return { ...best, people: Number.isInteger(best.people) ? best.people : null };
  }
  // Which digit is missing cannot be known, only that one is.
  const isShort = active > 0 && String(Math.round(expected)).length === digits.length + 1;
  return isShort && distance(active) > Math.log(5) ? { people: null, words: "kurang satu angka" } : null;
}

/** @returns the slip as a sentence for the message, empty where there is none */
export function guessOf(active: number, expected: number): string {
  const slip = likelySlip(active, expected);
  if (!slip) return "";
  return slip.people === null
    ? ` Barangkali ${slip.words}.`
    : ` Barangkali ${slip.words}: ${formatCount(slip.people)}?`;
}

function adjacent(digits: string): number[] {
  return places(digits.length - 1).map((at) => {
    return Number(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2));
  });
}

function shorter(digits: string): number[] {
  return digits.length < 2 ? [] : places(digits.length).map((at) => Number(digits.slice(0, at) + digits.slice(at + 1)));
}

function places(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
