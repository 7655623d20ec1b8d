import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";

const browser = testBrowser();

async function openMap(): Promise<Page> {
  const page = await browser.page();
  await page.goto("/", { waitUntil: "networkidle" });
  return page;
}

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const mapOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.closest(".map")?.id ?? null);

describe("the map of tiles", () => {
  it("is one stop of the Tab key", async () => {
    const page = await openMap();
    const stops: string[] = [];
    await page.getByRole("link", { name: "11 belum lapor" }).focus();
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press("Tab");
      stops.push((await mapOfFocus(page)) ?? "elsewhere");
    }
    expect(stops).toEqual(["peta-ubin", "peta-provinsi", "elsewhere"]);
    expect(await page.locator("#peta-ubin a[tabindex='0']").count()).toBe(1);
  });

  it("moves by arrows and by typing, says each value, and opens by Enter", async () => {
    const page = await openMap();
    const status = page.locator("#peta-ubin-status");
    await page.locator("#peta-ubin a[tabindex='0']").focus();
    const first = await focusedLabel(page);
    await page.keyboard.press("ArrowRight");
    const second = await focusedLabel(page);
    expect(second).not.toBe(first);
    expect(await status.innerText()).toBe(second);
    await page.keyboard.press("ArrowLeft");
    expect(await focusedLabel(page)).toBe(first);

    await page.keyboard.type("kota probo");
    const found = await focusedLabel(page);
    expect(found).toMatch(/^Kota Probolinggo, \d+,\d%, kurang [\d.]+ orang$/);
    expect(await status.innerText()).toBe(found);
    expect(await page.locator("#peta-ubin a[tabindex='0']").getAttribute("aria-label")).toBe(found);

    await page.keyboard.press("Enter");
    await page.waitForURL("**/daerah/35.74");
  });

  it("outlines the province of a tile on the other map", async () => {
    const page = await openMap();
    await page.locator("#peta-ubin a[aria-label^='Kota Probolinggo,']").focus();
    expect(await page.locator("#peta-provinsi [data-on]").getAttribute("aria-label")).toMatch(/^Jawa Timur, /);
  });

  it("says the same as the table, in words and in the count of its legend", async () => {
    const page = await openMap();
    const labels = await page
      .locator("#peta-ubin a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
    const missing = labels.filter((label) => label?.endsWith(", belum lapor"));
    expect(missing).toHaveLength(11);
    const legend = page.locator(".map-legend li");
    expect(await legend.last().innerText()).toMatch(/belum ada angka\s+11/);
    const counts = (await legend.locator("b").allInnerTexts()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(514);
    // Missing is told by a pattern, never by colour alone.
    const fills = await page.locator("#peta-ubin a[fill^='url(#']").evaluateAll((links) => links.length);
    expect(fills).toBe(11);
  });
});
