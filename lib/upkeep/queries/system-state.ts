import { existsSync, statfsSync } from "node:fs";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { readEnv } from "@/lib/env";
import { programVersion } from "@/lib/setup/version";
import { readDatabaseState, readSlowStatements } from "./database-state";
import type { SystemState } from "../schema";
import { lastRuns } from "./last-runs";
import { readQueueState } from "./queue-state";

/** @throws AppError unauthenticated, forbidden */
export async function readSystemState(actor: Actor): Promise<SystemState> {
  permit(actor, "read-upkeep");
  const [database, queues, runs, slow, version] = await Promise.all([
    readDatabaseState(actor),
    readQueueState(actor),
    lastRuns(actor),
    readSlowStatements(actor),
    programVersion(),
  ]);
  const startedAt = new Date(now().getTime() - process.uptime() * 1000);
  return { version, startedAt, node: process.versions.node, disk: diskOf(), database, queues, runs, slow };
}

/** Where no data folder is, as with a database of one's own, the disk is that of the program. */
function diskOf(): SystemState["disk"] {
  const folder = readEnv().JANGKAU_DATA;
  const { bavail, blocks, bsize } = statfsSync(existsSync(folder) ? folder : process.cwd());
  return { free: bavail * bsize, all: blocks * bsize };
}
