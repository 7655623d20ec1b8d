import { escaped } from "@/lib/core/escaped";
import { wordsOf } from "@/lib/core/sentence";
import { markingOf, shownFigures } from "../rules/marking";
import type { Reading } from "../rules/reading";
import { sheetHead, sheetSegments, sheetSource, type SheetHead } from "./sheet";
import { printedLines, sheetNeighbours, sheetSpread, sheetTargets, type SheetSpread } from "./sheet-evidence";
import { sheetTrend } from "./sheet-trend";

/** What of a sheet is kept for ever: bytes that need nothing else to be read. */
export type SheetFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/**
 * The sheet of a region as one HTML file without scripts, pictures or style sheets of others.
 * @param address where this very state is found again, with scheme and host @param taken `30 November 2026`
 */
export function sheetDocument(reading: Reading, { address, taken }: { address: string; taken: string }): SheetFile {
  const head = sheetHead(reading, markingOf(reading.sources, shownFigures(reading.overview)));
  const body = [
    topOf(head, taken),
    answerOf(head),
    ...evidenceOf(reading),
    `<h2>Catatan</h2><div class="catatan"></div>`,
    `<footer>${[sheetSource(reading).join(" · "), head.view, address].map(paragraph).join("")}</footer>`,
  ];
  const html = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(`Lembar ${head.title}`)}</title><style>${STYLE}</style></head>
<body><main>
${body.filter((part) => part !== "").join("\n")}
</main></body></html>
`;
  return { bytes: new Uint8Array(new TextEncoder().encode(html)), mediaType: "text/html; charset=utf-8" };
}

const STYLE = `:root{color-scheme:light}body{margin:0;background:#fff;color:#1a1a1a;font:15px/1.45 system-ui,sans-serif}
main{max-width:52rem;margin:auto;padding:1rem;overflow-wrap:anywhere}h1{font-size:1.5rem;margin:.2rem 0}
h2{font-size:1.05rem;margin:1rem 0 .2rem}p{margin:.2rem 0}.angka{font-size:2.6rem;font-weight:700;line-height:1.1}
.tanda{border:1px dashed;padding:0 .4em}table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.15rem .6rem .15rem 0;border-bottom:1px solid #ccc;font-weight:400}
td:last-child{text-align:right}.catatan{min-height:5rem;border-bottom:1px solid #ccc}
small,footer{font-size:.85rem;color:#555}@page{size:A4;margin:14mm}`;

function topOf({ title, asOf, known, mark }: SheetHead, taken: string): string {
  const marked = mark === null ? "" : ` <strong class="tanda">${escaped(mark)}</strong>`;
  const line = [asOf, `dibekukan ${taken}`].filter((part) => part !== null).join(" · ");
  return `<p><small>Jangkau · lembar kunjungan · ${escaped(line)}</small>${marked}</p>
<h1>${escaped(title)}</h1>${known === null ? "" : paragraph(known)}`;
}

function answerOf({ number, sentence, remarks, ways }: SheetHead): string {
  const large = number === null ? "" : `<p class="angka">${escaped(number)}</p>`;
  return large + [wordsOf(sentence), ...remarks, ...ways].map(paragraph).join("");
}

function evidenceOf(reading: Reading): string[] {
  const { shown, overview, region } = reading;
  const printed = printedLines(reading);
  const more = printed.more > 0 ? [`dan ${printed.more} lainnya di halaman daerah`] : [];
  const segments = sheetSegments(reading).map(({ name, coverage, people }) => [name, coverage ?? "", people.text]);
  const media = part("Angka di media", [...printed.lines, ...more].map(paragraph));
  if (!shown) return [media];
  const { rungs, left } = sheetTargets(reading, shown);
  const trend = sheetTrend(overview.series, shown.period, shown.standing);
  const spread = sheetSpread(reading, shown);
  const neighbours = sheetNeighbours(reading, shown).map(({ name, coverage, aside }) => [name, coverage, aside]);
  return [
    part(
      "Sebaran",
      spread === null ? [] : [dots(spread), paragraph([spread.caption, spread.detail].filter(Boolean).join(" "))],
    ),
    part("Tangga target", [
      table(rungs.map(({ name, document, gap }) => [name, document, gap])),
      left === "" ? "" : paragraph(left),
    ]),
    typeof trend === "string"
      ? part("Dua tahun terakhir", [paragraph(trend)])
      : part(trend.title, [paragraph(trend.words), trend.beyond === null ? "" : paragraph(trend.beyond)]),
    part("Peserta menurut segmen", [table(segments)]),
    part(region.level === "REGENCY" ? "Daerah sebanding" : "Kekurangan terbesar", [table(neighbours)]),
    media,
  ];
}

/** Regions from 0% on as dots, this one filled, the target as the upright line that the words below speak of. */
function dots({ values, own, target }: SheetSpread): string {
  const highest = Math.max(...values, target ?? 0);
  const x = (value: number) => (highest === 0 ? 2 : 2 + (value / highest) * 196).toFixed(1);
  const dot = (value: number, fill: string) =>
    `<circle cx="${x(value)}" cy="8" r="2" fill="${fill}" stroke="#1a4f9c"/>`;
  const line = target === null ? "" : `<path d="M${x(target)} 1V15" stroke="#1a1a1a"/>`;
  const others = values.map((value) => dot(value, "none")).join("");
  return `<svg viewBox="0 0 200 16" aria-hidden="true">${line}${others}${own === null ? "" : dot(own, "#1a4f9c")}</svg>`;
}

/** A heading with what stands below it; nothing where nothing does. */
function part(title: string, content: readonly string[]): string {
  const said = content.join("");
  return said === "" ? "" : `<section><h2>${escaped(title)}</h2>${said}</section>`;
}

function paragraph(text: string): string {
  return text === "" ? "" : `<p>${escaped(text)}</p>`;
}

/** The first cell of a row says whose it is. */
function table(rows: readonly (readonly string[])[]): string {
  const cells = ([name = "", ...rest]: readonly string[]) =>
    `<th scope="row">${escaped(name)}</th>${rest.map((text) => `<td>${escaped(text)}</td>`).join("")}`;
  return rows.length === 0 ? "" : `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
