import { AppError } from "@/lib/core/errors";
import { isBatchId } from "../schema/batch";
import { choiceSchema, type Choice, type SaidChoice } from "../schema/choice";

/** @returns the page of an import; the list for what is no id of one */
export function importAddress(id: string): string {
  return isBatchId(id) ? `/impor/${id}` : "/impor";
}

const COLUMN = "kolom:";
const SHEET = "lembar:";

/** Names of the fields in which columns and sheets are chosen. */
export function columnField(column: string): string {
  return COLUMN + column;
}
export function sheetField(index: number): string {
  return SHEET + String(index);
}

const FIELDS = {
  measure: "judul",
  period: "bulan",
  year: "tahun",
  base: "basis",
  thousands: "ribuan",
  publisher: "penerbit",
  url: "alamat",
  of: "isi",
  instrument: "dokumen",
  status: "status",
  targetBase: "dasar",
} as const satisfies Partial<Record<keyof Choice, string>>;

/** @returns the fields that say what a file is about, without any that say how it is read */
export function fieldsWithoutReading({ sheets, period, year, publisher, url }: Choice): Record<string, string> {
  return {
    ...Object.fromEntries((sheets ?? []).map((sheet, index) => [sheetField(index), sheet])),
    ...(period === null ? {} : { [FIELDS.period]: period }),
    ...(year === null ? {} : { [FIELDS.year]: String(year) }),
    [FIELDS.publisher]: publisher,
    [FIELDS.url]: url,
  };
}

const saidSchema = choiceSchema.omit({ remembered: true }).extend({ of: choiceSchema.shape.of.nullable() });

/**
 * Reads the form in which a person says what a file holds; what is left empty is what the file says itself.
 * @throws AppError invalid-input with the field
 */
export function parseChoice(all: Readonly<Record<string, string>>): SaidChoice {
  const names = Object.keys(all);
  const valueOf = (field: keyof typeof FIELDS) => all[FIELDS[field]] ?? "";
  const sheets = names.filter((name) => name.startsWith(SHEET)).map((name) => all[name]!);
  // A column that is left empty is what each table says of it.
  const columns = names
    .filter((name) => name.startsWith(COLUMN) && all[name] !== "")
    .map((name) => [name.slice(COLUMN.length), all[name]]);
  const year = valueOf("year").trim();
  const given = saidSchema.safeParse({
    of: valueOf("of") === "" ? null : valueOf("of"),
    sheets: sheets.length > 0 ? sheets : null,
    columns: Object.fromEntries(columns) as unknown,
    measure: valueOf("measure"),
    period: valueOf("period") === "" ? null : valueOf("period"),
    year: year === "" ? null : /^\d{1,6}$/.test(year) ? Number(year) : year,
    base: valueOf("base") === "" ? undefined : valueOf("base"),
    thousands: valueOf("thousands") === "" ? null : valueOf("thousands"),
    publisher: valueOf("publisher"),
    url: valueOf("url").trim(),
    instrument: valueOf("instrument"),
    ...(valueOf("status") === "" ? {} : { status: valueOf("status") }),
    ...(valueOf("targetBase") === "" ? {} : { targetBase: valueOf("targetBase") }),
  });
  if (given.success) return given.data;
  const details = given.error.issues.map(({ path, message }) => {
    const field = String(path[0]) as keyof typeof FIELDS;
    return { field: field in FIELDS ? FIELDS[field] : field, message };
  });
  const words = details.map(({ field, message }) => `${field}: ${message}`).join("; ");
  throw new AppError("invalid-input", `Pilihan tidak dapat dipakai: ${words}.`, details);
}
