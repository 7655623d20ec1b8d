/**
 * A tag as it is written. `raw` is all of it, `name` is without its prefix, `prefix` with its colon, `depth` counts the
 * elements around it. Bytes stand as characters of the same number, so what is no ASCII passes through unread.
 */
export type Tag = {
  kind: "open" | "empty" | "close";
  raw: string;
  name: string;
  prefix: string;
  depth: number;
};

/** What stands in a tag's place; with `whole` in the place of the element that it opens. */
export type Change = { text: string; whole?: boolean };

const TAG = /<\/?[^\s/>"'][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Copies XML that is known to be well formed and asks about each tag.
 * @param change null leaves the tag as it is
 * @returns pieces of the new text, one character a byte
 */
export async function* rewriteXml(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  change: (tag: Tag) => Change | null,
): AsyncGenerator<Buffer> {
  let depth = 0;
  let rest = "";
  /** Depth of the element that is passed over. */
  let without = Infinity;
  for await (const chunk of bytes) {
    const text = rest + chunk.toString("latin1");
    const out: string[] = [];
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      const end = start < 0 ? -1 : endOfMarkup(text, start);
      if (without === Infinity) out.push(text.slice(at, start < 0 ? undefined : start));
      at = start < 0 ? text.length : start;
      if (end < 0) break;
      const raw = text.slice(start, end);
      at = end;
      const isTag = raw[1] !== "!" && raw[1] !== "?";
      if (isTag && raw[1] === "/") depth -= 1;
      if (without < Infinity) {
        if (isTag && raw[1] === "/" && depth === without) without = Infinity;
        else if (isTag && raw[1] !== "/" && raw.at(-2) !== "/") depth += 1;
        continue;
      }
      const tag = isTag ? readTag(raw, depth) : null;
      const changed = tag && change(tag);
      out.push(changed ? changed.text : raw);
      if (tag?.kind !== "open") continue;
      if (changed?.whole) without = depth;
      depth += 1;
    }
    rest = text.slice(at);
    if (out.length > 0) yield Buffer.from(out.join(""), "latin1");
  }
  if (rest !== "") yield Buffer.from(rest, "latin1");
}

/** @returns what an attribute of a tag says; null where the tag has none of that name */
export function attribute(raw: string, name: string): string | null {
  for (const [, key, quoted] of raw.matchAll(ATTRIBUTE)) if (key === name) return decoded(quoted!.slice(1, -1));
  return null;
}

/** @param value is written as it is: a number, a reference or the like @returns the tag with the attribute set to it */
export function withAttribute(raw: string, name: string, value: string | number): string {
  for (const { index, 0: all, 1: key } of raw.matchAll(ATTRIBUTE)) {
    if (key === name) return `${raw.slice(0, index)}${name}="${value}"${raw.slice(index + all.length)}`;
  }
  return raw.replace(/\/?>$/, (end) => ` ${name}="${value}"${end}`);
}

/** @returns the tag of an element without content as one that has some */
export function opened(raw: string): string {
  return raw.replace(/\/>$/, ">");
}

/** Text for an element or an attribute: ASCII only, so that it is right in every encoding. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\n]|[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function readTag(raw: string, depth: number): Tag {
  const isClosing = raw[1] === "/";
  const [, prefix = "", name = ""] = /^<\/?([^\s/>:]+:)?([^\s/>]+)/.exec(raw)!;
  return { kind: isClosing ? "close" : raw.at(-2) === "/" ? "empty" : "open", raw, name, prefix, depth };
}

/** @returns the place after a tag, comment, CDATA section or instruction; -1 when it goes on in the next piece */
function endOfMarkup(text: string, start: number): number {
  const until = (end: string, from: number) => {
    const at = text.indexOf(end, start + from);
    return at < 0 ? -1 : at + end.length;
  };
  if (text.startsWith("<!--", start)) return until("-->", 4);
  if (text.startsWith("<![CDATA[", start)) return until("]]>", 9);
  if (text.startsWith("<?", start)) return until("?>", 2);
  TAG.lastIndex = start;
  return TAG.test(text) ? TAG.lastIndex : -1;
}

/** Places and numbers are rarely written with references to characters, but they may be. */
function decoded(text: string): string {
  if (!text.includes("&")) return text;
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return name ? (named[name] ?? all) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}
