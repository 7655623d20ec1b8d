import type { BrowserContextOptions, Page } from "playwright-core";
import { readDemoAccounts } from "@/lib/cli/demo-accounts";
import type { TestBrowser } from "./browser";
import { ownServer } from "./own-server";

export type StaffServer = {
  readonly folder: string;
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
  const server = ownServer(browser, "demo");
  const passwordOf = (email: string) => {
    const account = readDemoAccounts(server.folder).find((one) => one.email === email);
    if (!account) throw new Error(`no demo account ${email}`);
    return account.password;
  };
  const as = async (email: string, options: BrowserContextOptions = {}) => {
    const page = await server.open(options);
    await page.goto("/masuk");
    await page.fill("#email", email);
    await page.fill("#sandi", passwordOf(email));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/masuk"));
    return page;
  };
  const record = (rows: readonly string[]) =>
    server.importLines(
      "participants",
      ["region_code,period,segment,active", ...rows],
      ...["--source", `Uji ${rows.join()}`],
    );
  return {
    get folder() {
      return server.folder;
    },
    ...{ open: server.open, as, passwordOf, record },
  };
}
