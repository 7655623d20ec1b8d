import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { DATA_CHOICES } from "@/lib/core/vocabulary";
import { db } from "@/lib/db/client";
import { readAllAreaMonths } from "../queries/derived";

/**
 * Drops everything derived and rolls up again what the pages of the default definition ask for; the rest is made when
 * somebody asks. No fact is touched, and a reader in between rolls up for himself.
 * @returns how many months were stored
 * @throws AppError forbidden
 */
export async function rebuildDerived(actor: Actor): Promise<number> {
  permit(actor, "record-approved");
  await db().areaMonth.deleteMany();
  let made = 0;
  for (const data of DATA_CHOICES) made += await readAllAreaMonths(actor, data);
  return made;
}
