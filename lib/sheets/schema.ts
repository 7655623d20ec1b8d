import type { KnownDay } from "@/lib/core/known-day";
import type { Ladder } from "@/lib/coverage/format/ladder";
import type { SheetHead } from "@/lib/coverage/format/sheet";
import type { SheetSpread } from "@/lib/coverage/format/sheet-evidence";
import type { SheetTrend } from "@/lib/coverage/format/sheet-trend";

/** A column is of figures unless it is of words; the first one names its row. */
export type SheetColumn = { title: string; isWords?: boolean };
/** `aside` stands small below the name. */
export type SheetRow = { key: string; cells: readonly string[]; aside: string | null; isMain: boolean };
export type SheetTable = {
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  aside: string | null;
};

/** Lines about one matter, such as what was printed; another room adds a section of its own here. */
export type SheetSection = { key: string; title: string; lines: readonly string[]; aside: string | null };

/**
 * One region on one A4 page: everything that the page and the PDF draw, in words and places, so that both say the same.
 * What the region has nothing of is null or empty.
 */
export type Sheet = {
  /** what the paper is: `Jangkau · lembar daerah` */
  kind: string;
  head: SheetHead;
  spread: SheetSpread | null;
  /** the bar above the targets; null where no percentage is said */
  ladder: Ladder | null;
  targets: SheetTable | null;
  /** `said` instead of a line where there are too few months to draw one */
  trend: SheetTrend | { title: string; said: string } | null;
  /** the participants by segment on the left, other regions on the right */
  segments: SheetTable | null;
  regions: SheetTable | null;
  sections: readonly SheetSection[];
  sources: string;
  /** the PDF of the same sheet */
  pdf: string;
  /** the day whose knowledge is shown, the address under which it is found again, and as much of it as is printed */
  frozen: { day: KnownDay; words: string; address: string; printed: string };
};

/** How far the sheets of a month are: of how many, made anew, kept as they were, and those that could not be made. */
export type SheetsDone = {
  of: number;
  made: number;
  kept: number;
  failed: { code: string; name: string; message: string }[];
};
