import { extractText, getDocumentProxy } from "unpdf";

/** @returns the text of each page of a PDF, blanks as one */
export async function textsOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, " "));
}
