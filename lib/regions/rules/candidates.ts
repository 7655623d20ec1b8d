import { withSplitOff } from "@/lib/core/former-provinces";
import { NATION, provinceOf } from "@/lib/core/region-code";
import { CODE_SYSTEMS, type CodeSystem, type RegionLevel } from "@/lib/core/vocabulary";
import type { Region, RegionKind } from "../schema";
import { regionsNamed, type Directory } from "./directory";
import { isDotted, readCode, type WrittenCode } from "./read-code";
import { cleanName, readName, type NameReading } from "./read-name";

/** A row as written. `province`: its code or name from a column, a band or the row above. */
export type Written = { code?: string | null; name?: string | null; province?: string | null };

/** What the whole column says about each of its cells. */
export type ColumnSense = {
  codes: CodeSystem | null;
  /** Which zero `11.1` has lost: the one before the 1, the one behind it, or nobody knows. */
  lostZero: "leading" | "trailing" | null;
  /** The only level of the column, where names of provinces are also names of cities. */
  level: RegionLevel | null;
  /** Cities that stand in the column as `Kota ...`, where no name has Kab.: the same name without Kota is the kabupaten. */
  cities: ReadonlySet<string>;
  /** Whether what comes near is looked for; a long column of villages has nothing near. */
  isGuessing: boolean;
};

/** Where a row stands: the provinces it may lie in and the kind it must be of; null where nothing is said. */
export type Place = { provinces: ReadonlySet<string> | null; kind: RegionKind | null };

const BAND_OF_KIND = /^(?:(kabupaten)(?:\s*\/\s*regenc(?:y|ies))?|(kota)(?:\s*\/\s*(?:municipalit|cit)(?:y|ies))?)$/i;
const CODE_IN_NAME = /^[[(]?(\d{2}[.-]?\d{2})[\])]?(?:[\s.:)\-–]+(.*))?$/s;
const LETTER = /\p{L}/u;

/** @returns code and name of a row apart, also where both stand in one cell: `3574 KOTA PROBOLINGGO` */
export function takeApart({ code, name }: Written): { code: WrittenCode; name: string } {
  const own = readCode(code);
  const isNameInCode = own.form === "unreadable" && cleanName(name) === "" && LETTER.test(code ?? "");
  const text = cleanName(isNameInCode ? code : name);
  if (own.form !== "none" && !isNameInCode) return { code: own, name: LETTER.test(text) ? text : "" };
  const [, inName, rest] = CODE_IN_NAME.exec(text) ?? [];
  const either = inName === undefined ? { code: readCode(isNameInCode ? null : code), name: text } : null;
  const found = either ?? { code: readCode(inName), name: cleanName(rest) };
  return { ...found, name: LETTER.test(found.name) ? found.name : "" };
}

/** @returns the regions that a code can be, in the column's system or, where that is not known, in both */
export function regionsCoded(code: WrittenCode, directory: Directory, { codes, lostZero }: ColumnSense): Region[] {
  const found = systemsOf(code, codes).flatMap((system) => regionsInSystem(code, directory, system, lostZero));
  return [...new Set(found)];
}

/** @returns the regions that a code can be in one system: several where it has lost a zero */
export function regionsInSystem(
  code: WrittenCode,
  directory: Directory,
  system: CodeSystem,
  lostZero: ColumnSense["lostZero"] = null,
): Region[] {
  if (code.form === "none" || code.form === "unreadable") return [];
  return digitsOf(code, lostZero).flatMap((digits) => directory.byDigits[system].get(digits) ?? []);
}

/** Where BPS codes are written with a dot, a name has to say it. */
function systemsOf(code: WrittenCode, codes: CodeSystem | null): readonly CodeSystem[] {
  if (isDotted(code)) return codes === "bps" ? CODE_SYSTEMS : ["kemendagri"];
  return codes === null ? CODE_SYSTEMS : [codes];
}

function digitsOf(code: Extract<WrittenCode, { form: "whole" | "short" }>, lost: ColumnSense["lostZero"]): string[] {
  if (code.form === "whole") return [code.digits];
  const { province, digit } = code;
  return [
    ...(lost !== "leading" ? [`${province}${digit}0`] : []),
    ...(lost !== "trailing" ? [`${province}0${digit}`] : []),
  ];
}

/** @returns the regions that go by a name; by the first way to read it that names any */
export function regionsCalled(name: string, directory: Directory): Region[] {
  for (const reading of readName(name)) {
    const found = regionsNamed(directory, reading.bare, reading.kind, reading.isProvince ? "PROVINCE" : null);
    const meant = reading.beside === null ? found : besideFits(found, reading.beside, directory);
    if (meant.length > 0) return meant;
  }
  return [];
}

/** `Banjar (Kalimantan Selatan)`, `Bima, NTB`, `Pasangkayu (Mamuju Utara)`, `Kota Blitar (35.72)`. */
function besideFits(found: readonly Region[], beside: string, directory: Directory): Region[] {
  const code = readCode(beside);
  const same = new Set(
    code.form === "whole"
      ? regionsCoded(code, directory, NO_SENSE)
      : [...readName(beside)].flatMap((reading) => alone(reading, directory)),
  );
  const provinces = new Set([...same].filter(({ level }) => level === "PROVINCE").map((region) => region.code));
  return found.filter((region) => same.has(region) || provinces.has(region.parentCode ?? ""));
}

function alone({ bare, kind, isProvince }: NameReading, directory: Directory): Region[] {
  return regionsNamed(directory, bare, kind, isProvince ? "PROVINCE" : null);
}

/** What nothing is known about. */
export const NO_SENSE: ColumnSense = { codes: null, lostZero: null, level: null, cities: new Set(), isGuessing: true };

/** @returns where a row stands by what is said about its province; words that name no province say nothing */
export function placeOf(province: string | null | undefined, directory: Directory, sense: ColumnSense): Place {
  const text = cleanName(province);
  if (text === "") return { provinces: null, kind: null };
  const band = BAND_OF_KIND.exec(text);
  if (band) return { provinces: null, kind: band[1] === undefined ? "KOTA" : "KABUPATEN" };
  const code = readCode(text);
  const said = code.form === "whole" ? regionsCoded(code, directory, sense) : regionsCalled(text, directory);
  const codes = said.filter(({ level }) => level === "PROVINCE").map((region) => region.code);
  return { provinces: codes.length > 0 ? new Set(codes) : null, kind: null };
}

/** @returns whether a region can stand there; what was split off a province may still stand below its old name */
export function canStandIn(region: Region, { provinces, kind }: Place): boolean {
  if (region.code === NATION) return true;
  const isInside =
    provinces === null || [...provinces].some((code) => withSplitOff(code).includes(provinceOf(region.code)));
  return isInside && (kind === null || region.kind === null || region.kind === kind);
}
