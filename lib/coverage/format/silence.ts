import type { Standing } from "../rules/standing";

type Silent = Pick<Standing, "inTotal">;

/** @returns why an area has no figure of its own, in the one word that every page has for it (DECISIONS 98) */
export function silenceWord({ inTotal }: Silent): string {
  return inTotal === null ? "belum lapor" : totalWord(inTotal);
}

/** @param of whose total is the only figure that is known */
export function totalWord(of: NonNullable<Standing["inTotal"]>): string {
  return of === "province" ? "jumlah provinsi saja" : "jumlah nasional saja";
}
