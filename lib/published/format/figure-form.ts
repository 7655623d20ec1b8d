import { AppError } from "@/lib/core/errors";
import { formatCount } from "@/lib/core/numbers";
import { inOneLine, withoutUnseen } from "@/lib/core/unseen";
import { regionCodeSchema } from "@/lib/regions/schema";
import { fieldProblem, refuseField } from "../messages";
import { COUNTED_LABELS, weekdayOf } from "../rules";
import { knownWeekday } from "../rules/check/date-impossible";
import type { GivenFigure } from "../schema/recorded";
import { partsText } from "./figure-state";
import { readStatement } from "./read-statements";

/** The fields of the form, named as the columns of a file of printed figures; both are read by `readStatement`. */
export const FIGURE_FIELDS = [
  ...(["region_code", "segment", "as_of", "printed_weekday", "accepted_date", "publisher", "url", "said_by"] as const),
  ...(["participants", "workers", "percent", "rounded", "counting_basis", "counted"] as const),
  ...(["target_percent", "target_people", "uncovered", "parts", "note"] as const),
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];
export type FigureForm = Partial<Record<FigureField, string>>;

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Reads a printed figure as it was typed: counts as printed (`119.345`, `28 ribu`), percentages with their decimals.
 * @param codes the regions there are, where they are known
 * @throws AppError invalid-input that names each field
 */
export function parseFigure(form: FigureForm, codes: ReadonlySet<string> | null = null): GivenFigure {
  const cells = Object.fromEntries(
    FIGURE_FIELDS.map((name) => [name, (form[name] ?? "").trim()]),
  ) as Required<FigureForm>;
  const problems = [...problemsOf(cells, codes)];
  const known = new Set(problems.map(({ field }) => field));
  const read = readStatement({ row: 1, cells: { ...cells, id: "baru" } });
  if (Array.isArray(read))
    problems.push(...read.flatMap(({ column, message }) => (known.has(column) ? [] : [{ field: column, message }])));
  if (problems.length > 0 || Array.isArray(read))
    throw new AppError("invalid-input", problems.map(({ message }) => message).join(" "), problems);
  return read;
}

/** The same for a preview: the figure, or what is wrong with each field. */
export function readForm(
  form: FigureForm,
  codes: ReadonlySet<string>,
): { figure: GivenFigure | null; errors: Record<string, string> } {
  try {
    return { figure: parseFigure(form, codes), errors: {} };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { figure: null, errors: Object.fromEntries(error.details.map(({ field, message }) => [field, message])) };
  }
}

function* problemsOf(
  cells: Required<FigureForm>,
  codes: ReadonlySet<string> | null,
): Generator<{ field: string; message: string }> {
  if (!(codes?.has(cells.region_code) ?? regionCodeSchema.safeParse(cells.region_code).success))
    yield fieldProblem("region_code", "A.201");
  if (!DATE.test(cells.as_of)) yield fieldProblem("as_of", "A.202");
  if (cells.accepted_date !== "" && !isOnCalendar(cells.accepted_date)) yield fieldProblem("accepted_date", "A.203");
  if (cells.printed_weekday !== "" && knownWeekday(cells.printed_weekday) === null)
    yield fieldProblem("printed_weekday", "A.204");
  if (!Object.hasOwn(COUNTED_LABELS, cells.segment)) yield fieldProblem("segment", "A.205");
  if (cells.publisher.length < 3 || cells.publisher.length > 200 || inOneLine(cells.publisher) !== cells.publisher)
    yield fieldProblem("publisher", "A.206");
  if (cells.url !== "" && !isLink(cells.url)) yield fieldProblem("url", "A.207");
  for (const field of ["percent", "target_percent"] as const)
    if (tooExact(cells[field])) yield fieldProblem(field, "A.208");
  for (const field of ["said_by", "note"] as const)
    if (cells[field].length > 500 || withoutUnseen(cells[field]) !== cells[field].replaceAll("\r", ""))
      yield fieldProblem(field, "A.209");
  if (!["", "ya", "tidak"].includes(cells.rounded)) yield fieldProblem("rounded", "A.211");
}

/** @returns why something was recorded, in one line @throws AppError invalid-input */
export function parseReason(text: string, field = "alasan"): string {
  const reason = text.trim();
  if (reason.length >= 10 && reason.length <= 500 && inOneLine(reason) === reason) return reason;
  throw refuseField(field, "A.210");
}

/** @returns the revision that a page had shown; -1, which is none, where it names none */
export function parseRevision(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : -1;
}

/** @returns the page of a figure for those who keep it; the list where the number is none */
export function pageOfFigure(id: string): string {
  return /^[A-Z0-9-]{1,16}$/.test(id) ? `/angka-terbit/kelola/${id}` : "/angka-terbit/kelola";
}

/** @returns a recorded figure as it would be typed, so that it can be corrected and reads the same again */
export function formOf(figure: GivenFigure): Required<FigureForm> {
  const { units } = figure;
  return {
    region_code: figure.regionCode,
    segment: figure.segment,
    as_of: figure.printedDate,
    printed_weekday: figure.printedWeekday ?? "",
    accepted_date: figure.acceptedDate ?? "",
    publisher: figure.publisher ?? "",
    url: figure.url ?? "",
    said_by: figure.saidBy ?? "",
    participants: countText(figure.participants, units?.participants),
    workers: countText(figure.workers, units?.workers),
    percent: percentText(figure.percent, figure.percentDecimals),
    rounded: figure.rounded ? "ya" : "tidak",
    counting_basis: figure.countingBasis ?? "",
    counted: figure.counted ?? "",
    target_percent: percentText(figure.targetPercent ?? null, undefined),
    target_people: countText(figure.targetPeople ?? null, undefined),
    uncovered: countText(figure.uncovered ?? null, units?.uncovered),
    parts: partsText(figure.parts) ?? "",
    note: figure.note ?? "",
  };
}

/** @returns `28 ribu` or `2,70 juta` where it was printed so, or all digits */
function countText(people: number | null, unit: number | undefined): string {
  if (people === null) return "";
  const places = unit === undefined ? 0 : Math.round(Math.log10(unit));
  if (unit === undefined) return formatCount(people);
  const [word, size] = places <= 3 ? ["ribu", 3] : ["juta", 6];
  return `${decimalText(people / 10 ** size, size - places)} ${word}`;
}

function percentText(percent: number | null, decimals: number | undefined): string {
  return percent === null
    ? ""
    : decimalText(percent, Math.max(decimals ?? 0, String(percent).split(".")[1]?.length ?? 0));
}

function decimalText(number: number, decimals: number): string {
  return number.toFixed(Math.max(0, decimals)).replace(".", ",");
}

function isOnCalendar(date: string): boolean {
  return /^\d{4}-\d{2}$/.test(date) ? weekdayOf(`${date}-01`) !== null : weekdayOf(date) !== null;
}

function isLink(text: string): boolean {
  if (text.length > 500 || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  return URL.canParse(text);
}

/** What stands in the table with fewer decimals would not be what was printed. */
function tooExact(text: string): boolean {
  const written = /^(\d+)(?:[.,](\d+))?/.exec(text);
  return written !== null && (Number(written[1]) >= 10_000 || (written[2]?.length ?? 0) > 3);
}
