import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { runNode } from "@/lib/setup/run-node";
import type { TestBrowser } from "./browser";
import { startServer, type RunningServer } from "./running-server";
import { AS_SEEDED, seededFolder, type Seed } from "./seeded-folder";

export type OwnServer = {
  readonly folder: string;
  readonly baseURL: string;
  /** A page on this server in a fresh profile of a visitor. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Imports the lines as a file, as `npm run import` does beside a running server. */
  importLines: (of: "workers" | "participants", lines: readonly string[], ...options: string[]) => Promise<void>;
};

/** A server of this file's own, for tests that write. Call it at the top of the file. */
export function ownServer(browser: TestBrowser, seed: Seed): OwnServer {
  let running: { server: RunningServer; baseURL: string; folder: string; remove: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const { folder, remove } = await seededFolder(inject("seeded"), seed);
    const server = startServer(folder, AS_SEEDED[seed]);
    running = { server, folder, remove, baseURL: await server.ready() };
  });
  afterAll(async () => {
    running?.server.kill("SIGTERM");
    await running?.server.ended;
    await running?.remove();
  });
  const present = () => {
    if (!running) throw new Error("ownServer() is usable inside tests and hooks only");
    return running;
  };
  return {
    get folder() {
      return present().folder;
    },
    get baseURL() {
      return present().baseURL;
    },
    open: (options = {}) => browser.page({ baseURL: present().baseURL, ...options }),
    importLines: async (of, lines, ...options) => {
      const { folder } = present();
      const file = path.join(folder, `${of}.csv`);
      await writeFile(file, lines.join("\n"));
      const command = ["lib/cli/run.mjs", "import", of, file, ...options];
      const { code, output } = await runNode(command, { JANGKAU_DATA: folder, DATABASE_URL: undefined });
      if (code !== 0) throw new Error(`the import ended with ${code}:\n${output}`);
    },
  };
}
