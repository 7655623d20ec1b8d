import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();

async function open(path: string, status = 200): Promise<Page> {
  const page = await browser.page({ colorScheme: "light" });
  await page.goto(path, { waitUntil: "networkidle" });
  if (status !== 200) expect(browser.errors.splice(0)).toEqual([expect.stringContaining("404")]);
  return page;
}

/** Every rule that axe has; what it cannot decide is not counted. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe.each(PUBLIC_PAGES)("$path", ({ path, status }) => {
  it("passes axe, in light on a wide and in dark on a narrow screen, and never scrolls sideways", async () => {
    const page = await open(path, status);
    expect(await widthOf(page)).toBeLessThanOrEqual(1280);
    expect(await violationsOf(page)).toEqual([]);
    const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(light);
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe("on paper", () => {
  it.each([
    { path: "/", pages: 6 },
    { path: "/daerah/35.74", pages: 2 },
    { path: "/angka-terbit", pages: 3 },
    { path: "/metode", pages: 1 },
  ])("$path fills at least $pages pages, without navigation and with its divisions", async ({ path, pages }) => {
    const page = await open(path);
    // The reader's dark screen must not end up as ink.
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await page.getByRole("navigation", { name: "Utama" }).isVisible()).toBe(false);
    expect(await page.locator("h1").isVisible()).toBe(true);
    for (const division of await page.locator("details[data-print] > :not(summary)").all()) {
      expect(await division.isVisible()).toBe(true);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(pages);
    expect(pdf).toContain("/ToUnicode");
  });
});
