import { createHash } from "node:crypto";
import { formatCount } from "@/lib/core/numbers";
import { reject } from "../messages";
import type { Rejection } from "../schema";
import { LINE_STATES, type FileFigure, type LineState, type Plan, type PlanLine, type Standing } from "../schema/plan";

/**
 * Says what becomes of every figure and every refusal of a file, given what stands there now.
 * @param regionAt which region a row of the file is about, null where nobody knows
 * @param said what is written with the figures although no line shows it
 */
export function planImport(
  figures: readonly FileFigure[],
  rejected: readonly Rejection[],
  standingOf: (figure: FileFigure) => Standing,
  regionAt: (sheet: string | null, row: number) => string | null = () => null,
  said: object = {},
): Plan {
  const repeatOf = repeatsAmong(figures);
  const planned = figures.map((figure) => repeatOf.get(figure) ?? lineOf(figure, standingOf(figure)));
  const lines = [...withRowsRefusedOnce(planned), ...rejected.map((one) => refusedLine(one, regionAt))].sort(byPlace);
  const countOf = (state: LineState) => lines.filter((line) => line.state === state).length;
  const counts = Object.fromEntries(LINE_STATES.map((state) => [state, countOf(state)])) as Plan["counts"];
  return { lines, counts, stamp: stampOfPlan(lines, said) };
}

function lineOf({ people, ...place }: FileFigure, { text, people: now, by, locked }: Standing): PlanLine {
  const line: Omit<PlanLine, "state"> = {
    ...place,
    before: text === "" ? null : text,
    after: people,
    note: null,
    code: null,
  };
  if (now === people) return { ...line, state: "unchanged" };
  if (locked) return { ...line, state: "refused", note: locked.message, code: locked.code };
  if (text === "") return { ...line, state: "new" };
  return { ...line, state: "changed", note: by === null ? null : `menggantikan angka ${by}` };
}

/** A second figure for the same place is none that anybody could choose between: I.303 where it says the same, else I.304. */
function repeatsAmong(figures: readonly FileFigure[]): ReadonlyMap<FileFigure, PlanLine> {
  const first = new Map<string, FileFigure>();
  const repeats = new Map<FileFigure, PlanLine>();
  for (const figure of figures) {
    const { people, row, column, ...rest } = figure;
    const key = `${figure.time} ${figure.regionCode} ${figure.what}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, figure);
      continue;
    }
    const { code, message: note } =
      earlier.people === people
        ? reject("I.303", row, column, { other: earlier.row })
        : reject("I.304", row, column, { row, other: earlier.row });
    repeats.set(figure, { ...rest, row, column, before: null, after: people, state: "refused", note, code });
  }
  return repeats;
}

/** What keeps all figures of a row out is said once for the row. */
function withRowsRefusedOnce(lines: readonly PlanLine[]): PlanLine[] {
  const once = new Map<string, PlanLine>();
  return lines.flatMap((line) => {
    if (line.state !== "refused") return [line];
    const key = JSON.stringify([line.sheet, line.row, line.time, line.code]);
    const first = once.get(key);
    if (first === undefined) {
      const own = { ...line };
      once.set(key, own);
      return [own];
    }
    Object.assign(first, { column: null, what: null, before: null, after: null });
    return [];
  });
}

function refusedLine(
  { sheet, row, column, code, message }: Rejection,
  regionAt: (sheet: string | null, row: number) => string | null,
): PlanLine {
  const place = { sheet: sheet ?? null, row, column, regionCode: row === null ? null : regionAt(sheet ?? null, row) };
  return { ...place, time: null, what: null, before: null, after: null, state: "refused", note: message, code };
}

/** In the order of the file; what concerns all of it first. */
function byPlace(one: PlanLine, other: PlanLine): number {
  if (one.sheet !== other.sheet) return 0;
  return (one.row ?? 0) - (other.row ?? 0);
}

function stampOfPlan(lines: readonly PlanLine[], said: object): string {
  return createHash("sha256")
    .update(JSON.stringify([said, lines]))
    .digest("base64url")
    .slice(0, 22);
}

/** What the figures of a column come to where the import touches it, before and after; in people. */
export type PlanTotal = { time: string; what: string; places: number; before: number; after: number };

/** @returns totals by time and column over the lines that are no refusals; what cannot be read counts as nothing */
export function totalsOfPlan({ lines }: Plan): PlanTotal[] {
  const totals = new Map<string, PlanTotal>();
  for (const { time, what, before, after, state } of lines) {
    if (state === "refused" || time === null || what === null || after === null) continue;
    const key = `${time} ${what}`;
    const total = totals.get(key) ?? { time, what, places: 0, before: 0, after: 0 };
    total.places += 1;
    total.before += state === "unchanged" ? after : countIn(before);
    total.after += after;
    totals.set(key, total);
  }
  return [...totals.values()];
}

/** From what asks least of the reader to what asks most. */
const WEIGHT: Record<LineState, number> = { unchanged: 0, new: 1, changed: 2, refused: 3 };

/** @returns by region code what weighs most of all that happens to it; refusals that name no region are not among them */
export function regionStates({ lines }: Plan): ReadonlyMap<string, LineState> {
  const states = new Map<string, LineState>();
  for (const { regionCode, state } of lines) {
    if (regionCode === null) continue;
    const known = states.get(regionCode);
    if (known === undefined || WEIGHT[state] > WEIGHT[known]) states.set(regionCode, state);
  }
  return states;
}

/** What stands somewhere is shown as `formatCount` writes it, or as somebody typed what is no count yet. */
function countIn(text: string | null): number {
  const digits = (text ?? "").replaceAll(".", "");
  return /^\d+$/.test(digits) && formatCount(Number(digits)) === text ? Number(digits) : 0;
}
