import type { Statement } from "../schema/check";
import type { GivenFigure, RecordedFigure } from "../schema/recorded";

/** The same statement with every part there, so that two of them can be compared and written; missing is null. */
export function wholeFigure(figure: GivenFigure) {
  const { regionCode, printedDate, printedWeekday, acceptedDate, segment, countingBasis } = figure;
  const { workers, participants, percent, rounded, publisher, url, note } = figure;
  const units = Object.entries<number | undefined>(figure.units ?? {}).filter(([, unit]) => unit !== undefined);
  return {
    ...{ regionCode, printedDate, printedWeekday, acceptedDate, segment, countingBasis },
    ...{ workers, participants, percent, rounded, publisher, url, note },
    percentDecimals: keptDecimals(figure),
    units: units.length === 0 ? null : (Object.fromEntries(units) as Record<string, number>),
    saidBy: figure.saidBy ?? null,
    targetPercent: figure.targetPercent ?? null,
    targetPeople: figure.targetPeople ?? null,
    uncovered: figure.uncovered ?? null,
    parts: figure.parts === undefined || figure.parts.length === 0 ? null : figure.parts,
    counted: figure.counted ?? null,
  };
}
/** Only what the number does not show by itself: the zeros at its end. */
function keptDecimals({ percent, percentDecimals = 0 }: GivenFigure): number | null {
  const shown = String(percent ?? "").split(".")[1]?.length ?? 0;
  return percent === null || percentDecimals <= shown ? null : percentDecimals;
}

export type WholeFigure = ReturnType<typeof wholeFigure>;

/** @returns the parts that two statements say otherwise, in the order in which they are recorded */
export function changedParts(one: GivenFigure, other: GivenFigure): (keyof WholeFigure)[] {
  const [before, after] = [wholeFigure(one), wholeFigure(other)];
  return (Object.keys(after) as (keyof WholeFigure)[]).filter((part) => textOf(before[part]) !== textOf(after[part]));
}

/** The order of names in an object says nothing. */
function textOf(value: WholeFigure[keyof WholeFigure]): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * @param given what the program's own list says
 * @returns what of it is new or otherwise than before, each as its next revision; what a person has recorded stays
 */
export function ownRevisions(
  given: readonly Statement[],
  newest: ReadonlyMap<string, RecordedFigure>,
): (WholeFigure & { id: string; revision: number })[] {
  return given.flatMap((figure) => {
    const known = newest.get(figure.id);
    if (known && (known.recorded.role !== null || changedParts(known, figure).length === 0)) return [];
    return [{ ...wholeFigure(figure), id: figure.id, revision: (known?.revision ?? 0) + 1 }];
  });
}

/** Figures of the program are R and N; those that people record are M. @returns the number after the highest one */
export function nextFigureId(ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => (/^M\d+$/.test(id) ? [Number(id.slice(1))] : []));
  return `M${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}
