import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { findChromium } from "@/lib/setup/chromium";
import "./provided";

/** Keeps Chromium from reaching out by itself, which on a closed network costs time and writes errors. */
const CLOSED_NETWORK = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
  "--no-proxy-server",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

export type TestBrowser = {
  /** A page of its own in a fresh profile; relative addresses go to the server under test. */
  page: (options?: BrowserContextOptions) => Promise<Page>;
  /** What pages complained about in this test; a test that expects a complaint takes it away. */
  errors: string[];
};

/**
 * One browser for this test file. Any console error, uncaught exception or failed request that a test leaves in
 * `errors` fails it.
 */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const errors: string[] = [];
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("No Chromium found: run `npm test -- e2e`, which installs one");
    browser = await chromium.launch({ executablePath, args: CLOSED_NETWORK });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    const found = errors.splice(0);
    expect(found, "errors in the browser").toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  const page = async (options: BrowserContextOptions = {}) => {
    if (!browser) throw new Error("testBrowser() is usable inside tests and hooks only");
    const context = await browser.newContext({
      baseURL: inject("baseUrl"),
      locale: "id-ID",
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const opened = await context.newPage();
    collectErrors(opened, errors, options.javaScriptEnabled !== false);
    return opened;
  };
  return { page, errors };
}

function collectErrors(page: Page, errors: string[], scripted: boolean): void {
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("requestfailed", (request) => {
    // A request that the page itself gave up, such as a prefetch on leaving, is no failure.
    const reason = request.failure()?.errorText ?? "";
    // Without JavaScript, Chromium reports every script it does not load as held back.
    const harmless = reason === "net::ERR_ABORTED" || (!scripted && reason === "csp");
    if (!harmless) errors.push(`${request.url()}: ${reason}`);
  });
}
