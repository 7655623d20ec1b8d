import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import { readNewestBands, readNewestIndicators } from "./catalogue";

/** @returns the definitions and bands in force with their revisions, for those who keep them; withdrawn bands, too */
export async function readKeptDefinitions(actor: Actor) {
  permit(actor, "keep-definitions");
  const [definitions, bands] = await Promise.all([readNewestIndicators(db(), null), readNewestBands(db(), null)]);
  return { definitions, bands };
}
