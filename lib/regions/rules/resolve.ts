import type { CodeSystem } from "@/lib/core/vocabulary";
import type { Region } from "../schema";
import {
  canStandIn,
  NO_SENSE,
  placeOf,
  regionsCalled,
  regionsCoded,
  takeApart,
  type ColumnSense,
  type Place,
  type Written,
} from "./candidates";
import type { Directory } from "./directory";
import { guessRegions } from "./guess";
import { isTotal, withoutTotal } from "./total-words";

export type { Written } from "./candidates";

/**
 * Which region a row means. `ambiguous`: the codes it can be, in order; `unknown`: what comes near, best first, to be
 * offered and never taken.
 */
export type Resolution =
  | { kind: "resolved"; code: string; by: "code" | "name" }
  | { kind: "ambiguous"; candidates: string[] }
  | { kind: "unknown"; suggestions: string[] };

const MOST_SUGGESTIONS = 5;

/**
 * Resolves one row by itself. A code that means two places in two systems, a name that two places bear, and a code that
 * contradicts the name beside it are never decided here.
 * @param codes the system the codes are written in, null where that is not known
 */
export function resolveWritten(written: Written, directory: Directory, codes: CodeSystem | null): Resolution {
  return resolveInColumn(written, directory, { ...NO_SENSE, codes });
}

/** @param sense what the column as a whole says about its cells */
export function resolveInColumn(written: Written, directory: Directory, sense: ColumnSense): Resolution {
  const { code, name: whole } = takeApart(written);
  const name = withoutTotal(whole);
  const called = regionsCalled(name, directory);
  if (called.length === 0 && isTotal(name)) return unknown([]);
  const place = placeOf(written.province, directory, sense);
  if (code.form === "none" && code.isWholeArea) return resolveWholeArea(name, place, directory);
  const coded = regionsCoded(code, directory, sense);
  const hasCode = code.form !== "none";
  const near = (text: string) => (sense.isGuessing ? guessed(text, place, directory) : []);
  if (hasCode && name !== "") return agree(coded, called, place, () => near(name));
  const meant = hasCode ? standing(coded, place) : narrow(standing(called, place), sense);
  const outside = hasCode ? coded : called;
  return choose(meant, hasCode ? "code" : "name", () => {
    return outside.length > 0 ? outside : near(hasCode ? (written.code ?? "") : name);
  });
}

/** The code 0 under a province is the province itself: `Jambi` is not its city there. */
function resolveWholeArea(name: string, { provinces }: Place, directory: Directory): Resolution {
  const areas = regionsCalled(name, directory).filter(({ level }) => level !== "REGENCY");
  const around = [...(provinces ?? [])].flatMap((code) => directory.byCode.get(code) ?? []);
  if (name === "") return choose(around, "code", () => []);
  const meant = provinces === null ? areas : areas.filter((area) => around.includes(area) || area.level === "NATION");
  return choose(meant, "name", () => areas);
}

/** Code and name of a row say the same place, or nothing is decided. */
function agree(coded: readonly Region[], called: readonly Region[], place: Place, guess: () => Region[]): Resolution {
  const both = standing(coded, place).filter((region) => called.includes(region));
  if (both.length > 0) return choose(both, "code", () => []);
  if (called.length > 0) {
    const either = [...new Set([...coded, ...called])];
    return coded.length > 0 && either.length > 1 ? choose(either, "code", () => []) : unknown(either);
  }
  const near = guess();
  const [only, second] = standing(coded, place);
  // The code alone decides; a name that comes near it is no contradiction.
  if (only && !second && near.includes(only)) return { kind: "resolved", code: only.code, by: "code" };
  return unknown([...coded, ...near]);
}

/** A row that names a province is its own place, whatever band it follows. */
function standing(regions: readonly Region[], place: Place): readonly Region[] {
  const isOwnPlace = regions.every(({ level }) => level === "PROVINCE");
  return isOwnPlace ? regions : regions.filter((region) => canStandIn(region, place));
}

/** What several regions are called is decided by the column: its only level, and cities that it names as cities. */
function narrow(regions: readonly Region[], { level, cities }: ColumnSense): readonly Region[] {
  if (regions.length < 2) return regions;
  const ofLevel = regions.filter((region) => level === null || region.level === level);
  const others = ofLevel.filter(({ code }) => !cities.has(code));
  if (others.length < ofLevel.length) return others.length === 1 && others[0]!.kind === "KABUPATEN" ? others : regions;
  return ofLevel.length > 0 ? ofLevel : regions;
}

function choose(regions: readonly Region[], by: "code" | "name", otherwise: () => readonly Region[]): Resolution {
  const [first, second] = regions;
  if (!first) return unknown(otherwise());
  if (!second) return { kind: "resolved", code: first.code, by };
  return { kind: "ambiguous", candidates: regions.map(({ code }) => code).sort() };
}

function unknown(near: readonly Region[]): Resolution {
  const codes = [...new Set(near.map(({ code }) => code))];
  return { kind: "unknown", suggestions: codes.slice(0, MOST_SUGGESTIONS) };
}

function guessed(text: string, place: Place, { regions, aliases }: Directory): Region[] {
  const near = text === "" ? [] : guessRegions(text, regions, aliases);
  const here = near.filter((region) => canStandIn(region, place));
  return here.length > 0 ? here : near;
}
