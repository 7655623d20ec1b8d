import type { Actor } from "@/lib/auth/actor";
import { readEmployed } from "@/lib/coverage/queries/employed";

/** What an effort is held against: the employed people of its region in the newest year that is known, real ones only. */
export type EffortBeside = { workers: number | null; contribution: number | null };

export async function readEffortBeside(actor: Actor, regionCode: string): Promise<EffortBeside> {
  const years = (await readEmployed(actor, null)).get(regionCode) ?? [];
  const newest = years.reduce<(typeof years)[number] | null>((a, b) => (a && a.year > b.year ? a : b), null);
  return { workers: newest?.count ?? null, contribution: null };
}
