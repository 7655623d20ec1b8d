import { readFile } from "node:fs/promises";
import path from "node:path";
import { recordEvent } from "@/lib/audit/commands";
import { commandLineActor } from "@/lib/auth/actor";
import type { Db, PrismaClient } from "@/lib/db/client";
import { parseNationalSeries } from "./national-series";
import { simulateParticipants } from "./participant-simulation";
import { readRegencyProfiles } from "./regency-profiles";
import { simulateEfforts } from "./effort-simulation";
import { simulateWorkers, WORKER_YEARS, type SimulatedWorkers } from "./worker-simulation";
import { insertEfforts, insertParticipants, insertWorkers } from "./write-simulation";

export const SIMULATED_SOURCE = "simulated-demo";
const TITLE = "Simulasi untuk peragaan";
const PUBLISHER = "Jangkau (bukan data resmi)";

type SeededDemo = { workerCounts: number; participantCounts: number; efforts: number };

/**
 * Fills a database that holds the reference seed with simulated workers (2020 to 2025) and participants (2021-01 to
 * 2025-09) and efforts of every regency, and one audit event, in one transaction.
 * @returns how many facts were written, or null when the simulation is already there
 */
export async function seedDemo(db: PrismaClient): Promise<SeededDemo | null> {
  // A second look inside the transaction decides; this one spares the simulation.
  if (await db.source.findUnique({ where: { id: SIMULATED_SOURCE } })) return null;

  const series = parseNationalSeries(await readFile(path.resolve("prisma/seed/reference/national-series.csv"), "utf8"));
  const profiles = readRegencyProfiles();
  const workers = simulateWorkers(profiles, series);
  const participants = simulateParticipants(profiles, series);

  return db.$transaction(
    async (transaction) => {
      if (!(await claimSource(transaction))) return null;
      const written = {
        workerCounts: await insertWorkers(transaction, SIMULATED_SOURCE, workers),
        participantCounts: await insertParticipants(transaction, SIMULATED_SOURCE, participants),
        efforts: await insertEfforts(transaction, TITLE, simulateEfforts(employedOf(workers))),
      };
      await recordEvent(transaction, commandLineActor("seed"), {
        action: "facts.simulated",
        subject: { kind: "source", key: SIMULATED_SOURCE },
        before: null,
        after: written,
      });
      return written;
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}

/** The employed of each region in the last year. */
function employedOf(workers: readonly SimulatedWorkers[]): Map<string, number> {
  const last = WORKER_YEARS[WORKER_YEARS.length - 1];
  const employed = workers.filter(
    ({ base, segment, year }) => base === "EMPLOYED" && segment === "ALL" && year === last,
  );
  return new Map(employed.map(({ regionCode, count }) => [regionCode, count]));
}

/** Two seeds at once: the second waits here for the first and finds the source taken. */
async function claimSource(db: Db): Promise<boolean> {
  const created = await db.$executeRaw`
    INSERT INTO "Source" ("id", "kind", "title", "publisher")
    VALUES (${SIMULATED_SOURCE}, 'SIMULATED', ${TITLE}, ${PUBLISHER}) ON CONFLICT ("id") DO NOTHING`;
  return created === 1;
}
