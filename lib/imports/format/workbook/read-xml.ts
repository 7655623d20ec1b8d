import { SaxesParser } from "saxes";
import { FileRefused, reject } from "../../messages";

/** What is told while a part is read. Names come without their prefix, attributes too. */
export type XmlListener = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
};

/**
 * Reads XML as it streams in and keeps nothing. No entity but XML's own five is known, and no document type is taken.
 * @param part the part's name in the archive, for the refusal
 * @throws FileRefused I.025 for a document type, I.036 for XML that is not whole, and what the listener throws
 */
export async function readXml(bytes: AsyncIterable<Uint8Array>, part: string, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("doctype", () => refuse("I.025", part));
  parser.on("error", () => refuse("I.036", part));
  parser.on("opentag", ({ name, attributes }) => {
    const own: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const key in attributes) own[withoutPrefix(key)] = attributes[key]!;
    listener.open(withoutPrefix(name), own);
  });
  parser.on("text", (text) => {
    listener.text(text);
  });
  parser.on("cdata", (text) => {
    listener.text(text);
  });
  parser.on("closetag", ({ name }) => {
    listener.close(withoutPrefix(name));
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of bytes) parser.write(decode(decoder, chunk, part));
  parser.write(decode(decoder, undefined, part)).close();
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return refuse("I.036", part);
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(code: "I.025" | "I.036", part: string): never {
  throw new FileRefused(reject(code, null, null, { part }));
}
