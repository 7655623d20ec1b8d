// 32 letters and digits that cannot be mistaken for one another.
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** A password of 20 random letters in groups of five, 100 bits; the bytes come from the caller. */
export function spellPassword(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, 20)].map((byte) => LETTERS[byte % LETTERS.length]!).join("");
  return letters.match(/.{5}/g)!.join("-");
}
