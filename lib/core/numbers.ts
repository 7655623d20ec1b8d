const counts = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const decimals = new Map<number, Intl.NumberFormat>();

function withDecimals(digits: number): Intl.NumberFormat {
  let format = decimals.get(digits);
  if (!format) {
    format = new Intl.NumberFormat("id-ID", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    decimals.set(digits, format);
  }
  return format;
}

/** PostgreSQL's integer; seven times the population of Indonesia. */
export const LARGEST_COUNT = 2_147_483_647;

/** What stands where a number is missing; never 0. */
export const MISSING = "–";

/** @returns people as `119.345`, or a dash when missing */
export function formatCount(people: number | null): string {
  return people === null ? MISSING : counts.format(people);
}

/** @returns people with an explicit sign, `+6.037` or `−1.204` */
export function formatSignedCount(people: number | null): string {
  if (people === null) return MISSING;
  return people === 0 ? "0" : (people > 0 ? "+" : "−") + counts.format(Math.abs(people));
}

/** @returns people in words of the right size: `49,0 juta`, below a million in full, `45.352` */
export function formatCountShort(people: number | null): string {
  if (people === null) return MISSING;
  const size = Math.abs(people);
  if (size >= 999_500) return `${withDecimals(1).format(people / 1_000_000)} juta`;
  return counts.format(people);
}

/**
 * A ratio as a percentage with one decimal, `0.23` as `23,0%`. The exact value decides on which side of `against`
 * it lies; where rounding would cross that line it rounds away from it, so 60,96% under 61% prints `60,9%`.
 * @param ratio 0..n
 * @param against the target as a ratio, or null
 */
export function formatPercent(ratio: number | null, against: number | null = null): string {
  if (ratio === null) return MISSING;
  return `${withDecimals(1).format(roundPercent(ratio, against))}%`;
}

/** @returns the percentage that `formatPercent` prints, as a number with one decimal */
export function roundPercent(ratio: number, against: number | null = null): number {
  const tenths = Math.round(ratio * 1000);
  if (against === null) return tenths / 10;
  const targetTenths = against * 1000;
  // Tenths of a target such as 0.61 are 610 only up to floating-point noise.
  const noise = 1e-9 * Math.max(1, Math.abs(targetTenths));
  if (ratio < against && tenths >= targetTenths - noise) return (Math.ceil(targetTenths - noise) - 1) / 10;
  if (ratio >= against && tenths < targetTenths - noise) return Math.ceil(targetTenths - noise) / 10;
  return tenths / 10;
}

/** @returns a percentage as a source states it, with the decimals it needs up to `digits`: `61%`, `32,15%` */
export function formatStatedPercent(percent: number | null, digits = 2): string {
  if (percent === null) return MISSING;
  return `${new Intl.NumberFormat("id-ID", { maximumFractionDigits: digits }).format(percent)}%`;
}

/** @returns percentage points with a sign, `+1,8 poin` */
export function formatPoints(points: number | null): string {
  if (points === null) return MISSING;
  const rounded = roundPoints(points);
  return `${rounded > 0 ? "+" : rounded < 0 ? "−" : ""}${withDecimals(1).format(Math.abs(rounded))} poin`;
}

/** @returns percentage points as `formatPoints` prints them, as a number with one decimal */
export function roundPoints(points: number): number {
  return Math.round(points * 10) / 10;
}

const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** @returns whole rupiah as `Rp8.682.912.000`, or a dash when missing */
export function formatRupiah(rupiah: number | null): string {
  return rupiah === null ? MISSING : `${rupiah < 0 ? "−" : ""}Rp${counts.format(Math.abs(rupiah))}`;
}

/** @returns rupiah in a larger unit where two decimals of it lose nothing, `Rp5 miliar`, `Rp1,25 juta`; else in full */
export function formatRupiahShort(rupiah: number): string {
  for (const [unit, word] of [
    [BILLION, "miliar"],
    [MILLION, "juta"],
  ] as const)
    if (Math.abs(rupiah) >= unit && rupiah % (unit / 100) === 0)
      return `Rp${new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 }).format(rupiah / unit)} ${word}`;
  return formatRupiah(rupiah);
}
