/** @returns text that stands in HTML, in an attribute too, as it is read */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
