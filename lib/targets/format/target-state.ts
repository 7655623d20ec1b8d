import type { AuditState } from "@/lib/audit/schema";
import { formatStatedPercent } from "@/lib/core/numbers";
import type { GivenTarget } from "../rules/revisions";
import type { Instrument } from "../schema";

type Numbered = { revision: number };

/**
 * @param title of its document
 * @returns what the trail keeps of a change: whose target it is, and the parts that are said otherwise; of a new one all of it
 */
export function targetState(before: (GivenTarget & Numbered) | null, after: GivenTarget & Numbered, title: string) {
  const name = { region: after.regionCode, year: String(after.year), document: title };
  return changed(name, before && partsOf(before), partsOf(after));
}

function partsOf({ percent, headcount, base, baseAssumed, status, statedBy, url, revision }: GivenTarget & Numbered) {
  const share = percent === null ? null : formatStatedPercent(percent, 4);
  return { percent: share, headcount, base, baseAssumed, certainty: status, statedBy, url, revision };
}

/** @returns the same of a document */
export function instrumentState(before: (Instrument & Numbered) | null, after: Instrument & Numbered) {
  return changed({ title: after.title }, before && documentParts(before), documentParts(after));
}

function documentParts(document: Instrument & Numbered) {
  const { title, kind, family, number, dated, url, sourceUrl, statedBy, interpolation, regionCode, revision } =
    document;
  const said = { documentUrl: url, url: sourceUrl, statedBy, interpolation, region: regionCode, revision };
  return { title, documentKind: kind, family, number, dated, ...said };
}

type Parts = Readonly<Record<string, string | number | boolean | null>>;

function changed(name: Parts, before: Parts | null, after: Parts): { before: AuditState | null; after: AuditState } {
  if (before === null) return { before: null, after: { ...name, ...after } };
  const keys = Object.keys(after).filter((key) => after[key] !== before[key]);
  const pick = (parts: Parts) => Object.fromEntries(keys.map((key) => [key, parts[key] ?? null]));
  return { before: { ...name, ...pick(before) }, after: { ...name, ...pick(after) } };
}
