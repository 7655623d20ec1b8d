import { chromium, type Browser } from "playwright-core";
import { findChromium } from "@/lib/setup/chromium";
import { loadSlowly, type SlowLoad } from "../slow-load";
import { addSample, atEachAge, medians, type Samples } from "../samples";
import type { Measure } from "../report";
import type { Site } from "../servers";

const LOADS = 5;
const PAGES = ["/", "/daerah/35.74"];

/**
 * The first visit to a page on a slow phone, before anybody touches a chart. Sites take turns, and each visit is one of
 * a new profile. Nothing is measured where there is no Chromium.
 */
export async function measureFirstLoad(sites: readonly Site[]): Promise<Measure[]> {
  const executablePath = findChromium();
  const browser = executablePath === undefined ? null : await chromium.launch({ executablePath });
  const samples: Samples = new Map();
  try {
    for (let turn = 0; turn < LOADS; turn += 1)
      for (const page of PAGES) for (const site of sites) addLoad(samples, page, site, await load(browser, site, page));
  } finally {
    await browser?.close();
  }
  return PAGES.flatMap((page) => [
    ...atEachAge(`${page} on a slow phone: headline on screen`, medians(samples, `${page} shown`), "ms", { most: 908 }),
    ...atEachAge(`${page} on a slow phone: blocking time`, medians(samples, `${page} blocking`), "ms", { most: 200 }),
    ...atEachAge(`${page}: first visit in all`, medians(samples, `${page} kB`), "kB", {
      most: page === "/" ? 220 : 230,
    }),
  ]);
}

const NOT_MEASURED: SlowLoad = { shown: Number.NaN, blocking: Number.NaN, bytes: Number.NaN };

async function load(browser: Browser | null, site: Site, page: string): Promise<SlowLoad> {
  return browser === null ? NOT_MEASURED : loadSlowly(browser, site.base + page);
}

function addLoad(samples: Samples, page: string, site: Site, { shown, blocking, bytes }: SlowLoad): void {
  addSample(samples, `${page} shown`, site, shown);
  addSample(samples, `${page} blocking`, site, blocking);
  addSample(samples, `${page} kB`, site, bytes / 1000);
}
