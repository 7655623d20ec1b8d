import { Agent } from "node:http";
import { Pool } from "pg";
import { readRun } from "@/lib/setup/run-file";
import { startServer } from "../support/running-server";
import { temporaryFolder } from "../support/temporary-folder";
import { fetchOnce, latency, median, throughput } from "./load";

const LANES = 16;
const ROUND_MS = 1500;
const ROUNDS = 5;
const EMPTY = "/kosong";
const PAGES = [EMPTY, "/", "/daerah/35.74", "/api/v1/coverage"];

/** What a page of the latest month cannot do without: the effective facts of one month and their workers. */
const RAW_SQL = `
  SELECT f."regionCode", f.active, w."count"
  FROM (
    SELECT c."regionCode", sum(c."active") AS active FROM "ParticipantCount" c
    JOIN "Report" r USING ("period", "regionCode", "version")
    WHERE c."period" = '2025-09' AND r."status" = 'APPROVED' GROUP BY c."regionCode"
  ) f
  JOIN "WorkerCount" w ON w."regionCode" = f."regionCode" AND w."base" = 'EMPLOYED' AND w."segment" = 'ALL' AND w."year" = 2025`;

/**
 * Measures in one run, each round interleaved, so that only ratios of the same minute are compared: answers kept by the
 * page cache, answers rendered anew (as after a change of the facts), the empty page of the same server, and raw SQL.
 */
export async function main(): Promise<number> {
  const { folder, remove } = await temporaryFolder();
  const server = startServer(folder, { JANGKAU_SEED: "demo" });
  try {
    const base = await server.ready();
    const pool = new Pool({ connectionString: readRun(folder)?.databaseUrl, max: LANES });
    await measure(base, {
      rawSql: () => pool.query(RAW_SQL),
      change: () => pool.query(`UPDATE "DataVersion" SET "value" = "value" + 1`),
    });
    await pool.end();
    return 0;
  } finally {
    server.kill("SIGTERM");
    await server.ended;
    await remove();
  }
}

type Database = Record<"rawSql" | "change", () => Promise<unknown>>;

async function measure(base: string, { rawSql, change }: Database): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const kept = new Map(PAGES.map((page): [string, number[]] => [page, []]));
  const raw: number[] = [];
  for (const page of PAGES) await fetchOnce(base + page, agent);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of PAGES)
      kept.get(page)!.push(await throughput(() => fetchOnce(base + page, agent), LANES, ROUND_MS));
    raw.push(await throughput(rawSql, LANES, ROUND_MS));
  }
  const empty = median(kept.get(EMPTY)!);
  const rawTime = await latency(rawSql, 20);
  console.log("answer               requests/s  of empty   rendered anew, ms   of raw SQL   bytes (gzip)");
  for (const page of PAGES) {
    const perSecond = median(kept.get(page)!);
    const anew = await latency(() => fetchOnce(base + page, agent), 20, change);
    const { bytes } = await fetchOnce(base + page, agent);
    console.log(
      [
        page.padEnd(20),
        perSecond.toFixed(0).padStart(10),
        ratio(perSecond / empty),
        anew.toFixed(1).padStart(19),
        ratio(anew / rawTime, 12),
        String(bytes).padStart(14),
      ].join(" "),
    );
  }
  console.log(
    [
      `raw SQL (one month)`.padEnd(20),
      median(raw).toFixed(0).padStart(10),
      ratio(median(raw) / empty),
      rawTime.toFixed(1).padStart(19),
    ].join(" "),
  );
  agent.destroy();
}

function ratio(value: number, width = 9): string {
  return value.toFixed(2).padStart(width);
}
