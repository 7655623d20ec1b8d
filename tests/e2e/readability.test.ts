import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { textsOf } from "../support/pdf";
import { shorten, violationsOf, widthOf } from "../support/readable";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();

async function open(path: string, status = 200): Promise<Page> {
  const page = await browser.page({ colorScheme: "light" });
  await page.goto(path, { waitUntil: "networkidle" });
  if (status !== 200) expect(browser.errors.splice(0)).toEqual([expect.stringContaining("404")]);
  return page;
}

const surfaceOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
describe.each(PUBLIC_PAGES)("$path", ({ path, status }) => {
  it("never scrolls sideways and passes axe, narrow and dark as wide and light", async () => {
    const page = await open(path, status);
    const light = await surfaceOf(page);
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

describe("on paper", () => {
  it.each([
    { path: "/", pages: 4 },
    { path: "/daerah/35.74", pages: 2 },
    { path: "/angka-terbit", pages: 3 },
    { path: "/metode", pages: 1 },
  ])("$path fills at least $pages pages, without navigation and with its divisions", async ({ path, pages }) => {
    const page = await open(path);
    // The reader's dark screen must not end up as ink.
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await surfaceOf(page)).toBe("rgb(255, 255, 255)");
    expect(await page.getByRole("navigation", { name: "Utama" }).isVisible()).toBe(false);
    expect(await page.locator("h1").isVisible()).toBe(true);
    for (const division of await page.locator("details[data-print=open] > :not(summary)").all()) {
      expect(await division.isVisible()).toBe(true);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(pages);
    expect(pdf).toContain("/ToUnicode");
  });

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

  // What every page says on paper, and its margins, alone are no page.
  it.each(PUBLIC_PAGES.filter(({ path }) => path !== "/daerah"))(
    "$path ends on a page with something of it",
    async ({ path, status }) => {
      const page = await open(path, status);
      const note = (await page.locator(".paper-note").textContent())!.replace(/\s+/g, " ").trim();
      const last = (await textsOf(await page.pdf({ preferCSSPageSize: true }))).at(-1)!;
      const own = last.replace(note, "");
      expect(own.replace(/http\S+|dicetak \d+ \w+ \d+|halaman \d+ dari \d+/g, "").trim().length).toBeGreaterThan(80);
    },
  );
});
