const PAUSE_MS = 900;

/**
 * Finding by typing, as in a list: letters typed in quick succession form a prefix. Names that begin with it come
 * first, then names with a word that does ("bel" finds "Kab. Belitung"); one letter again goes on to the next.
 */
export function createTypeAhead(names: readonly string[]): (letter: string, from: number, at: number) => number | null {
  const folded = names.map(fold);
  let typed = "";
  let last = -Infinity;
  return (letter, from, at) => {
    typed = at - last > PAUSE_MS ? fold(letter) : typed + fold(letter);
    last = at;
    const again = typed.length > 1 && typed === typed[0]!.repeat(typed.length);
    return find(folded, again ? typed[0]! : typed, typed.length === 1 || again ? from + 1 : from);
  };
}

function find(names: readonly string[], prefix: string, start: number): number | null {
  const order = names.map((_, index) => (start + index) % names.length);
  const begins = order.find((index) => names[index]!.startsWith(prefix));
  return begins ?? order.find((index) => names[index]!.includes(` ${prefix}`)) ?? null;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
