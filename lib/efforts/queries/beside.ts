import type { Actor } from "@/lib/auth/actor";
import { readEmployed } from "@/lib/coverage/queries/employed";
import { readRates } from "@/lib/planner/queries";

/** What an effort is held against: the employed people of its region in the newest year that is known, real ones only, and the smallest contribution. */
export type EffortBeside = { workers: number | null; contribution: number | null };

export async function readEffortBeside(actor: Actor, regionCode: string): Promise<EffortBeside> {
  const [employed, rates] = await Promise.all([readEmployed(actor, null), readRates(actor, null)]);
  const years = employed.get(regionCode) ?? [];
  const newest = years.reduce<(typeof years)[number] | null>((a, b) => (a && a.year > b.year ? a : b), null);
  return {
    workers: newest?.count ?? null,
    contribution: rates.length === 0 ? null : Math.min(...rates.map(({ rupiah }) => rupiah)),
  };
}
