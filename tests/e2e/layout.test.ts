import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { layoutFaults } from "../support/layout";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();
const WIDTHS = [320, 360, 768, 1280, 2560];

describe.each(PUBLIC_PAGES)("$path", ({ path, status = 200 }) => {
  it.each(["light", "dark"] as const)(
    "has all its text in sight and everything large enough to press, %s",
    async (colorScheme) => {
      const page = await browser.page({ colorScheme });
      await page.goto(path, { waitUntil: "load" });
      // Rows far away are not laid out until they come near.
      await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
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
