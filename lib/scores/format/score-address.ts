import { addressOf } from "@/lib/core/address";
import { VIEW_PARAMETERS } from "@/lib/core/reading-parameters";
import { CRITERIA } from "../rules/criteria";
import { fieldName, ROW_FIELDS, type ScoreParams } from "./read-scores";

/** @returns the path of a region's sheet of scores */
export function scorePath(code: string): string {
  return `/nilai/${encodeURIComponent(code)}`;
}

/** @returns the address of what is filled in and what is shown, which is all there is of it */
export function scoreHref(code: string, params: ScoreParams): string {
  const names = [
    ...VIEW_PARAMETERS,
    ...CRITERIA.flatMap((criterion) => ROW_FIELDS.map((field) => fieldName(field, criterion))),
  ];
  const word = (name: string) => [params[name] ?? []].flat()[0];
  return addressOf(scorePath(code), Object.fromEntries(names.map((name) => [name, word(name)])));
}
