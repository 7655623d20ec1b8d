import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Legend } from "./legend";
import type { Fill } from "./map-area";
import { paletteOf, type Side } from "./palette";
import { PROVINCE_TILES, provinceLabel } from "./province-tiles";
import { TileMap, type Tile } from "./tile-map";

const FILLS: Fill[] = [0, 1, 2, 3, 4, 5, 6, null];

function tile(index: number): Tile {
  const fill = FILLS[index % FILLS.length] ?? null;
  const name = `Kab. Contoh ${index}`;
  return {
    key: String(index),
    href: `/daerah/${11 + (index % 38)}.${index}`,
    name,
    fill,
    spoken:
      fill === null
        ? `${name}, belum lapor`
        : `${name}, ${(index * 7) % 100},${index % 10}%, kurang ${index * 937} orang`,
    column: index % 58,
    row: Math.floor(index / 58),
    group: String(Math.floor(index / 14)),
  };
}

const count = (html: string, part: string) => html.split(part).length - 1;
const mapOf = (tiles: readonly Tile[], groups = {}) =>
  renderToStaticMarkup(<TileMap id="peta" label="Peta" tiles={tiles} groups={groups} />);

describe("the tile map", () => {
  const html = mapOf(Array.from({ length: 514 }, (_, index) => tile(index)));

  test("has a link for every tile and one stop of the Tab key", () => {
    expect(count(html, "<a ")).toBe(514);
    expect(count(html, 'tabindex="0"')).toBe(1);
    expect(count(html, 'tabindex="-1"')).toBe(513);
  });

  test("gives missing a pattern and nothing else a pattern", () => {
    expect(count(html, 'fill="url(#peta-h)"')).toBe(64);
    expect(html).toContain('<pattern id="peta-h"');
    expect(html).toMatch(/aria-label="Kab. Contoh 7, belum lapor" tabindex="-1" fill="url\(#peta-h\)"/);
  });

  test("stays small: 514 tiles within 16 kB of gzip", () => {
    expect(gzipSync(html).length).toBeLessThan(16_000);
  });

  test("prints a mark and keeps a name that the spoken text does not begin with", () => {
    const marked = mapOf([{ ...tile(0), mark: "!", spoken: "31%" }]);
    expect(marked).toContain(">!</text>");
    expect(marked).toContain('data-n="Kab. Contoh 0"');
  });

  test("draws tiles of which only the sum is known as one block, in the sum's colour, and links them (L9)", () => {
    const silent = [0, 1, 2].map((index) => ({ ...tile(index), fill: null, inBlock: index < 2 }));
    const block = mapOf(silent, { 0: { block: 4 } });
    expect(block).toContain('<g class="map-block" data-b="4"><path d="M0 0h2v1h-2z"');
    expect(count(block, "data-in=")).toBe(2);
    expect(count(block, 'fill="url(#peta-h)"')).toBe(1);
    expect(count(block, "<a ")).toBe(3);
  });

  test("draws borders where several tiles are one group", () => {
    const border = /<path d="M[^"]*z"><\/path><\/g>/;
    expect(html).toMatch(border);
    expect(mapOf([tile(0), tile(1)])).not.toMatch(border);
  });
});

describe("the provinces as tiles", () => {
  const tiles = Object.values(PROVINCE_TILES);

  test("are 38, each at a place and with a name of its own that fits", () => {
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(38);
    const names = tiles.map(({ short, tile = short }) => tile);
    expect(new Set(names).size).toBe(38);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(7);
  });

  test("have their name in the middle of their regencies", () => {
    const label = provinceLabel("35", [
      { column: 2, row: 5 },
      { column: 4, row: 5 },
    ]);
    expect(label).toEqual({ text: "Jatim", x: 3.5, y: 5.7 });
    expect(provinceLabel("99", [{ column: 2, row: 5 }])).toBeNull();
  });
});

describe("the colours of a scale", () => {
  const shades = (sides: Side[]) => Object.entries(paletteOf(sides)).map(([, value]) => String(value));

  test("spread each side's shades away from the target", () => {
    const fills = (sides: Side[]) => shades(sides).filter((_, index) => index % 2 === 0);
    expect(fills(["below", "below", "above", "above"])).toEqual([
      "var(--bin-below-7)",
      "var(--bin-below-1)",
      "var(--bin-above-1)",
      "var(--bin-above-7)",
    ]);
    expect(fills(["below", "below", "below", "above"])).toEqual([
      "var(--bin-below-7)",
      "var(--bin-below-4)",
      "var(--bin-below-1)",
      "var(--bin-above-4)",
    ]);
    expect(fills(["plain", "plain"])).toEqual(["var(--bin-plain-1)", "var(--bin-plain-7)"]);
  });

  test("say what is legible on each", () => {
    expect(shades(["below", "below"])).toContain("var(--bin-ink-far)");
    expect(shades(["below"])).toEqual(["var(--bin-below-4)", "var(--bin-ink-near)"]);
  });
});

test("the legend is a histogram whose bars are choices, with edges and the target", () => {
  const html = renderToStaticMarkup(
    <Legend
      id="peta"
      unit="daerah"
      caption="Cakupan"
      note={null}
      bars={[
        { label: "0% – 61%", count: 1234 },
        { label: "61% – 80%", count: 0 },
      ]}
      edges={["0", "61", "80"]}
      target={{ at: 1, label: "target 61%" }}
      others={[{ key: "missing", label: "belum lapor", count: 11 }]}
    />,
  );
  expect(html).toContain('aria-label="0% – 61%: 1.234 daerah"');
  expect(html).toContain('aria-label="11 belum lapor"');
  expect(count(html, 'name="peta-saring"')).toBe(4);
  expect(html).toMatch(/data-b="1" style="--h:0"/);
  expect(html).toContain("--at:1");
});
