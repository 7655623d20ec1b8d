import { formatCount } from "@/lib/core/numbers";
import { levelOf, provinceOf } from "@/lib/core/region-code";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { segmentLabel } from "../../rules";
import { countRange, type Range } from "../precision";
import { judgeGap, restMismatch } from "./gap-as-uncovered";
import { participantsOf, sameArticle, segmentsOf } from "./printed";

type Part = { name: string; people: number; range: Range };

/** Whether parts printed in a statement, or in its article as statements of their own, add up to it. */
export function judgeParts(statement: Statement, context: CheckContext): Judgement {
  const total = participantsOf(statement);
  if (!total) return { unchecked: "jumlah peserta tidak disebut" };
  const rest = judgeRest(statement, context);
  if (statement.parts?.length) {
    const parts = statement.parts.map(({ name, people }) => ({ name, people, range: countRange(people, true) }));
    return [...rest, ...compare(statement, total, parts, NOTHING)];
  }
  const siblings = context.others.filter((other) => other.participants !== null && sameArticle(statement, other));
  const segments = segmentParts(statement, siblings);
  const regions = regionParts(statement, siblings);
  if (segments.parts.length === 0 && regions.length === 0)
    return rest.length > 0 || (statement.uncovered ?? null) !== null
      ? rest
      : { unchecked: "tidak ada bagian yang disebut" };
  return [
    ...rest,
    ...compare(statement, total, segments.parts, segments.lacking),
    ...compare(statement, total, regions, ANYTHING),
  ];
}

/** Covered and uncovered people are parts of the workers; as a gap to a target they have a verdict already. */
function judgeRest(statement: Statement, context: CheckContext): Verdict[] {
  const gap = judgeGap(statement, context);
  if (!restMismatch(statement) || ("length" in gap && gap.length > 0)) return [];
  const { participants, workers, uncovered } = statement;
  const sum = formatCount(participants! + uncovered!);
  const detail = `${formatCount(participants)} terlindungi + ${formatCount(uncovered!)} belum = ${sum}, tercetak ${formatCount(workers)} pekerja.`;
  return [{ code: "PARTS_MISMATCH", severity: "error", detail }];
}

/** How much of the total may be in parts that were not printed: nothing, migrant workers (1,6% in the nation), anything. */
const [NOTHING, MIGRANTS, ANYTHING] = [0, 0.05, 1];

/** The segments of the same article that lie in this statement's, and how much of it they may lack. */
function segmentParts(statement: Statement, siblings: readonly Statement[]): { parts: Part[]; lacking: number } {
  const own = segmentsOf(statement);
  if (own === null ? statement.segment !== "ALL" : own.length < 2) return { parts: [], lacking: ANYTHING };
  const inside = siblings.filter(({ regionCode, segment }) => {
    const one = regionCode === statement.regionCode ? segmentsOf({ segment }) : null;
    return one?.length === 1 && (own === null || own.includes(one[0]!));
  });
  const parts = new Map(inside.map((other) => [other.segment, partOf(other, segmentLabel(other.segment))]));
  const isAll = (own ?? ["PU", "BPU", "JAKON"]).every((segment) => parts.has(segment));
  const lacking = own !== null || parts.has("PMI") ? NOTHING : MIGRANTS;
  return { parts: [...parts.values()], lacking: isAll ? lacking : ANYTHING };
}

/** The regencies of a province in the same article, of the same segment. */
function regionParts(statement: Statement, siblings: readonly Statement[]): Part[] {
  if (levelOf(statement.regionCode) !== "PROVINCE") return [];
  const inside = siblings.filter(
    ({ regionCode, segment }) =>
      levelOf(regionCode) === "REGENCY" &&
      provinceOf(regionCode) === statement.regionCode &&
      segment === statement.segment,
  );
  return inside.map((other) => partOf(other, other.regionCode));
}

function partOf(statement: Statement, name: string): Part {
  return { name, people: statement.participants!, range: participantsOf(statement)! };
}

function compare(statement: Statement, total: Range, parts: readonly Part[], lacking: number): Verdict[] {
  if (parts.length === 0) return [];
  const sum = parts.reduce((so, { range }) => ({ least: so.least + range.least, most: so.most + range.most }), {
    least: 0,
    most: 0,
  });
  if (sum.least <= total.most && sum.most >= total.least * (1 - lacking)) return [];
  const people = parts.reduce((so, part) => so + part.people, 0);
  const shown = parts.slice(0, 6).map(({ name, people: count }) => `${name} ${formatCount(count)}`);
  const more = parts.length > shown.length ? ` + ${parts.length - shown.length} lagi` : "";
  const sumText = parts.length === 1 ? "" : ` = ${formatCount(people)}`;
  const detail = `${shown.join(" + ")}${more}${sumText}, tercetak ${formatCount(statement.participants)}.`;
  return [{ code: "PARTS_MISMATCH", severity: "error", detail }];
}
