import { readFileSync, statfsSync } from "node:fs";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { readEnv } from "@/lib/env";
import { readDatabaseState, readSlowStatements } from "./database-state";
import type { SystemState } from "../schema";
import { lastRuns } from "./last-runs";
import { readQueueState } from "./queue-state";

/** @throws AppError unauthenticated, forbidden */
export async function readSystemState(actor: Actor): Promise<SystemState> {
  permit(actor, "read-upkeep");
  const [database, queues, runs, slow] = await Promise.all([
    readDatabaseState(actor),
    readQueueState(actor),
    lastRuns(actor),
    readSlowStatements(actor),
  ]);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const startedAt = new Date(Date.now() - process.uptime() * 1000);
  return { version, startedAt, node: process.versions.node, disk: diskOf(), database, queues, runs, slow };
}

function diskOf(): SystemState["disk"] {
  const { bavail, blocks, bsize } = statfsSync(readEnv().JANGKAU_DATA);
  return { free: bavail * bsize, all: blocks * bsize };
}
