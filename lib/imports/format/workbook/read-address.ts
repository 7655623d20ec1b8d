import { FileRefused, reject } from "../../messages";
import { READING_LIMITS, type Merge } from "../../schema/sheet";

export type Address = { row: number; column: number };

/** @returns the place that `AB12` or `$AB$12` names @throws FileRefused I.027 when no sheet has such a cell */
export function readAddress(reference: string): Address {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return refuse(reference);
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return checkAddress({ row: Number(digits), column }, reference);
}

/** @returns the rectangle that `A1:C3` or `A1` names @throws FileRefused I.027 */
export function readRange(reference: string): Merge {
  const [from = "", to = from] = reference.split(":");
  const start = readAddress(from);
  const end = readAddress(to);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** @throws FileRefused I.027 */
export function checkAddress(address: Address, reference: string): Address {
  const { row, column } = address;
  const isThere = row >= 1 && row <= READING_LIMITS.rows && column >= 1 && column <= READING_LIMITS.columns;
  return isThere ? address : refuse(reference);
}

function refuse(reference: string): never {
  throw new FileRefused(reject("I.027", null, null, { reference }));
}
