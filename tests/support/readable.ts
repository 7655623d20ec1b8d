import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Every rule that axe has; what it cannot decide is not counted. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Every rule is asked; only what passes is not written out, element by element. No page of ours has frames, for which the
  // usual mode carries everything through a second page and takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

export const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** The rest of a long list is made by the same code; axe would look at each of 5,000 cells for minutes. */
export async function shorten(page: Page, items = 6): Promise<void> {
  await page.evaluate((kept) => {
    for (const list of document.querySelectorAll("table, svg")) {
      const found = [...list.querySelectorAll("tbody tr, a")].filter(
        (item) => item.parentElement?.closest("tr") === null,
      );
      for (const item of found.slice(kept)) item.remove();
    }
  }, items);
}

/** Wide and light, then narrow and dark: axe finds nothing, and the page is never wider than the screen. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  // The browser lays the page out anew on its own time.
  await expect.poll(() => widthOf(page), { timeout: 20_000 }).toBeLessThanOrEqual(360);
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}
