import { commandLineActor } from "@/lib/auth/actor";
import { findVariables, syncWorkers, type SyncResult } from "@/lib/bps/commands/sync-workers";
import { describeSync, describeVariables, refusalJson, syncJson } from "@/lib/bps/format/describe-sync";
import { readSyncCommand, SYNC_HELP } from "@/lib/bps/format/read-sync-command";
import { BpsRefused, bpsRefusal } from "@/lib/bps/messages";
import type { SyncRequest } from "@/lib/bps/schema";
import { openDb } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { withDatabase } from "./database";
import { storeNationMonthsAt } from "./nation-months";

/**
 * `npm run sync:bps -- --var NOMOR ...`
 * @returns the exit code: 0 done, 2 refused
 */
export async function main(options: string[]): Promise<number> {
  const json = options.includes("--json");
  try {
    const request = readSyncCommand(options);
    if ("help" in request) {
      process.stdout.write(`${SYNC_HELP}\n`);
      return 0;
    }
    if ("find" in request) {
      const { find: words, domain } = request;
      const found = await findVariables(commandLineActor("sync:bps"), { server: serverOf(), domain, words });
      process.stdout.write(`${json ? JSON.stringify(found) : describeVariables(found)}\n`);
      return 0;
    }
    const result = await run(request);
    process.stdout.write(`${json ? syncJson(result) : describeSync(result)}\n`);
    for (const notice of result.imported.notices) say(`Perhatikan: ${notice}`);
    return result.imported.rejected.length > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof BpsRefused)) throw error;
    process.stdout.write(`${json ? refusalJson(error) : `Ditolak.\n  ${error.code}  ${error.message}`}\n`);
    return 2;
  }
}

async function run(request: SyncRequest): Promise<SyncResult> {
  // Before a database is started for it.
  const server = serverOf();
  const actor = commandLineActor("sync:bps");
  return withDatabase(async (url) => {
    const client = openDb(url);
    try {
      const result = await syncWorkers(client, actor, { server, request, progress: say });
      if (result.imported.accepted > 0 && !request.dryRun) await storeNationMonthsAt(url, actor, say);
      return result;
    } finally {
      await client.$disconnect();
    }
  });
}

/** @throws BpsRefused B.001 */
function serverOf() {
  const { BPS_API_KEY: key, BPS_API_URL: address } = readEnv();
  if (key === undefined) throw bpsRefusal("B.001");
  return { address, key };
}

/** Progress and notices leave stdout to the answer. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
