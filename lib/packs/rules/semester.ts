import type { KnownDay } from "@/lib/core/known-day";
import { monthOf, parsePeriod, periodOf, yearOf, type Period } from "@/lib/core/period";

/** Half a year by its number, `2025-1` from January to June and `2025-2` from July to December. */
export type Semester = string & { readonly __brand: "Semester" };

/** @returns the semester that a text names; null for any other text */
export function parseSemester(text: string): Semester | null {
  const isMonth = parsePeriod(`${text.slice(0, 4)}-06`) !== null;
  return isMonth && /^\d{4}-[12]$/.test(text) ? (text as Semester) : null;
}

export function semesterOf(period: Period): Semester {
  return `${yearOf(period)}-${monthOf(period) <= 6 ? 1 : 2}` as Semester;
}

/** @returns its last month: the one that a report about it is of */
export function lastMonthOf(semester: Semester): Period {
  const [year, half] = partsOf(semester);
  return periodOf(year, half * 6);
}

/** @returns its last day */
export function lastDayOf(semester: Semester): KnownDay {
  return `${lastMonthOf(semester)}-${semester.endsWith("1") ? "30" : "31"}` as KnownDay;
}

export function semesterBefore(semester: Semester): Semester {
  const [year, half] = partsOf(semester);
  return (half === 1 ? `${year - 1}-2` : `${year}-1`) as Semester;
}

/** @returns `semester II 2025` */
export function semesterName(semester: Semester): string {
  const [year, half] = partsOf(semester);
  return `semester ${half === 1 ? "I" : "II"} ${year}`;
}

function partsOf(semester: Semester): [year: number, half: 1 | 2] {
  return [Number(semester.slice(0, 4)), semester.endsWith("1") ? 1 : 2];
}
