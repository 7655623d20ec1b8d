import { formatPeriod, parsePeriod, type Period } from "@/lib/core/period";
import { SEGMENTS, type Extent, type Segment } from "@/lib/core/vocabulary";
import type { ParticipantFact } from "@/lib/reports/schema";
import { isRejection, quote, reject } from "../messages";
import { TIDY_CODES, type ParticipantsRequest, type Rejection } from "../schema";
import type { Layout } from "./check-header";
import { repeatFinder } from "./find-repeats";
import type { RowJudge } from "./judge-rows";
import { findSlip, type KnownWorkersIndex } from "./find-slip";
import { readCount } from "./read-count";
import { resolveRegion, type KnownRegion, type RegionIndex } from "./resolve-region";

/** What a row is judged by besides its own words. */
type Around = { regions: RegionIndex; workers: KnownWorkersIndex; thisMonth: Period };

/** Judges rows of `region_code,period,segment,active[,inactive]`; `--period` stands in for the period column. */
export function participantsJudge(
  layout: Layout,
  request: ParticipantsRequest,
  { regions, workers, thisMonth }: Around,
): RowJudge<ParticipantFact> {
  const findRepeat = repeatFinder();
  const findMixture = mixtureFinder();
  const at = layout.position;
  return ({ row, cells }, thousands) => {
    const region = resolveRegion(cells[at.region_code!]!, request.codes ?? TIDY_CODES, regions, row);
    const period = readPeriod(
      at.period === undefined ? undefined : cells[at.period]!,
      { given: request.period, thisMonth },
      row,
    );
    const segment = readSegment(cells[at.segment!]!, row);
    const active = readCount(cells[at.active!]!, { row, column: "active", thousands });
    // An empty cell of an optional column is "not given", which is not 0.
    const given = at.inactive === undefined ? "" : cells[at.inactive]!;
    const inactive = given === "" ? null : readCount(given, { row, column: "inactive", thousands });

    if (
      isRejection(region) ||
      isRejection(period) ||
      isRejection(segment) ||
      isRejection(active) ||
      isRejection(inactive)
    ) {
      return { problems: [region, period, segment, active, inactive].filter(isRejection) };
    }
    const slips = [
      findSlip(active, region.code, workers, { row, column: "active" }),
      inactive === null ? null : findSlip(inactive, region.code, workers, { row, column: "inactive" }),
    ].filter((slip) => slip !== null);
    if (slips.length > 0) return { problems: slips };
    const problem =
      findRepeat(`${region.code} ${period} ${segment}`, `${active} ${inactive ?? ""}`, row) ??
      findMixture(region.code, period, segment, row);
    if (problem) return { problems: [problem] };

    const extent = extentOf(region, request);
    return { facts: [{ regionCode: region.code, period, extent, segment, basis: request.basis, active, inactive }] };
  };
}

/** @returns what a count of a region stands for: asked about for provinces and the nation only */
export function extentOf({ level }: Pick<KnownRegion, "level">, { extent }: ParticipantsRequest): Extent {
  // Nothing lies inside a regency, so its total is its own count; two names for one number would hide corrections.
  if (level === "REGENCY") return "OWN";
  // What a former province had of its own nobody can tell from what its successors have.
  return level === "FORMER_PROVINCE" ? "TOTAL" : (extent ?? "OWN");
}

function readPeriod(
  text: string | undefined,
  { given, thisMonth }: { given: Period | undefined; thisMonth: Period },
  row: number,
): Period | Rejection {
  const period = text === undefined ? given : parsePeriod(text);
  if (!period) return reject("I.401", row, "period", { text: quote(text ?? "") });
  if (given && given !== period) return reject("I.403", row, "period", { text: period, given });
  if (period > thisMonth)
    return reject("I.404", row, "period", { period: formatPeriod(period), now: formatPeriod(thisMonth) });
  return period;
}

function readSegment(text: string, row: number): Segment | Rejection {
  if (text === "") return reject("I.300", row, "segment");
  const segment = (["ALL", ...SEGMENTS] as const).find((candidate) => candidate === text.toUpperCase());
  return segment ?? reject("I.301", row, "segment", { text: quote(text) });
}

/** ALL stands alone in a region's month: beside parts it would count people twice. */
function mixtureFinder(): (region: string, period: Period, segment: Segment, row: number) => Rejection | null {
  const seen = new Map<string, { row: number; isAll: boolean }>();
  return (region, period, segment, row) => {
    const key = `${region} ${period}`;
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, { row, isAll: segment === "ALL" });
    if (!earlier || earlier.isAll === (segment === "ALL")) return null;
    return reject("I.302", row, "segment", { region, period, other: earlier.row });
  };
}
