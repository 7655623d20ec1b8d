import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readEnv } from "@/lib/env";

/**
 * The secret of this installation: the one that is set, else a random one that the data folder keeps (mode 600).
 * `npm start` has refused before where one must be set.
 */
export function ensureSecret(dataFolder: string): string {
  const env = readEnv();
  const set = env.JANGKAU_SECRET ?? env.BETTER_AUTH_SECRET;
  if (set !== undefined) return set;
  const file = path.join(dataFolder, "secret");
  mkdirSync(dataFolder, { recursive: true });
  try {
    // Whoever comes second reads what the first has written.
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
