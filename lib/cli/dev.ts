import { spawn } from "node:child_process";
import { childEnv } from "@/lib/env";
import { dataFolder } from "@/lib/setup/data-folder.mjs";
import { withDatabase } from "./database";
import { ensureSecret } from "@/lib/setup/secret";

/** `npm run dev`: Next's development server on the database this installation uses; further words go to Next. */
export async function main(options: string[]): Promise<number> {
  return withDatabase(
    (url) =>
      new Promise((resolve) => {
        const env = childEnv({
          DATABASE_URL: url,
          JANGKAU_SECRET: ensureSecret(dataFolder()),
          NODE_ENV: "development",
        });
        const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "dev", ...options], {
          env,
          stdio: "inherit",
        });
        child.on("close", (code) => {
          resolve(code ?? 0);
        });
      }),
  );
}
