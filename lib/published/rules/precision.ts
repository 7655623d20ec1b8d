/** The whole numbers, both ends included, that a printed one may stand for. */
export type Range = { least: number; most: number };

/** A printed percentage and how many decimals it was printed with; without them those that are not zero. */
export type PrintedPercent = { percent: number; decimals?: number };

/**
 * What a printed count of people may have been before it was rounded, half up or half to even. One marked as rounded is
 * taken to be rounded as far as its zeros go; any other is exact, except that three zeros at its end and more may be
 * rounding although nobody said so (343.000 of 349.000 for 98,2%, 2.700.000), down to two digits that count.
 * @param known the unit it was printed in, where that was said (`28 ribu`: 1000)
 */
export function countRange(count: number, rounded: boolean, known?: number): Range {
  const unit = known ?? unitOf(count, rounded);
  if (unit === 1) return { least: count, most: count };
  const half = unit / 2;
  return { least: Math.max(0, count - half), most: isEven(count / unit) ? count + half : count + half - 1 };
}

/** What it may have been where what follows was cut off instead (`28 ribu` for 28.900), or rounded. */
export function cutCountRange(count: number, rounded: boolean, known?: number): Range {
  const unit = known ?? unitOf(count, rounded);
  const { least, most } = countRange(count, rounded, known);
  return { least, most: Math.max(most, count + unit - 1) };
}

/** @returns whether some part and whole of these ranges give exactly the printed percentage, rounded half up or half to even */
export function mayGive(part: Range, whole: Range, percent: number | PrintedPercent): boolean {
  // In whole numbers, since a half must fall on the right side.
  const { digits, scale } = digitsOf(percent);
  const [times, low, high] = [200n * scale, 2n * digits - 1n, 2n * digits + 1n];
  const highest = times * BigInt(part.most) >= low * BigInt(whole.least);
  const [lowest, line] = [times * BigInt(part.least), high * BigInt(whole.most)];
  return highest && (digits % 2n === 0n ? lowest <= line : lowest < line);
}

/** @returns whether they do where the percentage may have been cut off after its last decimal as well */
export function mayGiveCut(part: Range, whole: Range, percent: number | PrintedPercent): boolean {
  const { digits, scale } = digitsOf(percent);
  const highest = 200n * scale * BigInt(part.most) >= (2n * digits - 1n) * BigInt(whole.least);
  return highest && 100n * scale * BigInt(part.least) < (digits + 1n) * BigInt(whole.most);
}

/** @returns the ratios between which a printed percentage lies: half a unit of its last decimal to either side */
export function ratioRange(percent: number | PrintedPercent): Range {
  const { digits, scale } = digitsOf(percent);
  const [units, whole] = [Number(digits), Number(scale)];
  return { least: (units - 0.5) / whole / 100, most: (units + 0.5) / whole / 100 };
}

/** @returns the part as a range of the whole: what a percentage with its rounding may mean in people, at the widest */
export function wholeRange(part: Range, percent: number | PrintedPercent): Range | null {
  const { least, most } = ratioRange(percent);
  return least <= 0 ? null : { least: Math.floor(part.least / most), most: Math.ceil(part.most / least) };
}

/** @returns whether two ranges have a number in common */
export function overlap(one: Range, other: Range): boolean {
  return one.least <= other.most && other.least <= one.most;
}

function unitOf(count: number, rounded: boolean): number {
  let unit = 1;
  while (count !== 0 && count % (unit * 10) === 0) unit *= 10;
  if (rounded) return unit;
  if (unit < 1000) return 1;
  while (unit > 1000 && count < unit * 10) unit /= 10;
  return unit;
}

/** @returns `98.2` as 982 tenths */
function digitsOf(printed: number | PrintedPercent): { digits: bigint; scale: bigint } {
  const { percent, decimals } = typeof printed === "number" ? { percent: printed, decimals: undefined } : printed;
  const places = Math.max(String(percent).split(".")[1]?.length ?? 0, decimals ?? 0);
  return { digits: BigInt(Math.round(percent * 10 ** places)), scale: 10n ** BigInt(places) };
}

function isEven(number: number): boolean {
  return number % 2 === 0;
}
