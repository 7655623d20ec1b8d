import { z } from "zod";
import { FUNDING_SOURCES } from "@/lib/core/funding-sources";
import { readFigure } from "@/lib/core/figures/read-figure";
import { readRupiah } from "@/lib/core/figures/read-rupiah";
import { formatCount, formatRupiah } from "@/lib/core/numbers";
import { addMonths, formatPeriod, parsePeriod, periodOf, type Period } from "@/lib/core/period";
import { quote } from "@/lib/core/quote";
import { WORKER_GROUPS } from "@/lib/core/worker-groups";
import { readPeriodWords } from "@/lib/imports/rules/find-table-periods";
import { contributionIn, isTooMuch, monthsOf, perPersonOf } from "../rules/cost";
import { MOST_MONTHS, MOST_RUPIAH, type PlanRow, type Rate } from "../schema";

/** The fields of a row, as they are called in the address, in the order in which they stand. */
export const ROW_FIELDS = ["kelompok", "orang", "bulan", "mulai", "iuran", "dana"] as const;
export type RowField = (typeof ROW_FIELDS)[number];
export type RowText = Record<RowField, string>;

/** A row as it is typed, what is wrong with it by field, and the row itself where nothing is. */
export type TypedRow = { text: RowText; problems: Partial<Record<RowField, string>>; row: PlanRow | null };

const people = z.string().transform((text, context) => {
  const figure = readFigure(text, { thousands: null });
  // A dot groups thousands here; a comma alone may be either, which nobody may guess.
  const said = figure.kind === "ambiguous" && text.includes(".") ? readFigure(text, { thousands: "." }) : figure;
  if (said.kind === "count" && said.people > 0) return said.people;
  context.addIssue(
    said.kind === "refused"
      ? said.message
      : said.kind === "ambiguous"
        ? `${quote(text)} dapat dibaca sebagai ribuan atau sebagai desimal. Tulis ribuan dengan titik, misalnya 28.000.`
        : `${quote(text)} bukan jumlah orang. Tulis bilangan di atas nol, misalnya 28.000 atau 28 ribu.`,
  );
  return z.NEVER;
});

const months = z.string().transform((text, context) => {
  const count = /^(\d{1,3})(?: ?bulan)?$/i.exec(text.trim())?.[1];
  if (count !== undefined && Number(count) >= 1 && Number(count) <= MOST_MONTHS) return Number(count);
  context.addIssue(`${quote(text)} bukan lama dalam bulan. Tulis 1 sampai ${MOST_MONTHS}, misalnya 12.`);
  return z.NEVER;
});

const start = z.string().transform((text, context): Period => {
  const said = readPeriodWords(text);
  const month = said?.year && said.month ? parsePeriod(periodOf(said.year, said.month)) : null;
  if (month !== null) return month;
  context.addIssue(`${quote(text)} bukan bulan. Tulis bulan dan tahunnya, misalnya 2027-01 atau Januari 2027.`);
  return z.NEVER;
});

const contribution = z.string().transform((text, context): number | null => {
  const money = readRupiah(text);
  if (money.kind === "missing") return null;
  if (money.kind === "rupiah" && money.rupiah > 0) return money.rupiah;
  context.addIssue(
    money.kind === "refused" ? money.message : "Iuran harus di atas nol. Kosongkan untuk memakai tarif tabel.",
  );
  return z.NEVER;
});

const rowSchema = z.object({
  kelompok: z.enum(WORKER_GROUPS, "Kelompok tidak dikenal. Pilih dari daftarnya."),
  orang: people,
  bulan: months,
  mulai: start,
  iuran: contribution,
  dana: z.enum(FUNDING_SOURCES, "Sumber dana tidak dikenal. Pilih dari daftarnya."),
});

/** @returns what a row says, or what has to be put right in which of its fields */
export function readRow(text: RowText, rates: readonly Rate[]): TypedRow {
  const read = rowSchema.safeParse(text);
  if (!read.success) {
    const problems: TypedRow["problems"] = {};
    for (const { path, message } of read.error.issues) problems[path[0] as RowField] ??= message;
    return { text, problems, row: null };
  }
  const { kelompok, orang, bulan, mulai, iuran, dana } = read.data;
  const row = { group: kelompok, people: orang, months: bulan, start: mulai, contribution: iuran, funding: dana };
  const problems = costProblems(row, rates);
  return { text, problems, row: Object.keys(problems).length === 0 ? row : null };
}

/** What only the parts together show: a month without a rate, or more than can be added up. */
function costProblems(row: PlanRow, rates: readonly Rate[]): TypedRow["problems"] {
  const perPerson = perPersonOf(row, rates);
  if (perPerson === null) {
    const unknown = monthsOf(row).find((month) => contributionIn(row, rates, month) === null)!;
    return { iuran: `Tabel iuran belum memuat tarif ${formatPeriod(unknown)}. Tulis iurannya, misalnya 16.800.` };
  }
  if (!isTooMuch(row.people, perPerson)) return {};
  return {
    orang: `${formatCount(row.people)} orang dengan iuran ini lebih dari ${formatRupiah(MOST_RUPIAH)}. Periksa jumlah orang dan iurannya.`,
  };
}

/** @returns the fields of a row, in the words in which they are read back */
export function rowText({ group, people, months, start, contribution, funding }: PlanRow): RowText {
  return {
    ...{ kelompok: group, orang: formatCount(people), bulan: String(months), mulai: start, dana: funding },
    iuran: contribution === null ? "" : formatCount(contribution),
  };
}

/** @returns what a row begins with that nobody has filled in: the month after those that have come */
export function emptyRow(data: Period, today: Period): RowText {
  const mulai = addMonths(data > today ? data : today, 1);
  return { kelompok: "VULNERABLE", orang: "", bulan: "12", mulai, iuran: "", dana: "APBD" };
}
