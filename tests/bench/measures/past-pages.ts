import { Pool } from "pg";
import { readRun } from "@/lib/setup/run-file";
import { LAST_PERIOD } from "../make-facts";
import { addSample, atEachAge, medians, over, type Samples } from "../samples";
import type { Measure } from "../report";
import { makeStale, type Site } from "../servers";

const TURNS = 15;
/** A server that has just begun has compiled nothing yet. */
const TURNS_BEFORE = 20;
const PAGES = ["/", "/provinsi/35", "/daerah/35.74", "/api/v1/coverage?level=regency"];
/** Before the corrections and the workers that `makePast` lets come later; and long before, when years of months were to come. */
const DAYS = { "before the last corrections": "2025-11-15", "two years earlier": "2023-11-15" };

/**
 * What a page of a past moment costs beside the same page of now, both rendered anew after a write.
 * The facts are given moments as they come in life: a month is approved in the next, one of twenty regions a quarter late.
 */
export async function measurePastPages(sites: readonly Site[]): Promise<Measure[]> {
  for (const site of sites) await makePast(site);
  const samples: Samples = new Map();
  for (const page of PAGES)
    for (let turn = -TURNS_BEFORE; turn < TURNS; turn += 1)
      for (const site of sites) {
        const times = new Map<string, number>([["now", await anew(site, page)]]);
        for (const [name, day] of Object.entries(DAYS)) times.set(name, await anew(site, asOf(page, day)));
        if (turn >= 0) for (const [name, ms] of times) addSample(samples, `${page} ${name}`, site, ms);
      }
  return PAGES.flatMap((page) => {
    const now = medians(samples, `${page} now`);
    return Object.keys(DAYS).flatMap((name) => {
      const past = medians(samples, `${page} ${name}`);
      return [
        ...atEachAge(`${page} as known ${name}`, past, "ms"),
        ...atEachAge(`${page} as known ${name}, over now`, over(past, now), "ratio", { most: 2 }),
      ];
    });
  });
}

/** Only the owner of the tables may give facts other moments; no role of the product may. */
async function makePast({ folder }: Site): Promise<void> {
  const pool = new Pool({ connectionString: readRun(folder)!.databaseUrls.owner, max: 1 });
  try {
    for (const table of ["Report", "WorkerCount"]) await pool.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await pool.query(
      `UPDATE "Report" SET "approvedAt" = to_date("period", 'YYYY-MM') + interval '40 days'
         + CASE WHEN abs(hashtext("regionCode" || "period")) % 20 = 0 OR "period" >= $1 AND "version" > 1
             THEN interval '90 days' ELSE interval '0' END
       WHERE "status" = 'APPROVED'`,
      [LAST_PERIOD],
    );
    await pool.query(`UPDATE "WorkerCount" SET "recordedAt" = make_timestamptz("year", 12, 1, 0, 0, 0, 'UTC')`);
    for (const table of ["Report", "WorkerCount"]) await pool.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    await pool.query("VACUUM (ANALYZE)");
  } finally {
    await pool.end();
  }
}

async function anew(site: Site, page: string): Promise<number> {
  await makeStale(site);
  return (await site.get(page)).ms;
}

function asOf(page: string, day: string): string {
  const name = page.startsWith("/api/") ? "knownAt" : "diketahui";
  return `${page}${page.includes("?") ? "&" : "?"}${name}=${day}`;
}
