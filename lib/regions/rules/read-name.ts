import type { RegionKind } from "../schema";

/** A name as written, taken apart. Each is a way to read it; the first that names a region counts. */
export type NameReading = {
  bare: string;
  kind: RegionKind | null;
  /** `Provinsi Jambi` is no city. */
  isProvince: boolean;
  /** What stands behind a comma, a dash or in brackets: a province, a former name; null where nothing does. */
  beside: string | null;
};

const FOOTNOTE_MARKS = /[*†‡§#^~¹²³⁰⁴-⁹₀-₉•]+/g;
/** `Siak 1)`, `Siak [1]`, `Siak1`; not the (1) alone of a row of column numbers. */
const FOOTNOTE_NUMBER = /(?<=\p{L}\.?)\s*(\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}\)|\d{1,2})$/u;
const NUMBERING = /^(\(?\d{1,3}[.)\]]?|[a-z][.)])\s*[-–]?\s*(?=\p{L})/iu;
const OFFICE = /^(pemerintah|pemda)\s+(daerah\s+)?(?=(kab|kota|prov))/i;
const PROVINCE = /^(?:provinsi|propinsi|prov|prop)(?:\s*[.:]\s*|\s+)(?=\S)/i;
const KIND_BEFORE =
  /^(?:(?<kabupaten>kabupaten|kab|pemkab)(?:\s*[.:]\s*|\s+)|(?<kota>kotamadya|kodya|kota|pemkot)(?:\s*[.:]\s*|\s+)|(?:kab(?:upaten)?\.?\s*\/\s*kota)\s+)(?=\S)/i;
const KIND_BEHIND =
  /^(?<bare>.+?)(?:[\s,]+|\s*\(\s*)(?:(?<kabupaten>kabupaten|kab\.?|regency)|(?<kota>kota|city|municipality))\s*\)?$/i;
const BESIDE = /^(?<bare>.*?\S)\s*(?:[([](?<inner>[^()[\]]+)[)\]]|,\s*(?<after>[^,]+)|\s[-–—]\s*(?<dashed>.+))$/;

const SHORTENED: Readonly<Record<string, string>> = {
  bar: "barat",
  hal: "halmahera",
  kal: "kalimantan",
  peg: "pegunungan",
  sel: "selatan",
  sul: "sulawesi",
  sum: "sumatera",
  tengg: "tenggara",
  tg: "tanjung",
  tgh: "tengah",
  tim: "timur",
  tj: "tanjung",
  tjg: "tanjung",
  ut: "utara",
};

/** Gives the ways to read a name one by one, the most literal first; none for an empty one. */
export function* readName(text: string | null | undefined): Generator<NameReading> {
  const clean = cleanName(text);
  if (clean === "") return;
  for (const each of writings(clean)) {
    yield* literal(each, null);
    yield* behind(each, null);
    yield* besides(each);
  }
}

/** The text itself, without its number in a list, without that of a footnote, and each with its short words in full. */
function* writings(clean: string): Generator<string> {
  const unnumbered = clean.replace(NUMBERING, "");
  const given = new Set<string>();
  for (const text of [clean, unnumbered, unnumbered.replace(FOOTNOTE_NUMBER, "")]) {
    for (const each of [text, inFull(text)]) {
      if (given.has(each)) continue;
      given.add(each);
      yield each;
    }
  }
}

/** @returns the text without marks of footnotes, line breaks and what surrounds it */
export function cleanName(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .replace(FOOTNOTE_MARKS, " ")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .replace(/^[\s\-–—'"‘“:;,.]+|[\s\-–—'"’”:;,]+$/g, "");
}

/** @returns the kind that stands before or behind a name, null where none does */
export function kindWritten(text: string): RegionKind | null {
  for (const { kind } of readName(text)) if (kind !== null) return kind;
  return null;
}

function literal(text: string, beside: string | null): NameReading[] {
  const named = text.replace(OFFICE, "");
  const bare = named.replace(PROVINCE, "");
  if (bare !== named) return [{ bare, kind: null, isProvince: true, beside }];
  const match = KIND_BEFORE.exec(named);
  const whole = { bare: named, kind: null, isProvince: false, beside };
  return match ? [whole, { ...whole, bare: named.slice(match[0].length), kind: kindIn(match) }] : [whole];
}

function behind(text: string, beside: string | null): NameReading[] {
  const match = KIND_BEHIND.exec(text);
  return match ? [{ bare: match.groups!.bare!, kind: kindIn(match), isProvince: false, beside }] : [];
}

function besides(text: string): NameReading[] {
  const { bare, inner, after, dashed } = BESIDE.exec(text)?.groups ?? {};
  const beside = inner ?? after ?? dashed;
  return bare !== undefined && beside !== undefined ? [...literal(bare, beside), ...behind(bare, beside)] : [];
}

function kindIn({ groups }: RegExpExecArray): RegionKind | null {
  if (groups?.kabupaten !== undefined) return "KABUPATEN";
  return groups?.kota !== undefined ? "KOTA" : null;
}

function inFull(text: string): string {
  return text.replace(/\b([a-z]{2,5})\.\s*/gi, (whole, word: string) => {
    const full = SHORTENED[word.toLowerCase()];
    return full === undefined ? whole : `${full} `;
  });
}
