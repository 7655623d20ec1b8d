import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { childEnv } from "@/lib/env";

export type Ended = { code: number; output: string };

const running = new Set<number>();
const KEPT_CHARACTERS = 200_000;

/**
 * Runs a Node program to its end and keeps what it says. It leads a process group of its own, so that a signal to us
 * ends its workers too.
 * @param hear takes each line of stderr as it comes
 */
export function runNode(
  options: string[],
  env: Record<string, string | undefined> = {},
  hear?: (line: string) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, options, {
      env: childEnv({ NO_COLOR: "1", FORCE_COLOR: undefined, ...env }),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (child.pid !== undefined) running.add(child.pid);
    let output = "";
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-KEPT_CHARACTERS));
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    if (hear) createInterface({ input: child.stderr }).on("line", hear);
    child.on("error", reject);
    child.on("close", (code) => {
      if (child.pid !== undefined) running.delete(child.pid);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Ends the programs that still run, with everything they started. */
export function stopPrograms(): void {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
