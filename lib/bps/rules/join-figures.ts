import type { BpsFigure, BpsRow } from "../schema";

/**
 * Joins workers with the wage employees among them, by region and year. What BPS gives no figure for is no row, as it is
 * not known and not 0.
 * @returns rows by region and year, and how many regions' years had no figure
 */
export function joinFigures(
  employed: readonly BpsFigure[],
  employees: readonly BpsFigure[],
): { rows: BpsRow[]; missing: number } {
  const wage = new Map(employees.map(({ code, year, text }) => [`${code} ${year}`, text]));
  const rows = employed.flatMap(({ code, year, text }) =>
    text === null ? [] : [{ code, year, employed: text, employees: wage.get(`${code} ${year}`) ?? "" }],
  );
  rows.sort((one, two) => (one.code === two.code ? one.year - two.year : one.code < two.code ? -1 : 1));
  return { rows, missing: employed.length - rows.length };
}
