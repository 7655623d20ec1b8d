import { nameRungs, rowsAround } from "@/lib/coverage/format/ladder-places";
import { trendNames } from "@/lib/coverage/format/sheet-trend";
import { spreadPlaces, STRIP } from "@/lib/coverage/rules/spread-places";
import type { Sentence } from "@/lib/core/sentence";
import type { TypesetTask } from "@/lib/typesetting/typeset-task";
import type { Sheet } from "../schema";
import { printableAll } from "@/lib/typesetting/printable";
import { qrOf } from "./qr";

/** The width of the scale of targets on paper in letters' heights, as the page's own style sheet counts it (headline.css). */
const LADDER_WIDTH = 50;

/** What `sheet.typ` draws: words as text, never as markup, and places as numbers. */
export type Drawing = ReturnType<typeof drawingOf>;

/** @returns a sheet as its template takes it, with letters only that its typeface has */
export function drawingOf(sheet: Sheet) {
  const { kind, head, spread, ladder, trend, frozen } = sheet;
  return printableAll({
    title: `${kind}: ${head.title}${head.asOf === null ? "" : `, ${head.asOf}`}`,
    kind,
    head: { ...head, sentence: partsOf(head.sentence) },
    spread: spread && { ...spread, ...spreadPlaces(spread.values, spread), width: STRIP.width, height: STRIP.height },
    ladder: ladder && ladderPlaces(ladder),
    targets: sheet.targets,
    trend: trend && ("said" in trend ? trend : { ...trend, names: trendNames(trend) }),
    segments: sheet.segments,
    regions: sheet.regions,
    sections: sheet.sections,
    sources: sheet.sources,
    frozen: { ...frozen, day: frozen.day.split("-").map(Number), qr: qrSvg(frozen.address) },
  });
}

/** @returns the sheet as the program takes it that sets type */
export function sheetTask(sheet: Sheet): TypesetTask {
  return { template: "sheets/format/sheet.typ", drawing: drawingOf(sheet), onOnePage: true };
}

function partsOf(sentence: Sentence): { text: string; strong: boolean }[] {
  return sentence.map((part) => {
    if (typeof part === "string") return { text: part, strong: false };
    return "strong" in part ? { text: part.strong, strong: true } : { text: part.link, strong: false };
  });
}

function ladderPlaces({ fill, tone, rungs }: NonNullable<Sheet["ladder"]>) {
  const { length, places } = nameRungs(rungs, LADDER_WIDTH, 0);
  return {
    ...{ fill, tone, ...rowsAround(places) },
    rungs: rungs.map(({ at, isChosen, names }, index) => ({
      ...{ at, isChosen, name: length < 0 ? null : names[0] },
      ...(places[index] ?? { row: 0, ends: false }),
    })),
  };
}

function qrSvg(address: string): string {
  const { size, path } = qrOf(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
}
