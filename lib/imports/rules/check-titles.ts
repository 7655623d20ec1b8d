import { FileRefused, reject } from "../messages";
import type { Book, SheetRow } from "../schema/sheet";
import { isFigure } from "./find-table-words";

/** Words of a column title that only data about single persons has (domain.md: refused unread). */
const PERSONAL_WORDS = new Set(["nik", "kpj", "ktp", "nokpj", "nonik", "noktp", "ibu", "mother", "mothers", "kandung"]);
const PERSONAL_TITLES = /induk_?kependudukan|nama_?ibu|ibu_?kandung|mother_?s?_?name|maiden_?name/;
/** Among figures these words are no place and no kind of work either. */
const PERSONAL_ANYWHERE = /^(nik|kpj|no ?kpj|no ?nik|nama ibu( kandung)?)$/i;
/** What a program might take for more than a word. */
const UNUSABLE = /^\s*(__proto__|prototype|constructor)\s*$/i;
/** Longer text is a sentence and no title. */
const LONGEST_TITLE = 60;

/**
 * Refuses a book by the titles in it: what is about single persons goes no further than the process that has read it.
 * @throws FileRefused I.008 for NIK, KPJ or a mother's name, I.034 for a title that programs stumble over
 */
export function refusePersonalTitles({ sheets }: Book): void {
  for (const { name, rows } of sheets) {
    const place = name === null ? {} : { sheet: name };
    for (const row of rows) {
      if (isAboutPersons(row)) throw new FileRefused({ ...place, ...reject("I.008", row.row, null) });
      const unusable = row.cells.find(({ text }) => UNUSABLE.test(text));
      if (unusable) throw new FileRefused({ ...place, ...reject("I.034", row.row, null, { title: unusable.text }) });
    }
  }
}

function isAboutPersons({ cells }: SheetRow): boolean {
  const words = cells.filter(({ kind, text }) => kind === "text" && text.length <= LONGEST_TITLE);
  if (words.some(({ text }) => PERSONAL_ANYWHERE.test(text.replace(/[^A-Za-z]+/g, " ").trim()))) return true;
  return !cells.some(isFigure) && words.some(({ text }) => isPersonal(text.trim().toLowerCase()));
}

/** @param title in lower case */
export function isPersonal(title: string): boolean {
  return (
    title.split(/[^a-z]+/).some((word) => PERSONAL_WORDS.has(word)) ||
    PERSONAL_TITLES.test(title.replace(/[^a-z]+/g, "_"))
  );
}
