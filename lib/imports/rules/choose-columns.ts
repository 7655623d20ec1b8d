import { quote, reject } from "../messages";
import type { ImportRequest, Rejection } from "../schema";
import type { FoundMeasure } from "../schema/found-table";
import type { ReadTable, Role, Wanted } from "../schema/table-reading";
import { isAsked } from "./find-tables";
import { plainWords } from "./find-table-words";

const NAMED = 12;
/** The labour force survey's figures of the year are those of August (domain.md). */
const SURVEY_MONTH = "08";

/**
 * Chooses the tables and columns that a request is about: those the user names, else those whose words say it.
 * @returns them, or why not: I.040 to I.046, I.048, I.109
 */
export function chooseColumns(tables: readonly ReadTable[], request: ImportRequest): Wanted[] | Rejection {
  const inSheets = request.sheet === undefined ? tables : tables.filter((one) => isSheet(one, request.sheet!));
  if (tables.length === 0) return reject("I.040", null, null);
  if (inSheets.length === 0)
    return reject("I.048", null, null, { asked: quote(request.sheet!), known: sheetsOf(tables) });
  const wanted = inSheets.map((read) => ({ read, columns: columnsOf(read, request) }));
  const found = wanted.filter(({ columns }) => columns.some(({ role }) => isMain(role)));
  if (found.length === 0) return notFound(inSheets, request);
  const usable = found.filter(({ read }) => read.columns !== null);
  if (usable.length === 0) return inSheet(found[0]!.read, reject("I.041", null, null));
  const refused = usable.find(({ read }) => read.refused !== null)?.read;
  if (refused) return inSheet(refused, reject("I.042", null, null, { why: refused.refused! }));
  const other = usable.find(({ read }) => read.codes !== null && read.codes !== (request.codes ?? read.codes))?.read;
  if (other) return inSheet(other, reject("I.109", null, null, { found: other.codes!, asked: request.codes! }));
  if (!areOfDifferentTimes(usable))
    return reject("I.043", null, null, { sheets: sheetsOf(usable.map(({ read }) => read)) });
  const chosen = usable.map(({ read, columns }) => ({ read, columns: withoutOtherMonths(columns) }));
  return chosen.map(oneEach).find((problem) => problem !== null) ?? chosen;
}

function columnsOf({ table }: ReadTable, request: ImportRequest): Wanted["columns"] {
  const columns = table.measures.flatMap((measure) => {
    const role = roleOf(measure, request);
    return role && measure.unit !== "percent" ? [{ role, measure }] : [];
  });
  // A total beside its parts is a check; alone it is what the source gives no split of.
  const hasParts = columns.some(({ role }) => role.of === "participants" && role.segment !== "ALL");
  if (!hasParts) return columns;
  return columns.map((one) =>
    one.role.of === "participants" && one.role.segment === "ALL"
      ? { ...one, role: { of: "total", status: one.role.status } }
      : one,
  );
}

function roleOf(measure: FoundMeasure, request: ImportRequest): Role | null {
  const { meaning } = measure;
  const asked = isAsked(measure, request.measure);
  if (request.of === "workers") {
    if (meaning?.of === "workers" && meaning.part === "employees" && request.base === "EMPLOYED" && !asked)
      return { of: "workers", part: "employees" };
    if (request.measure !== undefined) return asked ? { of: "workers", part: "all" } : null;
    return meaning?.of === "workers" && meaning.part === "all" && meaning.base === request.base
      ? { of: "workers", part: "all" }
      : null;
  }
  if (request.measure !== undefined && !asked) return null;
  if (meaning?.of === "participants") {
    const { segment, status } = meaning;
    return { of: "participants", segment: segment === "total" ? "ALL" : segment, status };
  }
  return asked ? { of: "participants", segment: "ALL", status: "active" } : null;
}

/** A sheet for each month is one table in parts; two sheets that say nothing of time, or the same, may hold the same twice. */
function areOfDifferentTimes(wanted: readonly Wanted[]): boolean {
  const bySheet = new Map<string | null, Set<string | null>>();
  for (const { read, columns } of wanted) {
    const times = bySheet.get(read.sheet) ?? new Set();
    bySheet.set(read.sheet, times);
    for (const { measure } of columns) times.add(read.table.periodColumn === null ? measure.period : null);
  }
  if (bySheet.size <= 1) return true;
  const times = [...bySheet.values()].flatMap((each) => [...each]);
  return times.every((time) => time !== null) && new Set(times).size === times.length;
}

/** Two figures of a year are two surveys; the year's is that of August. */
function withoutOtherMonths(columns: Wanted["columns"]): Wanted["columns"] {
  const inAugust = columns.filter(({ measure }) => measure.period?.endsWith(`-${SURVEY_MONTH}`) === true);
  const years = new Set(inAugust.map(({ role, measure }) => `${JSON.stringify(role)} ${measure.period!.slice(0, 4)}`));
  return columns.filter(
    (one) =>
      one.role.of !== "workers" ||
      one.measure.period === null ||
      inAugust.includes(one) ||
      !years.has(`${JSON.stringify(one.role)} ${one.measure.period.slice(0, 4)}`),
  );
}

/** @returns I.045 where two columns would say the same thing about the same time */
function oneEach({ read, columns }: Wanted): Rejection | null {
  const timeOf = ({ period }: FoundMeasure) => (columns[0]?.role.of === "workers" ? period?.slice(0, 4) : period) ?? "";
  const keys = columns.map(({ role, measure }) => `${JSON.stringify(role)} ${timeOf(measure)}`);
  const twice = columns.filter((_, index) => keys.filter((key) => key === keys[index]).length > 1);
  if (twice.length === 0) return null;
  return inSheet(read, reject("I.045", null, null, { columns: titlesOf(twice.map(({ measure }) => measure)) }));
}

function notFound(tables: readonly ReadTable[], request: ImportRequest): Rejection {
  const known = titlesOf(tables.flatMap(({ table }) => table.measures)) || "tidak satu pun";
  if (request.measure !== undefined) return reject("I.044", null, null, { asked: quote(request.measure), known });
  const wanted = request.of === "workers" ? "jumlah pekerja" : "jumlah peserta";
  return reject("I.046", null, null, { wanted, known });
}

function isMain(role: Role): boolean {
  return role.of === "participants" || (role.of === "workers" && role.part === "all");
}

function isSheet({ sheet }: ReadTable, asked: string): boolean {
  return sheet !== null && plainWords(sheet) === plainWords(asked);
}

function sheetsOf(tables: readonly ReadTable[]): string {
  return [...new Set(tables.map(({ sheet }) => quote(sheet ?? "CSV")))].join(", ");
}

function titlesOf(measures: readonly FoundMeasure[]): string {
  const titles = [...new Set(measures.map(({ titles }) => quote(titles.join(" / "))))];
  return titles.slice(0, NAMED).join(", ") + (titles.length > NAMED ? ", ..." : "");
}

/** A refusal about one sheet says which, where there are sheets. */
export function inSheet({ sheet }: Pick<ReadTable, "sheet">, rejection: Rejection): Rejection {
  return sheet === null ? rejection : { sheet, ...rejection };
}
