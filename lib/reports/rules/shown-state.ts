import type { EntryCells, ReportVersion } from "../schema";
import type { ReportState } from "./workflow";

/** Where a region's month stands for those who look at it: a first draft that was emptied again is none. */
export function shownState(opened: { version: ReportVersion; cells: EntryCells } | undefined): ReportState {
  if (!opened) return "NONE";
  const { version, cells } = opened;
  const isEmpty = Object.values(cells).every(({ text }) => text === "");
  return version.status === "DRAFT" && version.version === 1 && isEmpty ? "NONE" : version.status;
}
