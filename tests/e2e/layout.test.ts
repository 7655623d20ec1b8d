import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { layoutFaults, layOutAll, WIDTHS } from "../support/layout";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();

describe.each(PUBLIC_PAGES)("$path", ({ path, status = 200 }) => {
  it.each(["light", "dark"] as const)(
    "has all its text in sight and everything large enough to press, %s",
    async (colorScheme) => {
      const page = await browser.page({ colorScheme });
      await page.goto(path, { waitUntil: "load" });
      await layOutAll(page);
      if (status !== 200) browser.errors.splice(0);
      const faults: Record<number, string[]> = {};
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const found = await layoutFaults(page);
        if (found.length > 0) faults[width] = found;
      }
      expect(faults).toEqual({});
    },
  );
});

/** What is taller is a list that somebody asked for: its address says so. */
const TALLEST_PX = 6000;
const LISTS = ["/daerah"];

it.each(PUBLIC_PAGES.filter(({ path }) => !LISTS.includes(path)))(
  "$path is short enough to be looked at on a desk",
  async ({ path, status = 200 }) => {
    const page = await browser.page();
    await page.goto(path, { waitUntil: "load" });
    if (status !== 200) browser.errors.splice(0);
    await layOutAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(TALLEST_PX);
  },
);
