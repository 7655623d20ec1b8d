/** A label at a point of a line; all lengths in the same unit. */
export type Label = { at: number; width: number };

/** Where a label stands: `row` 1, 2 ... below the line, -1, -2 ... above it; whether it begins or ends at its point. */
export type Place = { row: number; ends: boolean };

/** Between two labels of a row, and between a label and the mark of another one. */
const GAP = 0.75;
/** Marks so near to each other lead past a label together: its text begins beside its own mark. */
const TOGETHER = 0.12;
const MOST_ROWS = 5;
/** Tries after which another row is taken, a few milliseconds: a dozen labels must not cost a page its time. */
const MOST_TRIES = 20_000;

type Box = Place & { from: number; to: number; at: number };

/**
 * Places labels beside the marks of a line in as few rows as possible, so that none covers another, nor the mark that
 * leads to another. A wider line keeps every place free: points move apart, labels do not grow.
 * @param labels the one first that is to stand nearest
 * @returns null where there is no such order
 */
export function placeLabels(labels: readonly Label[], length: number): Place[] | null {
  for (let rows = 1; rows <= MOST_ROWS; rows++) {
    const boxes = search(labels, length, rows);
    if (boxes) return boxes.map(({ row, ends }) => ({ row, ends }));
  }
  return null;
}

function search(labels: readonly Label[], length: number, rows: number): Box[] | null {
  let tries = 0;
  const place = (taken: Box[]): Box[] | null => {
    const label = labels[taken.length];
    if (!label) return taken;
    for (const box of choices(label, rows)) {
      if (++tries > MOST_TRIES) return null;
      if (box.from < 0 || box.to > length || taken.some((other) => collide(box, other))) continue;
      const all = place([...taken, box]);
      if (all) return all;
    }
    return null;
  };
  return place([]);
}

function choices({ at, width }: Label, rows: number): Box[] {
  return Array.from({ length: rows }, (_, index) => index + 1)
    .flatMap((distance) => [-distance, distance])
    .flatMap((row) => [
      { row, ends: false, at, from: at, to: at + width },
      { row, ends: true, at, from: at - width, to: at },
    ]);
}

function collide(one: Box, other: Box): boolean {
  if (Math.sign(one.row) !== Math.sign(other.row)) return false;
  const [near, far] = Math.abs(one.row) <= Math.abs(other.row) ? [one, other] : [other, one];
  if (near.row === far.row) return near.from < far.to + GAP && far.from < near.to + GAP;
  // The mark of the farther one passes the row of the nearer one.
  if (Math.abs(far.at - near.at) <= TOGETHER) return false;
  return far.at > near.from - GAP && far.at < near.to + GAP;
}
