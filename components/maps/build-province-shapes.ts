import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { shapesOf, type ProvinceShape } from "./province-shapes";

// Run when svg-map-drawer changes: npx tsx components/maps/build-province-shapes.ts

/** @returns the file that `<use href="/provinces.svg#p35">` points into: fetched once, kept by the browser, in no page's HTML */
export function provincesFile(shapes: readonly ProvinceShape[], licence: string): string {
  const paths = shapes.map(({ code, path }) => `<path id="p${code}" vector-effect="non-scaling-stroke" d="${path}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg">`,
    `<!-- 38 provinces, from svg-map-drawer (https://github.com/zedfar/svg-map-drawer), rounded; see components/maps/province-shapes.ts`,
    "",
    licence.trim(),
    "-->",
    ...paths,
    "</svg>\n",
  ].join("\n");
}

/** @returns `province-centres.ts`: where arrow keys find each province */
export function centresFile(shapes: readonly ProvinceShape[]): string {
  const lines = shapes.map(({ code, centre: [x, y] }) => `  "${code}": [${x}, ${y}],`);
  return [
    "/** Middle of each province's largest island. Written by build-province-shapes.ts. */",
    "export const PROVINCE_CENTRES: Readonly<Record<string, readonly [x: number, y: number]>> = {",
    ...lines,
    "};",
    "",
    "/** Provinces that need a dot to be seen and hit. */",
    `export const SMALL_PROVINCES: ReadonlySet<string> = new Set(${JSON.stringify(shapes.filter((each) => each.small).map((each) => each.code))});\n`,
  ].join("\n");
}

export async function readSource(): Promise<{ shapes: ProvinceShape[]; licence: string }> {
  const library = createRequire(import.meta.url).resolve("svg-map-drawer");
  const [svg, licence] = await Promise.all([
    readFile(new URL("indonesia.svg", `file://${library}`), "utf8"),
    readFile(new URL("../LICENSE", `file://${library}`), "utf8"),
  ]);
  return { shapes: shapesOf(svg), licence };
}

if (process.argv[1]?.endsWith("build-province-shapes.ts")) {
  const { shapes, licence } = await readSource();
  await writeFile(new URL("../../public/provinces.svg", import.meta.url), provincesFile(shapes, licence));
  await writeFile(new URL("province-centres.ts", import.meta.url), centresFile(shapes));
}
