import { provinceOf } from "@/lib/core/region-code";
import type { Region } from "../schema";
import type { ColumnSense } from "./candidates";
import type { Witness } from "./column-codes";
import { kindWritten } from "./read-name";

/** Regencies of so many provinces, and no province, are a list of regencies. */
const MANY_PROVINCES = 5;
const SEVERAL_PROVINCES = 3;

/**
 * Which zero is missing in `11.1`: the last one where the column keeps the first ones (a spreadsheet took the codes for
 * numbers), the first one where it keeps the last ones; null where it keeps both or neither. Names may say it, too.
 */
export function lostZeroOf(witnesses: readonly Witness[]): ColumnSense["lostZero"] {
  let isLeadingLost = false;
  let isTrailingLost = false;
  for (const { code, called } of witnesses) {
    if (code.form === "whole" && code.dotted) {
      isTrailingLost ||= /^..0.$/.test(code.digits);
      isLeadingLost ||= /^...0$/.test(code.digits);
    }
    if (code.form !== "short") continue;
    const has = (digits: string) => called.some((region) => region.code === `${code.province}.${digits}`);
    isTrailingLost ||= has(`${code.digit}0`) && !has(`0${code.digit}`);
    isLeadingLost ||= has(`0${code.digit}`) && !has(`${code.digit}0`);
  }
  if (isLeadingLost === isTrailingLost) return null;
  return isLeadingLost ? "leading" : "trailing";
}

/** @returns cities that are named as such, in a column where no kabupaten is */
export function citiesOf(witnesses: readonly Witness[]): ReadonlySet<string> {
  const cities = new Set<string>();
  for (const { name, called } of witnesses) {
    const kind = kindWritten(name);
    const [region] = called;
    if (!region || called.length > 1 || kind !== region.kind) continue;
    if (kind === "KABUPATEN") return new Set();
    if (kind === "KOTA") cities.add(region.code);
  }
  return cities;
}

/**
 * The level of a column that has only one.
 * @param resolved the regions that its rows mean without this, in order; null where that is not known
 */
export function levelOf(resolved: readonly (Region | null)[], witnesses: readonly Witness[]): ColumnSense["level"] {
  const known = resolved.filter((region) => region !== null);
  const provinces = known.filter(({ level }) => level === "PROVINCE");
  const regencies = known.filter(({ level }) => level === "REGENCY");
  if (regencies.length === 0) return new Set(provinces).size >= SEVERAL_PROVINCES ? "PROVINCE" : null;
  const around = new Set(regencies.map(({ code }) => provinceOf(code)));
  return provinces.length === 0 && around.size >= MANY_PROVINCES && !isOneNamedMoreOften(regencies, resolved, witnesses)
    ? "REGENCY"
    : null;
}

/** `Jambi` twice in a list of regencies is the city and, somewhere, the province. */
function isOneNamedMoreOften(
  regencies: readonly Region[],
  resolved: readonly (Region | null)[],
  witnesses: readonly Witness[],
): boolean {
  const often = Math.max(...counted(regencies.map(({ code }) => code)));
  const open = witnesses.filter((_, index) => resolved[index] === null);
  const names = open
    .filter(({ called }) => called.length > 1)
    .map(({ called }) => called.map(({ code }) => code).join());
  return Math.max(0, ...counted(names)) > often;
}

function counted(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}
