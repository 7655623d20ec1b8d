import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { centresFile, provincesFile, readSource } from "./build-province-shapes";
import { Legend } from "./legend";
import type { Fill } from "./map-area";
import { ProvinceMap } from "./province-map";
import { PROVINCE_CENTRES } from "./province-centres";
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

const provinces = Object.keys(PROVINCE_CENTRES).map((code) => ({ ...tile(Number(code)), key: code }));
const count = (html: string, part: string) => html.split(part).length - 1;

describe("the tile map", () => {
  const html = renderToStaticMarkup(
    <TileMap id="peta" label="Peta" tiles={Array.from({ length: 514 }, (_, index) => tile(index))} />,
  );

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
    const marked = renderToStaticMarkup(
      <TileMap id="peta" label="Peta" tiles={[{ ...tile(0), mark: "!", spoken: "31%" }]} />,
    );
    expect(marked).toContain(">!</text>");
    expect(marked).toContain('data-n="Kab. Contoh 0"');
  });
});

describe("the province map", () => {
  const html = renderToStaticMarkup(<ProvinceMap id="provinsi" label="Peta provinsi" areas={provinces} />);

  test("draws all 38 provinces from the shapes file, with one stop of the Tab key", () => {
    expect(provinces).toHaveLength(38);
    expect(count(html, 'href="/provinces.svg#p')).toBe(38);
    expect(count(html, 'tabindex="0"')).toBe(1);
  });

  test("leaves out what has no shape", () => {
    expect(renderToStaticMarkup(<ProvinceMap id="p" label="Peta" areas={[tile(99)]} />)).not.toContain("<a ");
  });

  test("has shapes exactly as the script makes them, with the licence, within 40 kB of gzip", async () => {
    const { shapes, licence } = await readSource();
    const file = await readFile(new URL("../../public/provinces.svg", import.meta.url), "utf8");
    expect(file).toBe(provincesFile(shapes, licence));
    expect(file).toContain("Permission is hereby granted");
    expect(gzipSync(file).length).toBeLessThan(40_000);
    expect(centresFile(shapes)).toContain(`"35": [${PROVINCE_CENTRES["35"]!.join(", ")}]`);
  });
});

test("the legend says each bin's count, and missing by its pattern", () => {
  const fills = FILLS.map((fill) => ({ fill, label: fill === null ? "belum lapor" : `kelas ${fill}`, count: 1234 }));
  const html = renderToStaticMarkup(<Legend title="Jarak ke target" fills={fills} />);
  expect(count(html, "<li")).toBe(8);
  expect(html).toContain('<li data-b="missing">belum lapor <b>1.234</b>');
});
