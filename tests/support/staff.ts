import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { readDemoAccounts } from "@/lib/cli/demo-accounts";
import { runNode } from "@/lib/setup/run-node";
import type { TestBrowser } from "./browser";
import { startServer, type RunningServer } from "./running-server";
import { temporaryFolder } from "./temporary-folder";

export type StaffServer = {
  /** A page on this server in a fresh profile of a visitor. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, signed in as a demo account through the form. */
  as: (email: string, options?: BrowserContextOptions) => Promise<Page>;
  passwordOf: (email: string) => string;
  /** Records approved real counts, as `npm run import` does beside a running server: `region_code,period,segment,active`. */
  record: (rows: readonly string[]) => Promise<void>;
};

/** A server of this file's own with the demo seed, for tests that write. Call it at the top of the file. */
export function staffServer(browser: TestBrowser): StaffServer {
  let running: { server: RunningServer; baseURL: string; folder: string; remove: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const { folder, remove } = await temporaryFolder();
    const server = startServer(folder, { JANGKAU_SEED: "demo" });
    running = { server, folder, remove, baseURL: await server.ready() };
  });
  afterAll(async () => {
    running?.server.kill("SIGTERM");
    await running?.server.ended;
    await running?.remove();
  });
  const present = () => {
    if (!running) throw new Error("staffServer() is usable inside tests and hooks only");
    return running;
  };
  const passwordOf = (email: string) => {
    const account = readDemoAccounts(present().folder).find((one) => one.email === email);
    if (!account) throw new Error(`no demo account ${email}`);
    return account.password;
  };
  const open = (options: BrowserContextOptions = {}) => browser.page({ baseURL: present().baseURL, ...options });
  const as = async (email: string, options: BrowserContextOptions = {}) => {
    const page = await open(options);
    await page.goto("/masuk");
    await page.fill("#email", email);
    await page.fill("#sandi", passwordOf(email));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/masuk"));
    return page;
  };
  const record = async (rows: readonly string[]) => {
    const file = path.join(present().folder, "peserta.csv");
    await writeFile(file, ["region_code,period,segment,active", ...rows].join("\n"));
    const command = ["lib/cli/run.mjs", "import", "participants", file, "--source", `Uji ${rows.join()}`];
    const { code, output } = await runNode(command, { JANGKAU_DATA: present().folder, DATABASE_URL: undefined });
    if (code !== 0) throw new Error(`the import ended with ${code}:\n${output}`);
  };
  return { open, as, passwordOf, record };
}
