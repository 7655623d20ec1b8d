const LONGEST_NAME = 200;
const LONGEST_ENDING = 10;

/** @returns a file's name as it is kept: no sign in it steers a terminal or a header, and a long one keeps its ending */
export function keptName(given: string): string {
  const signs = Array.from(given.replace(/\p{C}/gu, "_"));
  const { ending } = partsOf(signs.join(""));
  const most = LONGEST_NAME - ending.length;
  return signs.length <= LONGEST_NAME ? signs.join("") || "berkas" : signs.slice(0, most).join("") + ending;
}

/** What the file that goes back is called. */
export function markedName(fileName: string): string {
  const { name, ending } = partsOf(fileName);
  return `${name}-diperiksa${ending}`;
}

/** The header under which a browser keeps a file; in it no sign of the name means anything. */
export function attachmentNamed(name: string): string {
  const signs = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const { ending } = partsOf(name);
  const plain = /^\.[a-z]+$/i.test(ending) ? ending : "";
  return `attachment; filename="berkas-diperiksa${plain}"; filename*=UTF-8''${signs}`;
}

function partsOf(fileName: string): { name: string; ending: string } {
  const dot = fileName.lastIndexOf(".");
  const hasEnding = dot > 0 && fileName.length - dot <= LONGEST_ENDING;
  return hasEnding ? { name: fileName.slice(0, dot), ending: fileName.slice(dot) } : { name: fileName, ending: "" };
}
