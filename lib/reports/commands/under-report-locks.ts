import { AppError } from "@/lib/core/errors";
import { db, type Db } from "@/lib/db/client";
import { isLostRace } from "@/lib/db/lost-race";
import type { ReportKey } from "../schema";

const ATTEMPTS = 4;
const LIMITS = { maxWait: 15_000, timeout: 30_000 };

/**
 * Runs a command on some regions' months as one transaction while nobody else works on them. Locks are taken in one
 * order, so two commands on the same months wait for each other and never in a circle.
 * @throws AppError conflict when other writers were faster every time
 */
export async function underReportLocks<T>(keys: readonly ReportKey[], run: (tx: Db) => Promise<T>): Promise<T> {
  const names = [...new Set(keys.map(({ period, regionCode }) => `report ${period} ${regionCode}`))].sort();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await db().$transaction(async (tx) => {
        await tx.$executeRaw`
          SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(${names}::text[]) AS locked (name)`;
        return run(tx);
      }, LIMITS);
    } catch (error) {
      if (!isLostRace(error)) throw error;
    }
  }
  throw new AppError("conflict", "Orang lain sedang menyimpan di tempat yang sama. Coba lagi sebentar.");
}
