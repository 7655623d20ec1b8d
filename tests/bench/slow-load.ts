import type { Browser, Page } from "playwright-core";

/** Milliseconds since the visit began until the headline is painted; of blocking; bytes on the wire. */
export type SlowLoad = { shown: number; blocking: number; bytes: number };

/** A middling phone of a few years ago, and the "slow 4G" that Lighthouse throttles to. */
const SLOWER = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
};
const PHONE = { width: 412, height: 823 };
/** Scripts that a page would start later count as well. */
const SETTLING_MS = 1000;

/**
 * Visits a page in a new profile on a slow phone and touches nothing. Blocking time is what long tasks take beyond
 * 50 ms each, from the first paint on, as Lighthouse counts it.
 */
export async function loadSlowly(browser: Browser, url: string): Promise<SlowLoad> {
  const context = await browser.newContext({ viewport: PHONE, locale: "id-ID" });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.emulateNetworkConditions", SLOW_4G);
    await network.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForTimeout(SETTLING_MS);
    return { ...(await timesOf(page)), bytes };
  } finally {
    await context.close();
  }
}

type Watched = { longTasks: { start: number; end: number }[]; shown: number };

/** Runs in the page, before anything of the page does. */
function watch(): void {
  const watched: Watched = { longTasks: [], shown: Number.NaN };
  (window as { watched?: Watched }).watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.longTasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver((_, observer) => {
    if (document.querySelector(".answer-number") === null) return;
    observer.disconnect();
    // No frame begins while the style sheet is on its way; what is set in one is painted by the next task.
    requestAnimationFrame(() => setTimeout(() => (watched.shown = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

async function timesOf(page: Page): Promise<Omit<SlowLoad, "bytes">> {
  const { watched, painted } = await page.evaluate(() => ({
    watched: (window as { watched?: Watched }).watched,
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  }));
  if (watched === undefined || painted === undefined) return { shown: Number.NaN, blocking: Number.NaN };
  return { shown: Math.max(painted, watched.shown), blocking: blockingTime(watched.longTasks, painted) };
}

const SHORT_MS = 50;

/** @returns what tasks take beyond 50 ms each, counted from the first paint */
export function blockingTime(tasks: readonly { start: number; end: number }[], painted: number): number {
  return tasks.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, painted) - SHORT_MS), 0);
}
