import { NATION } from "@/lib/core/region-code";
import type { Actor } from "@/lib/auth/actor";
import { requireUser } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { Period } from "@/lib/core/period";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { NOW } from "@/lib/coverage/queries/effective";
import { db } from "@/lib/db/client";
import { everMay } from "@/lib/access/policy";
import { DEFAULT_TARGET, keyOf } from "@/lib/targets/rules/choices";
import type { EntrySheet } from "../rules/entry-row";
import { periodStateOf } from "../rules/period-window";
import { markOf } from "../rules/row-mark";
import { readOwnMonth } from "./covered-regions";
import { readJudgedMonth } from "./judged-month";
import { readMonthRules } from "./month-rules";
import { readShownRows } from "./shown-row";

/**
 * The form of a month for whoever enters: the regions of the own scope, what stands beside each cell, and what the
 * rules say.
 * @throws AppError forbidden for roles that never enter
 */
export async function readEntrySheet(given: Actor, period: Period): Promise<EntrySheet> {
  const actor = requireUser(given);
  if (!everMay(actor.role, "enter")) throw new AppError("forbidden", "Peran Anda tidak mengisi angka bulanan.");
  const tx = db();
  const rules = await readMonthRules(tx, actor, period);
  const [regions, { targets }] = await Promise.all([readOwnMonth(tx, rules), readCatalogue(actor, NOW)]);
  const found = targets.find((one) => one.regionCode === NATION && keyOf(one) === DEFAULT_TARGET);
  const target = found?.percent == null ? null : { percent: found.percent, title: found.instrument.title };
  const { opensAt, closesAt } = rules.window;
  const shown = await readShownRows(tx, actor, await readJudgedMonth(tx, rules, regions));
  // The deadline stands above the rows, and comes along with the first of them.
  const rows = shown.map((row) => ({ ...row, mark: markOf({ row, target, closesAt }) }));
  const reopened = regions.flatMap(({ code, name }) => {
    const state = periodStateOf(rules.window, rules.reopenings, code, rules.at);
    return state.kind === "reopened" ? [{ name, until: state.until }] : [];
  });
  return { period, opensAt, closesAt, reopened, target, rows };
}
