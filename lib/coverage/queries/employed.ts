import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Employed } from "@/lib/published/rules";
import type { DataChoice } from "@/lib/core/vocabulary";
import { readWorkers } from "./workers";

/** @returns the employed people of each region by reference year, for reading printed percentages */
export async function readEmployed(actor: Actor, data: DataChoice): Promise<ReadonlyMap<string, readonly Employed[]>> {
  permit(actor, "read-approved");
  const workers = await readWorkers("EMPLOYED", data);
  return new Map(
    [...workers].map(([code, cells]) => [
      code,
      cells.filter((cell) => cell.segment === "ALL").map(({ year, count, simulated }) => ({ year, count, simulated })),
    ]),
  );
}
