// Judged before anything is installed, so by rules of thumb: what a person types or copies from an example has few
// different characters, repeats itself, or counts up.

const SHORTEST = 32;
/** What comes after adds nothing that could make up for it. */
const JUDGED = 64;
const LEAST_DIFFERENT = 10;
const LEAST_NEW_PAIRS = 0.6;
const MOST_IN_SEQUENCE = 0.5;

/**
 * @param {string} secret
 * @returns {boolean} whether somebody could come upon it without having been told
 */
export function isGuessable(secret) {
  const codes = Array.from(secret.slice(0, JUDGED), (character) => character.charCodeAt(0));
  const pairs = codes.slice(1).map((code, index) => [codes[index] ?? 0, code]);
  const different = new Set(codes).size;
  const newPairs = new Set(pairs.map(([one, other]) => `${one} ${other}`)).size / pairs.length;
  const inSequence = pairs.filter(([one = 0, other = 0]) => Math.abs(other - one) <= 1).length / pairs.length;
  return (
    secret.length < SHORTEST ||
    different < LEAST_DIFFERENT ||
    newPairs < LEAST_NEW_PAIRS ||
    inSequence > MOST_IN_SEQUENCE
  );
}
