import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { identityOf, isAlive } from "./processes.mjs";

const runSchema = z.object({
  pid: z.number(),
  identity: z.string(),
  port: z.number(),
  databaseUrls: z.object({ owner: z.string(), app: z.string() }),
});

/** What a running server tells other commands: its process, its HTTP port, its database with the passwords (mode 600). */
export type Run = z.infer<typeof runSchema>;

export function writeRun(dataFolder: string, run: Pick<Run, "port" | "databaseUrls">): void {
  const file = runFile(dataFolder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), ...run })}\n`, {
    mode: 0o600,
  });
  renameSync(draft, file);
}

/** The server that runs on this data folder now, undefined when there is none or it has died. */
export function readRun(dataFolder: string): Run | undefined {
  try {
    const run = runSchema.parse(JSON.parse(readFileSync(runFile(dataFolder), "utf8")));
    return isAlive(run.pid) && identityOf(run.pid) === run.identity ? run : undefined;
  } catch {
    return undefined;
  }
}

export function removeRun(dataFolder: string): void {
  rmSync(runFile(dataFolder), { force: true });
}

function runFile(dataFolder: string): string {
  return path.join(dataFolder, "run.json");
}
