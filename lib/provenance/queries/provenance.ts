import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import { dayOf } from "@/lib/access/rules";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { endOfDay } from "@/lib/core/known-day";
import { readUnderDefinitions } from "@/lib/coverage/queries/definitions";
import type { Reading } from "@/lib/coverage/rules/reading";
import { db } from "@/lib/db/client";
import { handsIn } from "../rules/hands";
import type { Provenance } from "../rules/provenance";
import { readFacts } from "./facts";

/**
 * Reads what the figure of a page rests on: its month, definition, target and data are those of the reading. Who entered
 * and approved is said by role; no page or answer gives ids of users away.
 * @throws AppError unauthenticated, forbidden
 */
export async function readProvenance(actor: Actor, reading: Reading): Promise<Provenance> {
  permit(actor, "read-approved");
  const { view, overview, shown, sources, region } = reading;
  if (overview.period === null) return { reading, facts: null, definitions: [] };
  const asked = {
    ...{ regionCode: region.code, period: overview.period, indicator: view.indicator, sources },
    target: shown?.standing.target ?? null,
  };
  const [facts, definitions] = await Promise.all([
    readFacts(asked, { data: view.data, knownAt: endOfDay(view.knownAt) }),
    readUnderDefinitions(actor, reading),
  ]);
  return { reading, facts, definitions };
}

/** The same with the names of those people who still have an account, by id. */
export type NamedProvenance = Provenance & { names: ReadonlyMap<string, string> };

/**
 * For those who may read the audit trail of the region's month.
 * @throws AppError unauthenticated, forbidden
 */
export async function readNamedProvenance(actor: Actor, reading: Reading): Promise<NamedProvenance> {
  const regionCode = reading.region.code;
  const date = dayOf(reading.overview.period ?? reading.today);
  permit(actor, "read-audit", { regionCode, date, submittedBy: null }, await readBranchCoverage(db()));
  const provenance = await readProvenance(actor, reading);
  const ids = handsIn(provenance.facts).flatMap((hand) => (hand.kind === "user" ? [hand.userId] : []));
  return { ...provenance, names: await readPeopleNames(db(), ids) };
}
