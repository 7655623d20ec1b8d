import type { Period } from "@/lib/core/period";
import type { Role } from "@/lib/access/schema";
import type { ReportStatus } from "../schema";
import type { RegionStanding } from "./region-states";
import type { ReportState } from "./workflow";

// How complete and how timely a month is; read by `queries/completeness.ts`.

/** One version of a region's month. `fromFile`: recorded from an official file, so nobody was to send it in time. */
export type MonthVersion = {
  regionCode: string;
  version: number;
  status: ReportStatus;
  submittedAt: Date | null;
  fromFile: boolean;
};

export type Timeliness = "on-time" | "late" | "from-file";

/** Where a region's month stands. `state` is APPROVED as soon as any version is, also while it is being corrected. */
export type MonthStanding = {
  state: ReportState;
  /** of the first approved version; null until there is one */
  timeliness: Timeliness | null;
  isCorrected: boolean;
  simulated: boolean;
};

/**
 * @param versions all versions of one region's month
 * @param seesDrafts whether the reader may know what is not approved yet; otherwise it is as if nobody had begun
 * @param simulated whether a count in force of the month is
 */
export function monthStandingOf(
  versions: readonly MonthVersion[],
  closesAt: Date,
  seesDrafts: boolean,
  simulated: boolean,
): MonthStanding {
  const approved = versions.filter(({ status }) => status === "APPROVED").sort(byVersion);
  const newest = seesDrafts ? [...versions].sort(byVersion).at(-1) : approved.at(-1);
  const [first] = approved;
  return {
    state: first ? "APPROVED" : (newest?.status ?? "NONE"),
    timeliness: first ? timelinessOf(first, closesAt) : null,
    isCorrected: first !== undefined && newest!.status !== "APPROVED",
    simulated,
  };
}

function byVersion(one: MonthVersion, other: MonthVersion): number {
  return one.version - other.version;
}

/** The deadline itself is too late: a month is open up to but not including it. */
function timelinessOf({ submittedAt, fromFile }: MonthVersion, closesAt: Date): Timeliness {
  if (fromFile || submittedAt === null) return "from-file";
  return submittedAt < closesAt ? "on-time" : "late";
}

/** @returns whether the office still owes the month: what is sent waits for somebody else */
export function isOwed(state: ReportState): boolean {
  switch (state) {
    case "NONE":
    case "DRAFT":
    case "RETURNED":
      return true;
    case "SUBMITTED":
    case "APPROVED":
      return false;
  }
}

export const GROUPINGS = { cabang: "Cabang", provinsi: "Provinsi", kanwil: "Kantor wilayah" } as const;
/** By what the table of a month is grouped, as the address says it. */
export type Grouping = keyof typeof GROUPINGS;

/** A branch, a province or an office; `isExample` marks a branch that exists only for trying the application. */
export type GroupPlace = { id: string; name: string; isExample: boolean };

/** Regions of a group: how many there are, and how many of them are in each column. */
export type CompletenessGroup = GroupPlace & {
  regions: number;
  approved: number;
  sent: number;
  missing: number;
  onTime: number;
  late: number;
};

/** @returns a row for each place, in the order in which the places come */
export function groupRegions(regions: readonly { place: GroupPlace; standing: MonthStanding }[]): CompletenessGroup[] {
  const groups = new Map<string, CompletenessGroup>();
  for (const { place, standing } of regions) {
    const group = groups.get(place.id) ?? { ...place, ...NOTHING };
    groups.set(place.id, group);
    group.regions += 1;
    if (standing.state === "APPROVED") group.approved += 1;
    if (standing.state === "SUBMITTED") group.sent += 1;
    if (isOwed(standing.state)) group.missing += 1;
    if (standing.timeliness === "on-time") group.onTime += 1;
    if (standing.timeliness === "late") group.late += 1;
  }
  return [...groups.values()];
}

const NOTHING = { regions: 0, approved: 0, sent: 0, missing: 0, onTime: 0, late: 0 };

/** Somebody of a branch who can be called about a month. */
export type Contact = { name: string; email: string; role: Role };

/** A region that owes the month. `contacts` is null where the reader may not know the people. */
export type OwingRegion = {
  code: string;
  name: string;
  state: ReportState;
  branches: GroupPlace[];
  offices: string[];
  lastApproved: Period | null;
  contacts: Contact[] | null;
};

/** A month in the scope of whoever asks. */
export type Completeness = {
  period: Period;
  by: Grouping;
  closesAt: Date;
  isClosed: boolean;
  /** whether it says more than approved or not */
  showsDrafts: boolean;
  regions: number;
  counts: Record<ReportState, number>;
  corrections: number;
  simulated: number;
  groups: CompletenessGroup[];
  /** every region by its code, with the place it is grouped by */
  standings: RegionStanding[];
  owing: OwingRegion[];
};

/** @returns how many standings are in each state */
export function countStates(standings: readonly MonthStanding[]): Record<ReportState, number> {
  const counts = { NONE: 0, DRAFT: 0, SUBMITTED: 0, RETURNED: 0, APPROVED: 0 };
  for (const { state } of standings) counts[state] += 1;
  return counts;
}

/** @returns the grouping that the address asks for, by branch where it asks for none that exists */
export function groupingOf(word: string): Grouping {
  return word === "provinsi" || word === "kanwil" ? word : "cabang";
}
