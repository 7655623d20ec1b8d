import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import type { Period } from "@/lib/core/period";
import { onDatabase } from "@/lib/postgres/connection";
import { readRun } from "@/lib/setup/run-file";
import { openDemoSite, type DemoSite } from "../../support/demo-site";
import { line, type Line } from "../lines";
import type { Ground } from "../part";
import { loadVillages } from "../village-facts";

const PAGES = ["/", "/daerah", "/provinsi/35", "/daerah/35.74", "/daerah/35.74/asal", "/target", "/api/v1/coverage"];
const OWN = ["/beranda", "/kelengkapan", "/entri"];
const TURNS = 5;
const LEAST_FACTS = 12_000_000;
/** Where reading a page ends in an apology. */
const MOST_MS = 15_000;
/** A process tells what it has read no more often than each second. */
const TOLD_AFTER_MS = 1100;

type Cost = { statements: number; read: number; ms: number };

/** What each page costs when nothing is kept, before and after twelve million facts of villages lie in the same tables. */
export async function proveFacts({ seeded, say }: Ground): Promise<Line[]> {
  const site = await openDemoSite(seeded);
  try {
    return await onDatabase(readRun(site.folder)!.databaseUrls.owner, async (client) => {
      const small = await costs(site, client);
      say("every page was asked for beside its own facts");
      const { rows } = await client.query<{ last: Period }>(`SELECT max("period") AS last FROM "ParticipantCount"`);
      const facts = await loadVillages(client, rows[0]!.last, say);
      const large = await costs(site, client);
      return [
        line(
          "twelve million facts are in the database",
          facts >= LEAST_FACTS,
          `${facts.toLocaleString("en")} (villages of one province over ten years)`,
        ),
        ...[...small].map(([page, before]) => compared(page, before, large.get(page)!)),
      ];
    });
  } finally {
    await site.close();
  }
}

function compared(page: string, before: Cost, after: Cost): Line {
  const told = ({ statements, read, ms }: Cost) => `${statements} statements, ${read} rows read, ${ms.toFixed(0)} ms`;
  return line(
    `${page} is answered anew beside twelve million facts, by no more statements`,
    after.statements <= before.statements && after.ms < MOST_MS,
    `${told(after)}; before ${told(before)}`,
  );
}

async function costs(site: DemoSite, client: Client): Promise<Map<string, Cost>> {
  const found = new Map<string, Cost>();
  for (const page of [...PAGES, ...OWN]) {
    const ask = async () => {
      await makeAllStale(client);
      const began = performance.now();
      const { status } = await site.ask("GET", page, OWN.includes(page) ? { who: "BRANCH_HEAD" } : {});
      if (status !== 200) throw new Error(`${page} answered ${status}`);
      return performance.now() - began;
    };
    // Compiled, and the database has its pages in memory.
    for (let turn = 0; turn < 3; turn += 1) await ask();
    const took: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) took.push(await ask());
    found.set(page, { ...(await readsOf(client, ask)), ms: took.sort((a, b) => a - b)[Math.floor(TURNS / 2)]! });
  }
  return found;
}

/** Statements of the application, and rows of its tables, indexes included, that they have read. */
async function readsOf(client: Client, ask: () => Promise<unknown>): Promise<Pick<Cost, "statements" | "read">> {
  const counted = async () => {
    await sleep(TOLD_AFTER_MS);
    const { rows } = await client.query<{ statements: string; read: string }>(
      `SELECT (SELECT sum(calls) FROM counted.pg_stat_statements WHERE userid <> (SELECT oid FROM pg_roles WHERE rolname = current_user)) AS statements,
        (SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FROM pg_stat_user_tables) AS read`,
    );
    return { statements: Number(rows[0]!.statements), read: Number(rows[0]!.read) };
  };
  const before = await counted();
  await ask();
  const after = await counted();
  return { statements: after.statements - before.statements, read: after.read - before.read };
}

/** Nothing that was kept serves any more. */
async function makeAllStale(client: Client): Promise<void> {
  await client.query(`UPDATE "DataVersion" SET "value" = "value" + 1`);
  await client.query(`UPDATE "MonthVersion" SET "value" = "value" + 1`);
}
