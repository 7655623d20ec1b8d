import { setTimeout as sleep } from "node:timers/promises";
import { residentMegabytes } from "../resident";
import { acrossAges, atEachAge } from "../samples";
import type { Measure } from "../report";
import type { Site } from "../servers";

const SETTLING_MS = 2000;
const NAME = "resident memory after all area pages";

/**
 * What the server holds after every page of an area was asked for once; call it soon after a start. PostgreSQL is another
 * process and not in it.
 */
export async function measureMemory(sites: readonly Site[]): Promise<Measure[]> {
  const held = await Promise.all(
    sites.map(async (site): Promise<[number, number]> => {
      for (const page of await areaPages(site)) await site.get(page);
      await sleep(SETTLING_MS);
      return [site.years, await residentMegabytes(site.pid)];
    }),
  );
  const values = new Map(held);
  return [...atEachAge(NAME, values, "MB", { most: 600 }), ...acrossAges(NAME, values, { most: 1.2 })];
}

/** @returns `/`, 38 provinces and 514 regencies */
async function areaPages({ pool }: Site): Promise<string[]> {
  const { rows } = await pool.query<{ code: string }>(
    `SELECT "code" FROM "Region" WHERE "level" IN ('PROVINCE', 'REGENCY') ORDER BY 1`,
  );
  return ["/", ...rows.map(({ code }) => (code.includes(".") ? `/daerah/${code}` : `/provinsi/${code}`))];
}
