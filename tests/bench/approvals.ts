import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { childEnv } from "@/lib/env";

/** Somebody in another process who has sent reports and waits to approve them, one a second. */
export type Approver = {
  begin: () => void;
  /** @returns approvals a second from begin to end @throws Error with what was said when one of them failed */
  end: () => Promise<number>;
};

/**
 * Prepares as many corrections of the newest month, each of another region, and waits.
 * @throws Error with what was said when that failed
 */
export async function startApprover(databaseUrl: string, reports: number): Promise<Approver> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/approver.ts", String(reports)], {
    env: childEnv({
      ...{ NODE_ENV: "production", NODE_OPTIONS: undefined, DATABASE_URL: databaseUrl },
      JANGKAU_SECRET: randomBytes(32).toString("base64url"),
    }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  // One that has died has said why.
  child.stdin.on("error", () => undefined);
  const closed = once(child, "close") as Promise<[number | null]>;
  const lines: AsyncIterator<string, undefined> = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done !== true) return line.value;
    await closed;
    throw new Error(`the approver ended early:\n${said}`);
  };
  await nextLine();
  let began = 0;
  return {
    begin: () => {
      began = performance.now();
      child.stdin.write("begin\n");
    },
    end: async () => {
      const seconds = (performance.now() - began) / 1000;
      child.stdin.end();
      const approved = Number(await nextLine());
      await closed;
      return approved / seconds;
    },
  };
}
