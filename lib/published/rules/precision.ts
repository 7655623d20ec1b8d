/** The whole numbers, both ends included, that a printed one may stand for. */
export type Range = { least: number; most: number };

/**
 * What a printed count of people may have been before it was rounded, half up or half to even. One marked as rounded is
 * taken to be rounded as far as its zeros go; any other is exact, except that three zeros at its end may be thousands
 * (343.000 of 349.000 for 98,2%) although nobody said so.
 */
export function countRange(count: number, rounded: boolean): Range {
  const unit = unitOf(count, rounded);
  if (unit === 1) return { least: count, most: count };
  const half = unit / 2;
  return { least: count - half, most: isEven(count / unit) ? count + half : count + half - 1 };
}

/** @returns whether some part and whole of these ranges give exactly the printed percentage, rounded half up or half to even */
export function mayGive(part: Range, whole: Range, percent: number): boolean {
  // In whole numbers, since a half must fall on the right side: 200 × 10^decimals × people stays below 2^53.
  const { digits, scale } = digitsOf(percent);
  const highest = 200 * scale * part.most >= (2 * digits - 1) * whole.least;
  const [lowest, line] = [200 * scale * part.least, (2 * digits + 1) * whole.most];
  return highest && (isEven(digits) ? lowest <= line : lowest < line);
}

/** @returns the ratios between which a printed percentage lies: half a unit of its last decimal to either side */
export function ratioRange(percent: number): Range {
  const { digits, scale } = digitsOf(percent);
  return { least: (digits - 0.5) / scale / 100, most: (digits + 0.5) / scale / 100 };
}

function unitOf(count: number, rounded: boolean): number {
  let unit = 1;
  while (count !== 0 && count % (unit * 10) === 0) unit *= 10;
  if (rounded) return unit;
  return unit >= 1000 ? 1000 : 1;
}

/** @returns `98.2` as 982 tenths */
function digitsOf(percent: number): { digits: number; scale: number } {
  const scale = 10 ** (String(percent).split(".")[1]?.length ?? 0);
  return { digits: Math.round(percent * scale), scale };
}

function isEven(number: number): boolean {
  return number % 2 === 0;
}
