import { ownReportText } from "@/lib/reports/format/own-report";
import type { Completeness } from "@/lib/reports/rules/completeness";
import { MonthOfOffices } from "./month-of-offices";

/** Of one region whether its month is approved, of the country office by office. */
export function OpenMonth({ month }: { month: Completeness }) {
  return month.by === "kanwil" ? <MonthOfOffices sheet={month} /> : <p className="my-3">{ownReportText(month)}</p>;
}
