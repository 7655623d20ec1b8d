import { formatDate, MONTH_NAMES } from "@/lib/core/period";
import type { Judgement, Statement, Verdict } from "../../schema/check";
import { weekdayOf } from "../../rules";

/** A date that no calendar has, a weekday that the day was not, or a day after its own article. */
export function judgeDate(statement: Statement): Judgement {
  const { printedDate, printedWeekday } = statement;
  if (!existsOnCalendar(printedDate)) return [wrong(`Tanggal ${printedDate} tidak ada dalam kalender.`, statement)];
  const published = articleDay(statement.url);
  if (published !== null && printedDate > published)
    return [
      wrong(`Tercetak ${formatDate(printedDate)}, padahal tautannya bertanggal ${formatDate(published)}.`, statement),
    ];
  if (printedWeekday === null) return [];
  const real = weekdayOf(printedDate);
  if (real === null) return { unchecked: "tanggalnya tidak disebut lengkap" };
  const said = knownWeekday(printedWeekday);
  if (said === null) return { unchecked: `${printedWeekday} bukan nama hari` };
  if (said === real) return [];
  const written = `Tercetak ${said}, ${formatDate(printedDate)}, padahal hari itu ${real}.`;
  return [wrong(`${written}${otherDay(printedDate, said)}`, statement)];
}

function wrong(detail: string, { acceptedDate }: Statement): Verdict {
  const read = acceptedDate === null ? "" : ` Dibaca sebagai ${formatDate(acceptedDate)}.`;
  return { code: "DATE_IMPOSSIBLE", severity: "error", detail: `${detail}${read}` };
}

function existsOnCalendar(date: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (Number(year) < 1950 || Number(year) > 2089) return false;
  if (day !== undefined) return weekdayOf(date) !== null;
  return month === undefined || (Number(month) >= 1 && Number(month) <= MONTH_NAMES.length);
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  ...{ minggu: "Minggu", ahad: "Minggu", senin: "Senin", selasa: "Selasa", rabu: "Rabu", kamis: "Kamis" },
  ...{ jumat: "Jumat", sabtu: "Sabtu" },
};

/** @returns the weekday that a word names, as this product writes it */
export function knownWeekday(text: string): string | null {
  const word = text.toLowerCase().replace(/[^a-z]/g, "");
  return Object.hasOwn(WEEKDAYS, word) ? WEEKDAYS[word]! : null;
}

/** The same day of a neighbouring month, or day and month the other way round, which had that weekday. */
function otherDay(date: string, weekday: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const near = [Number(month) + 1, Number(month) - 1].map(
    (other) => `${year}-${String(other).padStart(2, "0")}-${day}`,
  );
  const found = [...near, `${year}-${day}-${month}`].find((other) => weekdayOf(other) === weekday);
  return found === undefined ? "" : ` ${formatDate(found)} hari ${weekday}.`;
}

/** @returns the day in an article's address, `/2024/10/12/` or `/16/09/2021/`; null without one */
function articleDay(url: string | null): string | null {
  const forwards = /\/(20\d\d)\/(\d\d)\/(\d\d)(?=\/|$)/.exec(url ?? "");
  const backwards = /\/(\d\d)\/(\d\d)\/(20\d\d)(?=\/|$)/.exec(url ?? "");
  const day = forwards
    ? `${forwards[1]}-${forwards[2]}-${forwards[3]}`
    : backwards && `${backwards[3]}-${backwards[2]}-${backwards[1]}`;
  return day !== null && weekdayOf(day) !== null ? day : null;
}
