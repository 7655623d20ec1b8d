type Tile = { column: number; row: number };

/**
 * The edge of a group of unit squares, as one SVG path in tile units.
 * Each square contributes its four sides clockwise; sides between two squares of the group cancel out.
 */
export function outlineOf(tiles: readonly Tile[]): string {
  const taken = new Set(tiles.map(({ column, row }) => `${column} ${row}`));
  const isFree = (column: number, row: number) => !taken.has(`${column} ${row}`);
  const sides = new Map<string, string[]>();
  const add = (fromX: number, fromY: number, toX: number, toY: number) => {
    const from = `${fromX} ${fromY}`;
    sides.set(from, [...(sides.get(from) ?? []), `${toX} ${toY}`]);
  };
  for (const { column: x, row: y } of tiles) {
    if (isFree(x, y - 1)) add(x, y, x + 1, y);
    if (isFree(x + 1, y)) add(x + 1, y, x + 1, y + 1);
    if (isFree(x, y + 1)) add(x + 1, y + 1, x, y + 1);
    if (isFree(x - 1, y)) add(x, y + 1, x, y);
  }
  let path = "";
  for (const start of sides.keys()) {
    while (sides.get(start)!.length > 0) path += drawLoop(walkLoop(start, sides));
  }
  return path;
}

function walkLoop(start: string, sides: Map<string, string[]>): [x: number, y: number][] {
  const corners: [number, number][] = [];
  let at = start;
  do {
    corners.push(at.split(" ").map(Number) as [number, number]);
    at = sides.get(at)!.pop()!;
  } while (at !== start);
  return corners;
}

function drawLoop(corners: readonly [x: number, y: number][]): string {
  const [startX, startY] = corners[0]!;
  let [lastX, lastY] = [startX, startY];
  let path = `M${startX} ${startY}`;
  corners.forEach(([x, y], index) => {
    const [nextX, nextY] = corners[index + 1] ?? corners[0]!;
    // Corners in the middle of a straight side are left out.
    if ((x === lastX && x === nextX) || (y === lastY && y === nextY)) return;
    if (index > 0) path += x === lastX ? `v${y - lastY}` : `h${x - lastX}`;
    [lastX, lastY] = [x, y];
  });
  return `${path}z`;
}
