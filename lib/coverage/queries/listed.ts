import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { NATION } from "@/lib/core/region-code";
import type { Period } from "@/lib/core/period";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { listedRegions } from "../rules/region-list";
import { readReading } from "./reading";

/** What the lists of regions are narrowed by, in the words of their addresses. */
export type Narrowed = Pick<
  SearchParams,
  "indicator" | "target" | "data" | "kanwil" | "jenis" | "status" | "q" | "diketahui"
>;

/**
 * @returns the codes of the regions that their lists show in a month, narrowed and searched as on their pages
 * @throws AppError invalid-input for a regional office that covers nothing in the month
 */
export async function readListed(actor: Actor, period: Period, narrowed: Narrowed): Promise<ReadonlySet<string>> {
  permit(actor, "read-approved");
  const params = { ...narrowed, period };
  const reading = await readReading(actor, NATION, params);
  const lists = (["PROVINCE", "REGENCY"] as const).map((level) => listedRegions(reading, level, params));
  if (narrowed.kanwil !== undefined && lists.some(({ filter }) => filter.office === null))
    throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [
      { field: "office", message: "Kanwil ini tidak dikenal." },
    ]);
  return new Set(lists.flatMap(({ found }) => found.map(({ code }) => code)));
}
