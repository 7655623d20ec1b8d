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
const NAME_END = /[\s/>]/g;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Copies XML that is known to be well formed and asks about each tag.
 * @param change null leaves the tag as it is
 * @param deepest below this depth nothing is asked; a sheet may have millions of cells that nobody cares about
 * @returns pieces of the new text, one character a byte
 */
export async function* rewriteXml(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  change: (tag: Tag) => Change | null,
  deepest: () => number = () => Infinity,
): AsyncGenerator<Buffer> {
  let depth = 0;
  let rest = "";
  /** Depth of the element that is passed over. */
  let without = Infinity;
  for await (const chunk of bytes) {
    const text = rest + chunk.toString("latin1");
    const out: string[] = [];
    /** What lies before is written, or passed over. */
    let done = 0;
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      const end = start < 0 ? -1 : endOfMarkup(text, start);
      at = end < 0 ? (start < 0 ? text.length : start) : end;
      if (end < 0) break;
      const sign = text.charCodeAt(start + 1);
      if (sign === EXCLAMATION || sign === QUESTION) continue;
      const kind = sign === SLASH ? "close" : text.charCodeAt(end - 2) === SLASH ? "empty" : "open";
      if (kind === "close") depth -= 1;
      if (without < Infinity) {
        if (kind === "open") depth += 1;
        if (kind === "close" && depth === without) {
          without = Infinity;
          done = end;
        }
        continue;
      }
      const changed = depth > deepest() ? null : change(readTag(text.slice(start, end), kind, depth));
      if (changed) {
        out.push(text.slice(done, start), changed.text);
        done = end;
        if (changed.whole && kind === "open") without = depth;
      }
      if (kind === "open") depth += 1;
    }
    if (without === Infinity) out.push(text.slice(done, at));
    rest = text.slice(at);
    if (out.length > 0) yield Buffer.from(out.join(""), "latin1");
  }
  if (rest !== "") yield Buffer.from(rest, "latin1");
}

/** @returns what an attribute of a tag says; null where the tag has none of that name */
export function attribute(raw: string, name: string): string | null {
  const found = findAttribute(raw, name);
  return found && decoded(found[2]!.slice(1, -1));
}

/** @param value is written as it is: a number, a reference or the like @returns the tag with the attribute set to it */
export function withAttribute(raw: string, name: string, value: string | number): string {
  const found = findAttribute(raw, name);
  if (!found) return raw.replace(/\/?>$/, (end) => ` ${name}="${value}"${end}`);
  return `${raw.slice(0, found.index)}${name}="${value}"${raw.slice(found.index + found[0].length)}`;
}

function findAttribute(raw: string, name: string): RegExpExecArray | null {
  ATTRIBUTE.lastIndex = 0;
  let found = ATTRIBUTE.exec(raw);
  while (found && found[1] !== name) found = ATTRIBUTE.exec(raw);
  return found;
}

/** @returns the tag of an element without content as one that has some */
export function opened(raw: string): string {
  return raw.replace(/\/>$/, ">");
}

/** Text for an element or an attribute: ASCII only, so that it is right in every encoding. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\n]|[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function readTag(raw: string, kind: Tag["kind"], depth: number): Tag {
  const from = kind === "close" ? 2 : 1;
  NAME_END.lastIndex = from;
  const end = NAME_END.exec(raw)!.index;
  const colon = raw.lastIndexOf(":", end - 1) + 1;
  const name = Math.max(from, colon);
  return { kind, raw, prefix: raw.slice(from, name), name: raw.slice(name, end), depth };
}

/** @returns the place after a tag, comment, CDATA section or instruction; -1 when it goes on in the next piece */
function endOfMarkup(text: string, start: number): number {
  const sign = text.charCodeAt(start + 1);
  if (sign === QUESTION) return after(text, "?>", start + 2);
  if (sign === EXCLAMATION) {
    if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
    if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
    return -1;
  }
  TAG.lastIndex = start;
  return TAG.test(text) ? TAG.lastIndex : -1;
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
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
