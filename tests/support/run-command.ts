import { execFile } from "node:child_process";
import { childEnv } from "@/lib/env";

export type CommandAnswer = { code: number; stdout: string; stderr: string };

/** What `npm run NAME --` runs, in a process of its own. @param env on top of this process's, without what tests set */
export function runCommand(
  name: string,
  options: string[],
  env: Record<string, string | undefined>,
): Promise<CommandAnswer> {
  const own = { NODE_OPTIONS: undefined, NODE_ENV: undefined, VITEST: undefined };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["lib/cli/run.mjs", name, ...options],
      { env: childEnv({ ...own, ...env }) },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}
