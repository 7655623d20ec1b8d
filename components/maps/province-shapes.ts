type Point = [x: number, y: number];

/** One province: its rings on the whole-number grid, the middle of its largest island, and whether it is hard to see. */
export type ProvinceShape = { code: string; path: string; centre: Point; small: boolean };

/** Source units are 1600 x 620; half a unit is finer than a pixel on any screen the map is shown on. */
export const GRID = 2;
export const WIDTH = 1600 * GRID;
export const HEIGHT = 620 * GRID;
/** Islets below this (grid units squared, about 1.5 px at 1280 px) are noise; a province's largest island always stays. */
const SMALLEST_AREA = 6;
/** A province whose largest island is below this is a dot of 4 px beside the tiles. */
const SMALL_PROVINCE_AREA = 500;

/**
 * Rounds the map of `svg-map-drawer` (MIT) to a coarse grid. Every corner is rounded on its own, so a border that two
 * provinces share stays shared: no gaps open between them, which simplifying each line by itself would do.
 * @param svg text of dist/indonesia.svg, paths with ids `ID` + two-digit Kemendagri code
 */
export function shapesOf(svg: string): ProvinceShape[] {
  return [...svg.matchAll(/<path id="ID(\d\d)" name="[^"]*" d="([^"]*)"/g)]
    .map(([, code, path]) => shapeOf(code!, path!))
    .sort((one, other) => one.code.localeCompare(other.code));
}

function shapeOf(code: string, path: string): ProvinceShape {
  const rings = ringsOf(path)
    .map(tidy)
    .filter((ring) => ring.length > 2)
    .sort((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)));
  const kept = rings.filter((ring, index) => index === 0 || Math.abs(areaOf(ring)) >= SMALLEST_AREA);
  return {
    code,
    path: kept.map(draw).join(""),
    centre: centreOf(kept[0]!),
    small: Math.abs(areaOf(kept[0]!)) < SMALL_PROVINCE_AREA,
  };
}

/** Reads `m l h v z` with repeated arguments, absolute and relative: all that the source uses. */
function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, command, text] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = command === command!.toLowerCase();
    const kind = command!.toLowerCase();
    if (kind === "z") {
      at = rings.at(-1)![0]!;
      continue;
    }
    const step = kind === "h" || kind === "v" ? 1 : 2;
    for (let index = 0; index < numbers.length; index += step) {
      const dx = kind === "v" ? 0 : numbers[index]!;
      const dy = kind === "v" ? numbers[index]! : kind === "h" ? 0 : numbers[index + 1]!;
      at = relative ? [at[0] + dx, at[1] + dy] : [kind === "v" ? at[0] : dx, kind === "h" ? at[1] : dy];
      if (kind === "m" && index === 0) rings.push([]);
      rings.at(-1)!.push(at);
    }
  }
  return rings;
}

/** Rounds to the grid; drops repeated corners, corners in the middle of a straight line, and spikes. */
function tidy(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of ring) {
    kept.push([Math.round(x * GRID), Math.round(y * GRID)]);
    while (kept.length > 1 && isIdle(kept.at(-3), kept.at(-2)!, kept.at(-1)!)) kept.splice(-2, 1);
  }
  while (kept.length > 2 && isIdle(kept.at(-2), kept.at(-1)!, kept[0]!)) kept.pop();
  return kept;
}

function isIdle(before: Point | undefined, corner: Point, after: Point): boolean {
  if (corner[0] === after[0] && corner[1] === after[1]) return true;
  if (!before) return false;
  return (corner[0] - before[0]) * (after[1] - corner[1]) === (corner[1] - before[1]) * (after[0] - corner[0]);
}

function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function centreOf(ring: readonly Point[]): Point {
  let [sumX, sumY] = [0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  const area = 6 * areaOf(ring);
  return [Math.round(sumX / area), Math.round(sumY / area)];
}

function draw(ring: readonly Point[]): string {
  const [first, ...rest] = ring;
  let at = first!;
  let path = `M${first![0]} ${first![1]}l`;
  for (const point of rest) {
    const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
    path += `${dx < 0 || path.endsWith("l") ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    at = point;
  }
  return `${path}z`;
}
