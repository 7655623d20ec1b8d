/**
 * @returns a text for a log without what could name somebody or open something: e-mail addresses, tokens, passwords in addresses
 *   of servers, and the queries of addresses, which hold what people look for and links that let somebody in
 */
export function withoutPersons(text: string): string {
  return text
    .replace(/\bjkt_[\w-]+/g, "[token]")
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1…@")
    .replace(/[^\s"'<>()=:,;]+@[^\s"'<>()=:,;]+\.[^\s"'<>()=:,;]+/g, "[surel]")
    .replace(/(\/[^\s?"'<>]*)\?[^\s"'<>]+/g, "$1?…");
}
