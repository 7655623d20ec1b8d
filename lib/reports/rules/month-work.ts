import type { Period } from "@/lib/core/period";
import type { PeriodWindow } from "./period-window";

/** A region's month that is open again now, with who opened it and why. */
export type CurrentReopening = {
  regionCode: string;
  region: string;
  period: Period;
  until: Date;
  reason: string;
  by: string;
};

/** What somebody may see and change of a month's calendar; read by `queries/month-work.ts`. */
export type MonthWork = {
  window: PeriodWindow;
  /** of any month, in the reader's scope */
  reopenings: CurrentReopening[];
  /** the regions whose month is closed and may be reopened by the reader */
  reopenable: { code: string; name: string }[];
  mayReopen: boolean;
  maySchedule: boolean;
};
