import { encode } from "uqr";

/** A QR code as one path of an SVG: squares of side 1 in a square of `size`, without the empty border that readers need. */
export type QrCode = { size: number; path: string };

/** @returns the code of a text; a quarter of it may be covered by a fold or a stain (level Q) where the text is short, less where it is long */
export function qrOf(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "M", boostEcc: true, border: 0 });
  return {
    size,
    path: data
      .map((row, y) =>
        runsIn(row)
          .map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)
          .join(""),
      )
      .join(""),
  };
}

/** @returns where dark squares begin, and how many follow each other */
function runsIn(row: readonly boolean[]): [start: number, width: number][] {
  return row.flatMap((dark, x): [number, number][] => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [[x, (end === -1 ? row.length : end) - x]];
  });
}
