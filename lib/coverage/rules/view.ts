import { addressOf } from "@/lib/core/address";
import { parsePeriod, type Period } from "@/lib/core/period";
import { askedDay, type KnownDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { choicesAt, DEFAULT_TARGET, targetChoices } from "@/lib/targets/rules/choices";
import type { Target, TargetChoice } from "@/lib/targets/schema";
import type { DataChoice } from "@/lib/core/vocabulary";
import type { Indicator } from "../schema";
import { DEFAULT_INDICATOR } from "./indicator";

/** What a reading page shows; every part stands in the address. */
export type View = {
  period: Period | null;
  indicator: Indicator;
  target: TargetChoice | null;
  targets: TargetChoice[];
  data: DataChoice;
  /** The past day at whose end what is shown was known; null is now. */
  knownAt: KnownDay | null;
  /** What in the address could not be used, for the reader. */
  remarks: string[];
};

type Known = ReturnType<typeof askedDay>;
const NOW: Known = { day: null, remark: null };

/** @returns which past day an address asks about, read before anything of that day is @param at now */
export function knownIn({ diketahui }: Pick<SearchParams, "diketahui">, at: Date): Known {
  return askedDay(typeof diketahui === "string" && diketahui !== "" ? diketahui : null, at);
}

/**
 * Reads the filters from an address. What is not usable is said and replaced by the default, never ignored silently.
 * @param regionCode of the page: there what documents say is offered
 * @param known by `knownIn`; indicators and targets are those of that day
 */
export function viewOf(
  params: SearchParams,
  indicators: readonly Indicator[],
  targets: readonly Target[],
  { regionCode, known = NOW }: { regionCode: string; known?: Known },
): View {
  const remarks: string[] = known.remark === null ? [] : [known.remark];
  const one = (name: keyof SearchParams): string | null => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const refuse = (what: string, value: string) => {
    remarks.push(`${what} "${value.slice(0, 40)}" tidak dikenal; yang ditampilkan adalah pilihan bawaan.`);
  };

  const asked = { period: one("period"), indicator: one("indicator"), target: one("target"), data: one("data") };
  const period = asked.period === null ? null : parsePeriod(asked.period);
  if (asked.period !== null && period === null) refuse("Periode", asked.period);

  const indicator = indicators.find((each) => each.code === (asked.indicator ?? DEFAULT_INDICATOR));
  if (!indicator && asked.indicator !== null) refuse("Definisi", asked.indicator);

  const choices = targetChoices(targets);
  const target = choices.find((each) => each.key === (asked.target ?? DEFAULT_TARGET));
  if (!target && asked.target !== null) refuse("Target", asked.target);

  if (asked.data !== null && asked.data !== "all" && asked.data !== "real") refuse("Pilihan data", asked.data);

  const fallback = indicators.find((each) => each.code === DEFAULT_INDICATOR);
  if (!fallback) throw new Error("the reference seed has not run: no indicators");
  return {
    period,
    indicator: indicator ?? fallback,
    target: target ?? choices[0] ?? null,
    targets: choicesAt(choices, targets, regionCode, target?.key ?? null),
    data: asked.data === "real" ? "real" : "all",
    knownAt: known.day,
    remarks,
  };
}

/** What a list is narrowed and ordered by. */
export type Listing = Partial<Record<(typeof LISTING)[number], string | null>>;
type Change = Listing & { period?: string | null; diketahui?: KnownDay | null };

const LISTING = ["q", "provinsi", "kanwil", "jenis", "status", "urut", "sort", "order"] as const;

/** @returns the address of the same view elsewhere; defaults are left out so that addresses stay short */
export function hrefIn(view: View, path: string, change: Change = {}): string {
  return addressOf(path, wordsIn(view, change, "diketahui"));
}

/** @returns the address of the API for the same view; the day of what was known is `knownAt` there */
export function apiHref(view: View, path: string, change: Change = {}): string {
  return addressOf(path, wordsIn(view, change, "knownAt"));
}

function wordsIn(
  view: View,
  change: Change,
  known: "diketahui" | "knownAt",
): Record<string, string | null | undefined> {
  const { indicator, target, data } = view;
  return {
    period: change.period === undefined ? view.period : change.period,
    indicator: indicator.code === DEFAULT_INDICATOR ? null : indicator.code,
    target: target?.key === DEFAULT_TARGET ? null : target?.key,
    data: data === "real" ? data : null,
    [known]: change.diketahui === undefined ? view.knownAt : change.diketahui,
    ...Object.fromEntries(LISTING.map((name) => [name, change[name]])),
  };
}

/** @returns the same as fields of a form that must keep them */
export function hiddenIn(view: View, change: Change = {}): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(hrefIn(view, "", change).slice(1)));
}
