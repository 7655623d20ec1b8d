import MiniSearch from "minisearch";
import { normaliseName, splitKind } from "../rules";
import type { Region, RegionAlias } from "../schema";

/** One spelling of a region: its letters in one, the words it is written with, and what stands around it. */
type Spelling = { id: string; code: string; whole: string; words: string; around: string };

type Index = { spellings: MiniSearch<Spelling>; regions: ReadonlyMap<string, Region> };

/** A letter in four may be wrong: `makasar`, `tanggerang`, `belitung tmur`. */
const FUZZY = 0.25;
/** What fits half as well as the best is another place, not another reading. */
const NEARLY = 0.55;

const built = new WeakMap<readonly Region[], Index>();

/**
 * Finds what somebody may have meant whose words fit no region: a name with wrong letters, or a code that lost its dot,
 * its zero or its end. To be offered, never followed. The index is built once for a list of regions.
 * @returns best first; empty where nothing is near
 */
export function guessRegions(query: string, regions: readonly Region[], aliases: readonly RegionAlias[]): Region[] {
  if (/\d/.test(query)) return guessCodes(query, regions);
  const index = built.get(regions) ?? build(regions, aliases);
  built.set(regions, index);
  const { kind, bare } = splitKind(query);
  const whole = normaliseName(bare);
  if (whole.length < 3) return [];
  const found = index.spellings.search({
    combineWith: "OR",
    queries: [
      { queries: [whole], fields: ["whole"], fuzzy: FUZZY, prefix: whole.length > 3, boost: { whole: 2 } },
      { queries: [bare], fields: ["words", "around"], combineWith: "AND", fuzzy: FUZZY, prefix: true },
    ],
  });
  const best = new Map<string, number>();
  for (const { code, score } of found as unknown as { code: string; score: number }[]) {
    const region = index.regions.get(code)!;
    if (kind !== null && region.kind !== kind) continue;
    best.set(code, Math.max(best.get(code) ?? 0, score));
  }
  const highest = Math.max(...best.values());
  return [...best]
    .filter(([, score]) => score >= NEARLY * highest)
    .sort(([, one], [, other]) => other - one)
    .map(([code]) => index.regions.get(code)!);
}

/** `11.1` is 11.10 to a spreadsheet and 11.01 to a hurried hand; `35,74` and `35-74` are 35.74; of `35.99` 35 is known. */
function guessCodes(query: string, regions: readonly Region[]): Region[] {
  const digits = query.replace(/\D/g, "");
  const dotted = /^(\d{2})\D(\d)$/.exec(query.trim());
  const padded = dotted ? `${dotted[1]}0${dotted[2]}` : null;
  const plain = (region: Region) => region.code.replace(".", "");
  const tries: ((region: Region) => boolean)[] = [
    (region) => plain(region) === digits || region.bpsCode === digits,
    (region) => dotted !== null && plain(region) === `${digits}0`,
    (region) => plain(region) === padded,
    (region) => digits.length >= 2 && plain(region).startsWith(digits),
  ];
  const found = [...new Set(tries.flatMap((fits) => regions.filter(fits)))];
  return found.length > 0 ? found : regions.filter((region) => region.code === digits.slice(0, 2));
}

function build(regions: readonly Region[], aliases: readonly RegionAlias[]): Index {
  const spellings = new MiniSearch<Spelling>({
    fields: ["whole", "words", "around"],
    storeFields: ["code"],
    tokenize: (text) => text.split(/[\s/-]+/).filter(Boolean),
    processTerm: (word) => normaliseName(word) || null,
    searchOptions: { boost: { words: 1, around: 0.2 } },
  });
  const namesOf = (region: Region) => [
    splitKind(region.name).bare,
    ...aliases.filter((alias) => alias.regionCode === region.code).map(({ alias }) => alias),
  ];
  const names = new Map(regions.map((region) => [region.code, namesOf(region)]));
  spellings.addAll(
    regions.flatMap((region) =>
      names.get(region.code)!.map((name, index) => ({
        id: `${region.code}/${index}`,
        code: region.code,
        whole: normaliseName(name),
        words: name,
        around: aroundOf(region, names),
      })),
    ),
  );
  return { spellings, regions: new Map(regions.map((region) => [region.code, region])) };
}

/** What a place may be called by besides its name: its kind and its province. */
function aroundOf({ level, kind, parentCode }: Region, names: ReadonlyMap<string, readonly string[]>): string {
  return level === "REGENCY" ? [kind, ...(names.get(parentCode ?? "") ?? [])].join(" ") : "";
}
