const LONGEST_QUOTE = 40;

/**
 * A cell as it may be shown again: in quotes, short, with control characters made visible (a cell could otherwise
 * steer the terminal) and the middle of long digit runs hidden (a NIK or KPJ in the wrong column).
 */
export function quote(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const visible = short.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return `"${visible.replace(/\d{11,}/g, (digits) => `${digits.slice(0, 4)}…`)}"`;
}
