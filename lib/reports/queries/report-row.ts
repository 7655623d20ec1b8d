import type { UserActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { covers, dayOf } from "@/lib/access/rules";
import type { EntryRow } from "../rules/entry-row";
import type { ReportVersion, ReportKey } from "../schema";
import type { StepContext } from "../rules/workflow";
import { readFormOf } from "./covered-regions";
import { readJudgedMonth } from "./judged-month";
import { contextOf, readMonthRules } from "./month-rules";
import { readShownRows } from "./shown-row";

/** One region's month as a page of its own shows it, and what decides about its steps. */
export type ReportRow = { row: EntryRow; version: ReportVersion; context: StepContext };

/**
 * @returns null where nothing has been entered for that region and month
 * @throws AppError forbidden out of scope; whether the role may look is for the caller to say
 */
export async function readReportRow(actor: UserActor, key: ReportKey): Promise<ReportRow | null> {
  const tx = db();
  const rules = await readMonthRules(tx, actor, key.period);
  if (!covers(actor.scope, rules.coverage, key.regionCode, dayOf(key.period)))
    throw new AppError("forbidden", "Daerah ini di luar wilayah akun Anda.");
  const month = await readJudgedMonth(tx, rules, await readFormOf(tx, rules, key.regionCode));
  const known = month.opened.get(key.regionCode);
  const row = (await readShownRows(tx, actor, month)).find(({ code }) => code === key.regionCode);
  if (!row || !known) return null;
  return { row, version: known.version, context: contextOf(rules, key, known.version.version) };
}
