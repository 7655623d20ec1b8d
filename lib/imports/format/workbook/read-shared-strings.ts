import { FileRefused, reject } from "../../messages";
import { READING_LIMITS } from "../../schema/sheet";
import { readXml } from "./read-xml";

/**
 * The texts that cells point to by number. Readings in small letters above a text (phonetic runs) are left out.
 * @throws FileRefused I.032 for a text that no cell can hold, I.026 when all together are too long
 */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>, part: string): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let inReading = false;
  let length = 0;
  await readXml(bytes, part, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text: (text) => {
      if (!inText) return;
      current += text;
      length += text.length;
      if (current.length > READING_LIMITS.cellCharacters)
        throw new FileRefused(reject("I.032", null, null, { limit: READING_LIMITS.cellCharacters }));
      if (length > READING_LIMITS.sharedCharacters) throw new FileRefused(reject("I.026", null, null));
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") strings.push(current);
    },
  });
  return strings;
}
