import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { dayAt, pastDay, type KnownDay } from "@/lib/core/known-day";
import { columnsOf } from "@/lib/core/table-file";
import { betweenWords, CHANGE_FORMATS, CHANGE_LABELS, changeCells, KIND_NAMES } from "@/lib/coverage/format/changes";
import { readChanges } from "@/lib/coverage/queries/changes";
import type { Between, Changes } from "@/lib/coverage/rules/changes";
import { daysBefore } from "@/lib/coverage/rules/changes-view";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { changesQuery } from "../endpoint-queries";
import type { Table } from "../table-route";

/** As many as a workbook is made of in memory; whoever wants more asks for fewer days or a province. */
const MOST = 20_000;
const DAYS = 30;

export type AskedChanges = z.output<typeof changesQuery>;
export type ReadChanges = { between: Between; rows: (Changes["rows"][number] & { name: string })[] };

/** @throws AppError invalid-input for days that have not come or stand the wrong way round, and for too many changes */
export async function readAskedChanges(actor: Actor, { from, to, province, kind }: AskedChanges): Promise<ReadChanges> {
  const until = dayOf(to) ?? dayAt(now());
  const between = { from: dayOf(from) ?? (from === undefined ? daysBefore(until, DAYS) : until), to: until };
  if (between.from > between.to) throw refused("from", "Harus sebelum to.");
  const regions = await readRegions(actor);
  if (province !== undefined && regionBy(regions, province).level !== "PROVINCE")
    throw refused("province", "Kode provinsi, misalnya 35.");
  const asked = { ...between, province: province ?? null, kind, offset: 0, limit: MOST };
  const { counts, rows } = await readChanges(actor, asked);
  if (counts[kind] > MOST) throw refused("from", "Lebih dari 20.000 perubahan; persempit hari atau provinsinya.");
  return { between, rows: rows.map((row) => ({ ...row, name: regionBy(regions, row.regionCode).name })) };
}

function dayOf(asked: KnownDay | undefined): KnownDay | null {
  return pastDay(asked, now());
}

function refused(field: string, message: string): AppError {
  return new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [{ field, message }]);
}

/** What changed between two days, of one kind. */
export const CHANGES_TABLE: Table<typeof changesQuery> = {
  query: changesQuery,
  read: async (actor, asked) => {
    const { between, rows } = await readAskedChanges(actor, asked);
    return {
      name: `perubahan-${between.from}-${between.to}`,
      title: `${KIND_NAMES[asked.kind]}: perubahan ${betweenWords(between)}`,
      about: [],
      columns: columnsOf(CHANGE_LABELS, CHANGE_FORMATS),
      rows: rows.map(({ name, ...change }) => changeCells(change, name, between)),
    };
  },
};
