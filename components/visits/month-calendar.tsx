import { Section } from "@/components/ui/section";
import { addMonths, formatDayShort, formatPeriod, type Period } from "@/lib/core/period";
import { VISIT_STATES } from "@/lib/visits/format";
import { weeksOf, WEEKDAYS } from "@/lib/visits/rules/calendar";
import type { ListedVisit } from "@/lib/visits/schema";

type CalendarProps = {
  month: Period;
  /** those of the month, by day */
  visits: readonly ListedVisit[];
  /** `YYYY-MM-DD` */
  today: string;
  regionName: (code: string) => string;
};

/** The visits of a month, a week a row; on a phone the days that have any. */
export function MonthCalendar({ month, visits, today, regionName }: CalendarProps) {
  const ofDay = (day: string | null) => visits.filter((visit) => visit.day === day);
  return (
    <Section
      id="kalender"
      title={`Kalender ${formatPeriod(month)}`}
      actions={
        <>
          <a href={monthHref(addMonths(month, -1))}>Bulan sebelumnya</a>
          <a href={monthHref(addMonths(month, 1))}>Bulan berikutnya</a>
        </>
      }
    >
      {visits.length === 0 ? <p>Tidak ada kunjungan pada bulan ini.</p> : null}
      <table className="hidden w-full table-fixed border-collapse text-sm sm:table">
        <caption className="sr-only">Kunjungan {formatPeriod(month)} menurut hari</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" className="pb-1 text-left font-normal text-muted">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday} className="h-16 border border-line p-1 align-top">
                  <DayNumber day={day} today={today} />
                  <DayVisits visits={ofDay(day)} regionName={regionName} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="sm:hidden">
        {[...new Set(visits.map(({ day }) => day))].map((day) => (
          <div key={day} className="border-b border-line py-2">
            <dt>{day === today ? <strong>Hari ini</strong> : formatDayShort(day)}</dt>
            <dd>
              <DayVisits visits={ofDay(day)} regionName={regionName} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function monthHref(month: Period): string {
  return `/kunjungan?bulan=${month}#kalender`;
}

function DayNumber({ day, today }: { day: string | null; today: string }) {
  if (day === null) return null;
  const number = Number(day.slice(-2));
  return day === today ? (
    <p>
      <strong>{number}, hari ini</strong>
    </p>
  ) : (
    <p className="text-muted">{number}</p>
  );
}

function DayVisits({ visits, regionName }: Pick<CalendarProps, "visits" | "regionName">) {
  if (visits.length === 0) return null;
  return (
    <ul>
      {visits.map(({ id, regionCode, state, simulated }) => (
        <li key={id}>
          <a href={`/kunjungan/${id}`}>{regionName(regionCode)}</a>{" "}
          <span className="text-muted">
            {[VISIT_STATES[state], simulated && "simulasi"].filter(Boolean).join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
