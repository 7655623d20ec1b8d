import type { Band } from "../schema";

/** Fewer words divide nothing, more say nothing. */
export const FEWEST_BANDS = 2;
export const MOST_BANDS = 8;

/** The newest revision of a band, withdrawn ones too. */
export type NewestBand = Band & { revision: number; withdrawn: boolean };

/** What is wrong with a scale, and with which of its bands, counted from 0; `null` is the scale as a whole. */
export type ScaleProblem = { index: number | null; field: "name" | "from"; message: string };

/** @returns what keeps bands, in the order in which they are given, from being one scale; null where nothing does */
export function scaleProblem(bands: readonly Pick<Band, "name" | "fromPercent">[]): ScaleProblem | null {
  if (bands.length < FEWEST_BANDS || bands.length > MOST_BANDS)
    return {
      ...{ index: null, field: "name" },
      message: `Isi sedikitnya ${FEWEST_BANDS} dan paling banyak ${MOST_BANDS} golongan.`,
    };
  for (const [index, { name, fromPercent }] of bands.entries()) {
    const before = bands[index - 1];
    if (index === 0 && fromPercent !== 0)
      return {
        index,
        field: "from",
        message: "Golongan pertama mulai dari 0, agar setiap cakupan mempunyai golongan.",
      };
    if (before && fromPercent <= before.fromPercent)
      return { index, field: "from", message: "Ambang ini harus lebih tinggi daripada ambang sebelumnya." };
    const same = bands.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    if (same < index) return { index, field: "name", message: "Nama ini sudah dipakai golongan lain." };
  }
  return null;
}

/** @returns what names a band through all its revisions, made from its first name */
export function bandCode(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 32)
    .replace(/^-+|-+$/g, "");
}

/**
 * @param given the scale as it shall be; a band keeps its code through another name
 * @returns each band that says something else than before, or is no longer there, as the revision that follows
 */
export function nextBands(given: readonly Band[], newest: readonly NewestBand[]): NewestBand[] {
  const known = new Map(newest.map((band) => [band.code, band]));
  const said = given.flatMap((band): NewestBand[] => {
    const now = known.get(band.code);
    if (now && !now.withdrawn && saysTheSame(now, band)) return [];
    return [{ ...band, revision: (now?.revision ?? 0) + 1, withdrawn: false }];
  });
  const gone = newest
    .filter(({ code, withdrawn }) => !withdrawn && !given.some((band) => band.code === code))
    .map((band) => ({ ...band, revision: band.revision + 1, withdrawn: true }));
  return [...said, ...gone];
}

function saysTheSame(one: Band, other: Band): boolean {
  return (["name", "fromPercent", "source", "url"] as const).every((field) => one[field] === other[field]);
}

/** @returns a number that grows with every change of the scale: what a page has shown is compared by it */
export function scaleRevision(newest: readonly Pick<NewestBand, "revision">[]): number {
  return newest.reduce((sum, { revision }) => sum + revision, 0);
}
