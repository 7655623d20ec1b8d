import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { layoutFaults, layOutAll, WIDTHS } from "../support/layout";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();

/** What is taller is a list that somebody asked for: its address says so. */
const TALLEST_PX = 6000;
const LISTS = ["/daerah"];

describe.each(PUBLIC_PAGES)("$path", ({ path, status = 200 }) => {
  // One visit for all: a page changes its colours and its width as it stands.
  it("is short enough for a desk, has all its text in sight and everything large enough to press, light and dark", async () => {
    const page = await browser.page({ colorScheme: "light" });
    await page.goto(path, { waitUntil: "load" });
    await layOutAll(page);
    if (status !== 200) browser.errors.splice(0);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!LISTS.includes(path)) expect(height).toBeLessThanOrEqual(TALLEST_PX);
    const faults: Record<string, string[]> = {};
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const found = await layoutFaults(page);
        if (found.length > 0) faults[`${colorScheme} ${width}`] = found;
      }
    }
    expect(faults).toEqual({});
  });
});
