import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { everMay } from "@/lib/access/policy";
import { POLICY } from "@/lib/access/policy/table";
import type { Completeness } from "../rules/completeness";
import type { CurrentReopening } from "../rules/month-work";
import type { ReportState } from "../rules/workflow";
import { readCompleteness } from "./completeness";
import { readOwnMonth, type CoveredRegion } from "./covered-regions";
import { readMonthRules } from "./month-rules";
import { readOpenMonths } from "./open-months";
import { readMonthChoice } from "./reported-months";
import { readCurrentReopenings } from "./reopenings";
import { readNewestVersions } from "./versions";
import { countWaitingReports } from "./waiting-reports";

/** A month that is open: how many of the own regions stand in each state, and what came back. */
export type DueMonth = {
  period: Period;
  closesAt: Date;
  states: Partial<Record<ReportState, number>>;
  returned: (CoveredRegion & { reason: string })[];
};

/** What awaits somebody after signing in; null where the role has nothing to do with it. */
export type StartPage = {
  due: DueMonth[] | null;
  reopened: CurrentReopening[];
  waiting: number | null;
  /**
   * the newest open month in the own scope, or the newest reported one where none is open; by office for those who see
   * the whole country, and null before the first month
   */
  month: Completeness | null;
};

/** @throws AppError forbidden for anybody without an account */
export async function readStartPage(given: Actor): Promise<StartPage> {
  const actor = requireUser(given);
  const seesDrafts = POLICY[actor.role]["read-drafts"] === "in-scope";
  const [due, reopened, waiting, month] = await Promise.all([
    seesDrafts ? readDueMonths(actor) : null,
    seesDrafts ? readCurrentReopenings(actor) : [],
    everMay(actor.role, "approve") ? countWaitingReports(actor) : null,
    readNewestMonth(actor),
  ]);
  return { due, reopened, waiting, month };
}

async function readNewestMonth(actor: UserActor): Promise<Completeness | null> {
  const { standard } = await readMonthChoice(actor);
  return standard ? readCompleteness(actor, standard, actor.scope.kind === "ALL" ? "kanwil" : "cabang") : null;
}

async function readDueMonths(actor: Actor): Promise<DueMonth[]> {
  const months = await readOpenMonths(actor);
  return Promise.all(
    months.map(async ({ period, closesAt }) => {
      const rules = await readMonthRules(db(), actor, period);
      const regions = await readOwnMonth(db(), rules);
      const opened = await readNewestVersions(
        db(),
        period,
        regions.map(({ code }) => code),
      );
      const states: DueMonth["states"] = {};
      for (const { code } of regions) {
        const state = opened.get(code)?.version.status ?? "NONE";
        states[state] = (states[state] ?? 0) + 1;
      }
      const returned = regions.flatMap((region) => {
        const version = opened.get(region.code)?.version;
        return version?.status === "RETURNED" ? [{ ...region, reason: version.returnReason ?? "" }] : [];
      });
      return { period, closesAt, states, returned };
    }),
  );
}
