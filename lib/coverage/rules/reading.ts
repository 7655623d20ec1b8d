import type { Period } from "@/lib/core/period";
import type { PartSegment } from "@/lib/core/vocabulary";
import type { Employed } from "@/lib/published/rules";
import type { CheckedStatement } from "@/lib/published/schema/check";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import type { Office, Region, RegionAlias } from "@/lib/regions/schema";
import type { Source } from "@/lib/sources/schema";
import type { Target } from "@/lib/targets/schema";
import type { HeldVisit } from "@/lib/visits/schema";
import type { AreaCoverage, Band, Indicator, SeriesPoint } from "../schema";
import type { Denominator } from "./denominator";
import type { FormerCount } from "./former";
import type { Standing } from "./standing";
import type { View } from "./view";

/** What the figures mean: definitions, words for their ranges from the lowest on, and targets with their documents. */
export type Catalogue = { indicators: Indicator[]; bands: Band[]; targets: Target[] };

/** An area, everything below it in one month, and one region's months. */
export type Overview = {
  /** The month asked for or chosen; null where no figure exists. */
  period: Period | null;
  /** The month that speaks for the area around: of a regency its province's, else its own; null where there is none. */
  standard: Period | null;
  /** By region code, the root included. */
  month: ReadonlyMap<string, AreaCoverage>;
  /** The months of the region in focus, oldest first, ten years at most. */
  series: SeriesPoint[];
  /** Of the area around (its province, or the region itself): how full each of its months is, oldest first. */
  months: Pick<SeriesPoint, "period" | "reported" | "workers" | "participants" | "coverage" | "flags">[];
  /** Regions without a figure in the month: their last one in the two years before. */
  lastMonth: ReadonlyMap<string, Period>;
  /** Regions with a figure in the month and none a year earlier: their first one since. */
  firstMonth: ReadonlyMap<string, Period>;
};

/** What only the page of a regency shows. */
export type RegencyDetail = {
  /** Employed people of the region by reference year, simulated ones marked. */
  employed: Employed[];
  /** The workers a segment is held against in the month shown; null where nobody counts them. */
  segmentWorkers: Record<PartSegment | "unsplit", Denominator | null>;
  /** The newest month of the region, where the page shows an older one. */
  newest: Period | null;
  /** Every regency of its kind in the country, itself included. */
  ofKind: AreaCoverage[];
};

/** Everything a reading page shows of one region. */
export type Reading = {
  region: Region;
  regions: Region[];
  /** Other spellings and abbreviations, to search by. */
  aliases: RegionAlias[];
  /** The regional offices to narrow a list of the whole country to; none elsewhere. */
  offices: Office[];
  catalogue: Catalogue;
  /** Behind every figure of the page, in the order in which they were recorded. */
  sources: Source[];
  /** What was printed about the region, newest first. */
  printed: RecordedFigure[];
  /** What the checks say of each of them, by its number. */
  checks: ReadonlyMap<string, CheckedStatement>;
  /** Those that were held at the region itself, newest first; none are read of the nation. */
  visits: HeldVisit[];
  view: View;
  /** The month in Indonesia at the moment whose knowledge is shown: the current one, or that of the past day asked about. */
  today: Period;
  overview: Overview;
  /** By region code, the region and everything read with it. */
  standings: ReadonlyMap<string, Standing>;
  /** The region itself in the month shown; null where no month has a figure. */
  shown: { period: Period; standing: Standing } | null;
  /** Counts of before provinces were divided, of the nation in its month and of a part of such a province. */
  former: FormerCount[];
  /** null for the nation and provinces */
  detail: RegencyDetail | null;
};

/** The same region and month under one definition; null where nothing is counted under it. */
export type UnderDefinition = { indicator: Indicator; area: AreaCoverage | null };
