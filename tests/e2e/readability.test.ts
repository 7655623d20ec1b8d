import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { textsOf } from "../support/pdf";
import { shorten, violationsOf, widthOf } from "../support/readable";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();

async function open(path: string, status = 200): Promise<Page> {
  const page = await browser.page({ colorScheme: "light" });
  await page.goto(path, { waitUntil: "load" });
  if (status !== 200) expect(browser.errors.splice(0)).toEqual([expect.stringContaining("404")]);
  return page;
}

const surfaceOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
/** How many sheets of paper a page fills at least, where it is a long one. */
const LEAST_SHEETS: Readonly<Record<string, number>> = { "/": 4, "/daerah/35.74": 2, "/angka-terbit": 3, "/metode": 1 };
/** Every page of its lists is the same code; one sheet of them is looked at below. */
const TOO_LONG_FOR_PAPER = "/daerah";

describe.each(PUBLIC_PAGES)("$path", ({ path, status }) => {
  // One visit for all: what is looked at on paper and on screens is the same page.
  it("prints without navigation and with its divisions, never scrolls sideways and passes axe, narrow and dark as wide and light", async () => {
    const page = await open(path, status);
    const light = await surfaceOf(page);
    if (path !== TOO_LONG_FOR_PAPER) await expectPaper(page, LEAST_SHEETS[path] ?? 1);
    expect(await widthOf(page)).toBeLessThanOrEqual(1280);
    await page.setViewportSize({ width: 360, height: 740 });
    // The browser lays the page out anew on its own time.
    await expect.poll(() => widthOf(page), { timeout: 20_000 }).toBeLessThanOrEqual(360);

    await shorten(page);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await surfaceOf(page)).not.toBe(light);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    expect(await violationsOf(page)).toEqual([]);
  });
});

/** Looks at a page on paper, and leaves it as it was. */
async function expectPaper(page: Page, sheets: number): Promise<void> {
  // The reader's dark screen must not end up as ink.
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await surfaceOf(page)).toBe("rgb(255, 255, 255)");
  expect(await page.getByRole("navigation", { name: "Utama" }).isVisible()).toBe(false);
  expect(await page.locator("h1").isVisible()).toBe(true);
  for (const division of await page.locator("details[data-print=open] > :not(summary)").all()) {
    expect(await division.isVisible()).toBe(true);
  }
  const note = (await page.locator(".paper-note").textContent())!.replace(/\s+/g, " ").trim();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toContain("/ToUnicode");
  const pages = await textsOf(pdf);
  expect(pages.length).toBeGreaterThanOrEqual(sheets);
  // What every page says on paper, and its margins, alone are no page.
  const own = pages.at(-1)!.replace(note, "");
  expect(own.replace(/http\S+|dicetak \d+ \w+ \d+|halaman \d+ dari \d+/g, "").trim().length).toBeGreaterThan(80);
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
}

describe("on paper", () => {
  it.each([
    { path: "/daerah/35.74?period=2024-12", heading: null },
    { path: "/daerah", heading: "Perubahan setahun" },
    { path: "/target", heading: "Sumber pernyataan" },
  ])("each sheet of $path says its day, address and number, and heads its table (L6)", async ({ path, heading }) => {
    const page = await open(path);
    const pages = await textsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`halaman ${index + 1} dari ${pages.length}`);
      expect(text).toMatch(/dicetak \d+ \w+ \d{4}/);
      expect(text).toContain(path);
      if (heading !== null) expect(text).toContain(heading);
    }
  });
});
