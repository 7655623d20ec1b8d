import { writeFile } from "node:fs/promises";
import path from "node:path";
import { runNode } from "@/lib/setup/run-node";
import type { RegencyProfile } from "@/prisma/seed/demo/regency-profiles";
import { participantFiles, workerFile, type FactFile } from "./make-facts";
import type { Site } from "./servers";

/**
 * Records a history the way everybody does: `npm run import` beside the running server, so that all checks, triggers
 * and audit events of the product have seen it.
 * @returns how many participant counts there are
 * @throws Error with what the import said when it refused
 */
export async function recordFacts(
  site: Site,
  profiles: readonly RegencyProfile[],
  say: (line: string) => void,
): Promise<number> {
  await importFile(site, "workers", workerFile(profiles, site.years));
  for (const file of participantFiles(profiles, site.years)) {
    await importFile(site, "participants", file);
    say(`${site.years} years: ${file.name} recorded`);
  }
  // What autovacuum does within a minute of such a load; otherwise it would do it in the middle of a measurement.
  await site.pool.query("VACUUM (ANALYZE)");
  const { rows } = await site.pool.query<{ facts: string }>('SELECT count(*) AS facts FROM "ParticipantCount"');
  return Number(rows[0]!.facts);
}

async function importFile(site: Site, of: "workers" | "participants", { name, text }: FactFile): Promise<void> {
  const file = path.join(site.folder, name);
  await writeFile(file, text);
  const { code, output } = await runNode(["lib/cli/run.mjs", "import", of, file], {
    JANGKAU_DATA: site.folder,
    DATABASE_URL: undefined,
  });
  if (code !== 0) throw new Error(`${name} was not imported:\n${output}`);
}
