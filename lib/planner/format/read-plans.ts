import { readRupiah } from "@/lib/core/figures/read-rupiah";
import type { PlanParams } from "@/lib/core/reading-parameters";
import { MOST_ROWS, PLAN_KEYS, type PlanKey, type PlanRow, type Rate } from "../schema";
import { readRow, ROW_FIELDS, type RowText, type TypedRow } from "./read-row";

/** One of the plans beside each other; `plan` null while it has no rows, or something in it has to be put right. */
export type TypedPlan = { key: PlanKey; rows: TypedRow[]; problem: string | null; plan: PlanRow[] | null };

/** Money somebody has, in whole rupiah; null where nothing usable is said. */
export type TypedBudget = { text: string; rupiah: number | null; problem: string | null };

/** What stands in the address of a plan. The first plan is always there, the others where they have rows. */
export type PlansReading = { plans: TypedPlan[]; budget: TypedBudget };

/** Nothing that means something is longer. */
const LONGEST = 60;

/**
 * Reads plans from an address. Fields that are left out are those of an empty row; a row without people is one that nobody
 * has filled in. What cannot be read stays as it was typed, with what to do.
 */
export function readPlans(params: PlanParams, rates: readonly Rate[], empty: RowText): PlansReading {
  const typed = typedRows(params, empty).filter(({ text }) => text.orang !== "");
  const plans = PLAN_KEYS.map((key): TypedPlan => {
    const rows = typed.filter((row) => row.key === key).map(({ text }) => readRow(text, rates));
    const problem =
      rows.length > MOST_ROWS
        ? `Rencana ${key} memuat ${rows.length} baris. Paling banyak ${MOST_ROWS}; gabungkan atau hapus sebagian.`
        : null;
    const read = rows.flatMap(({ row }) => row ?? []);
    const isComplete = problem === null && rows.length > 0 && read.length === rows.length;
    return { key, rows, problem, plan: isComplete ? read : null };
  });
  return {
    plans: plans.filter(({ key, rows }) => key === "A" || rows.length > 0),
    budget: readBudget(valuesOf(params.anggaran)[0] ?? ""),
  };
}

function typedRows(params: PlanParams, empty: RowText): { key: PlanKey; text: RowText }[] {
  const given = Object.fromEntries(ROW_FIELDS.map((field) => [field, valuesOf(params[field])]));
  const keys = valuesOf(params.rencana);
  return (given.orang ?? []).map((_, index) => {
    const text = Object.fromEntries(
      ROW_FIELDS.map((field) => {
        const value = given[field]?.[index] ?? "";
        return [field, value === "" && field !== "orang" ? empty[field] : value];
      }),
    ) as RowText;
    return { key: PLAN_KEYS.find((key) => key === keys[index]) ?? "A", text };
  });
}

function valuesOf(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().map((text) => text.slice(0, LONGEST).trim());
}

function readBudget(text: string): TypedBudget {
  const money = readRupiah(text);
  switch (money.kind) {
    case "missing":
      return { text, rupiah: null, problem: null };
    case "refused":
      return { text, rupiah: null, problem: money.message };
    case "rupiah":
      if (money.rupiah > 0) return { text, rupiah: money.rupiah, problem: null };
      return {
        text,
        rupiah: null,
        problem: "Anggaran harus di atas nol, misalnya 5 miliar. Kosongkan bila belum ada.",
      };
  }
}
