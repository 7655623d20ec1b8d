import type { Period } from "@/lib/core/period";
import type { PublishedFigure } from "@/lib/published/schema";
import type { Region } from "@/lib/regions/schema";
import type { Source } from "@/lib/sources/schema";
import type { Target } from "@/lib/targets/schema";
import type { AreaCoverage, Indicator, SeriesPoint } from "../schema";
import type { Facts } from "./months";
import type { Standing } from "./standing";
import type { View } from "./view";

/** What the figures mean: definitions, targets with their documents, sources, and what was printed about one region. */
export type Catalogue = { indicators: Indicator[]; targets: Target[]; sources: Source[]; printed: PublishedFigure[] };

/** An area, everything below it in one month, and one region's months. */
export type Overview = {
  facts: Facts;
  /** The month asked for or chosen; null where no figure exists. */
  period: Period | null;
  /** By region code, the root included. */
  month: ReadonlyMap<string, AreaCoverage>;
  lastYear: ReadonlyMap<string, AreaCoverage>;
  /** The months of the region in focus, oldest first. */
  series: SeriesPoint[];
  /** The first and last month with a figure of each region. */
  firstMonth: ReadonlyMap<string, Period>;
  lastMonth: ReadonlyMap<string, Period>;
};

/** Everything a reading page shows of one region. */
export type Reading = {
  region: Region;
  regions: Region[];
  catalogue: Catalogue;
  view: View;
  overview: Overview;
  /** By region code, the region and everything read with it. */
  standings: ReadonlyMap<string, Standing>;
  /** The region itself in the month shown; null where no month has a figure. */
  shown: { period: Period; standing: Standing } | null;
};
