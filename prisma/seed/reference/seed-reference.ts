import type { PrismaClient } from "@/lib/db/client";
import { seedBands } from "./bands";
import { seedBranches } from "./branches";
import { seedEfforts } from "./efforts";
import { seedContributionRates } from "./contribution-rates";
import { seedIndicators } from "./indicators";
import { seedPublishedFigures } from "./published";
import { seedRegions } from "./regions";
import { seedTargets } from "./targets";
import { seedVisits } from "./visits";

/** Real reference data in one transaction; running it again changes nothing. */
export async function seedReference(db: PrismaClient): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await seedRegions(tx);
      await seedBranches(tx);
      await seedIndicators(tx);
      await seedBands(tx);
      await seedContributionRates(tx);
      await seedTargets(tx);
      await seedPublishedFigures(tx);
      await seedEfforts(tx);
      await seedVisits(tx);
    },
    { timeout: 60_000 },
  );
}
