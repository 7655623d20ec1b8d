import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import { dayOf } from "@/lib/access/rules";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { NOW } from "@/lib/coverage/queries/effective";
import { readReading } from "@/lib/coverage/queries/reading";
import { db } from "@/lib/db/client";
import { handsIn } from "../rules/hands";
import type { Provenance } from "../rules/provenance";
import { readFacts } from "./facts";

/**
 * Reads what a region's figure of a month rests on, as its page chooses month, definition, target and data. Who entered
 * and approved is said by role; no page or answer gives ids of users away.
 * @throws AppError unauthenticated, forbidden, not-found for an unknown region
 */
export async function readProvenance(actor: Actor, code: string, params: SearchParams): Promise<Provenance> {
  permit(actor, "read-approved");
  const reading = await readReading(actor, code, params);
  const { view, overview, shown, sources, region } = reading;
  if (overview.period === null) return { reading, facts: null };
  const asked = {
    ...{ regionCode: region.code, period: overview.period, indicator: view.indicator, sources },
    target: shown?.standing.target ?? null,
  };
  return { reading, facts: await readFacts(asked, { data: view.data, knownAt: NOW }) };
}

/** The same with the names of those people who still have an account, by id. */
export type NamedProvenance = Provenance & { names: ReadonlyMap<string, string> };

/**
 * For those who may read the audit trail of the region's month.
 * @throws AppError unauthenticated, forbidden, not-found for an unknown region
 */
export async function readNamedProvenance(actor: Actor, code: string, params: SearchParams): Promise<NamedProvenance> {
  const provenance = await readProvenance(actor, code, params);
  const { facts, reading } = provenance;
  const date = dayOf(facts?.period ?? reading.today);
  permit(actor, "read-audit", { regionCode: code, date, submittedBy: null }, await readBranchCoverage(db()));
  const ids = handsIn(facts).flatMap((hand) => (hand.kind === "user" ? [hand.userId] : []));
  return { ...provenance, names: await readPeopleNames(db(), ids) };
}
