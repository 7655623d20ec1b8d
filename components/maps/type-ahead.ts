const PAUSE_MS = 900;

type TypeAhead = {
  /** @returns the index of the area that what was typed so far leads to, or null */
  find: (letter: string, from: number, at: number) => number | null;
  /** Whether a space now belongs to a name that is being typed. */
  isTyping: (at: number) => boolean;
};

/**
 * Finding by typing, as in a list: letters typed in quick succession form the beginning of a name or of a word in it,
 * the earlier word the better ("b" finds "Kab. Belitung" before "Kab. Aceh Barat"). The same letter again goes on to
 * the next.
 */
export function createTypeAhead(names: readonly string[]): TypeAhead {
  const folded = names.map(fold);
  let typed = "";
  let last = -Infinity;
  const isTyping = (at: number) => at - last <= PAUSE_MS;
  return {
    isTyping,
    find: (letter, from, at) => {
      typed = isTyping(at) ? typed + fold(letter) : fold(letter);
      last = at;
      const again = typed === typed[0]!.repeat(typed.length);
      return findFrom(folded, again ? typed[0]! : typed, again ? from + 1 : from);
    },
  };
}

function findFrom(names: readonly string[], prefix: string, start: number): number | null {
  let best: number | null = null;
  let bestPlace = Infinity;
  names.forEach((_, offset) => {
    const index = (start + offset) % names.length;
    const place = placeOf(names[index]!, prefix);
    if (place < bestPlace) [best, bestPlace] = [index, place];
  });
  return best;
}

/** @returns how many words stand before the first that the prefix begins, Infinity when there is none */
function placeOf(name: string, prefix: string): number {
  const at = ` ${name}`.indexOf(` ${prefix}`);
  return at < 0 ? Infinity : name.slice(0, at).split(" ").length - (at === 0 ? 1 : 0);
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
