import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";

const browser = testBrowser();

async function openMap(path = "/", width = 1280): Promise<Page> {
  const page = await browser.page({ viewport: { width, height: 900 } });
  await page.goto(path, { waitUntil: "networkidle" });
  return page;
}

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const tileOf = (page: Page, name: string) => page.locator(`#peta-ubin a[aria-label^='${name},']`);
const tipOf = (page: Page) => page.locator("#peta-ubin .map-tip");

/** The name, and what follows it joined as the tip joins it. */
const asInTip = (label: string) => label.split(", ").slice(1).join(" · ");

type Box = { text: string; x: number; y: number; width: number; height: number };
const boxesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { text: element.textContent, x, y, width, height };
    }),
  );

function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe("the map of tiles", () => {
  it("moves by arrows and by typing as one stop of the Tab key, and opens by Enter", async () => {
    const page = await openMap();
    expect(await page.locator("#peta-ubin a[tabindex='0']").count()).toBe(1);
    await page.locator("#peta-ubin a[tabindex='0']").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".map"))).toBeNull();
    await page.keyboard.press("Shift+Tab");
    const first = await focusedLabel(page);
    await page.keyboard.press("ArrowRight");
    const second = await focusedLabel(page);
    expect(second).not.toBe(first);
    expect(await tipOf(page).locator("span").innerText()).toBe(asInTip(second));
    await page.keyboard.press("ArrowLeft");
    expect(await focusedLabel(page)).toBe(first);

    await page.keyboard.type("kota probo");
    const found = await focusedLabel(page);
    expect(found).toMatch(/^Kota Probolinggo, \d+,\d%, kurang [\d.]+ orang, (tetap|[+−]\d+,\d poin) setahun$/);
    expect(await tipOf(page).locator("b").innerText()).toBe("Kota Probolinggo");
    expect(await tipOf(page).locator("span").innerText()).toBe(asInTip(found));
    expect(await page.locator("#peta-ubin a[tabindex='0']").getAttribute("aria-label")).toBe(found);
    await page.keyboard.press("Escape");
    expect(await tipOf(page).isVisible()).toBe(false);

    await page.keyboard.press("Enter");
    await page.waitForURL("**/daerah/35.74");
  });

  it.each(["Kota Sabang", "Kab. Merauke", "Kab. Belitung Timur"])("has the tip of %s at the pointer", async (name) => {
    const page = await openMap();
    await tileOf(page, name).hover();
    const [tile, tip] = [(await tileOf(page, name).boundingBox())!, (await tipOf(page).boundingBox())!];
    expect(await tipOf(page).locator("b").innerText()).toBe(name);
    const near = (from: number, size: number, other: number, otherSize: number) =>
      Math.max(from - (other + otherSize), other - (from + size), 0);
    expect(near(tile.x, tile.width, tip.x, tip.width)).toBeLessThan(24);
    expect(near(tile.y, tile.height, tip.y, tip.height)).toBeLessThan(24);
    expect(tip.x).toBeGreaterThanOrEqual(0);
    expect(tip.x + tip.width).toBeLessThanOrEqual(1280);
    await page.mouse.move(2, 2);
    expect(await tipOf(page).isVisible()).toBe(false);
  });

  it("says the same as the table, in words and in the counts of its legend", async () => {
    const page = await openMap();
    const labels = await page
      .locator("#peta-ubin a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
    const missing = labels.filter((label) => label?.endsWith(", belum lapor"));
    expect(missing).toHaveLength(11);
    const legend = page.locator("#peta .map-box[data-show='wide'] .map-legend");
    const chips = await legend.locator(".map-chips label[data-b]").allInnerTexts();
    expect(chips.map((text) => text.trim().replace(/\s+/g, " "))).toContain("11 belum lapor");
    const counts = (await legend.locator("b").allInnerTexts()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(514);
    // Missing is told by a pattern, never by colour alone.
    const fills = await page.locator("#peta-ubin a[fill^='url(#']").evaluateAll((links) => links.length);
    expect(fills).toBe(11);
  });

  it("tells regions apart: no colour holds more than 40% of the tiles, nor of the provinces (L4)", async () => {
    const page = await openMap();
    for (const [map, areas] of [
      ["#peta-ubin", 514],
      ["#peta-provinsi", 38],
    ] as const) {
      const fills = await page.locator(`${map} a`).evaluateAll((links) => links.map((link) => link.dataset["b"] ?? ""));
      expect(fills).toHaveLength(areas);
      const counts = [...new Set(fills)].map((fill) => fills.filter((each) => each === fill).length);
      expect(Math.max(...counts) / areas, map).toBeLessThanOrEqual(0.4);
      expect(counts.length).toBeGreaterThan(4);
    }
    const title = await page.locator("#peta h2").innerText();
    expect(title).toMatch(/^\d+ dari 503 daerah masih di bawah separuh target$/);
  });

  it("has tiles of 16 px and the name of every province, none over another", async () => {
    const page = await openMap();
    const tiles = await boxesOf(page, "#peta-ubin a rect");
    expect(Math.min(...tiles.map(({ width, height }) => Math.min(width, height)))).toBeGreaterThanOrEqual(19);
    const names = await boxesOf(page, "#peta-ubin .map-names text");
    expect(names).toHaveLength(38);
    expect(overlapping(names)).toEqual([]);
    expect(Math.max(...names.map(({ x, width }) => x + width))).toBeLessThanOrEqual(1280);
    expect(Math.min(...names.map(({ height }) => height))).toBeGreaterThanOrEqual(11);
  });

  it.each([true, false])(
    "shows what is chosen in the legend alone, with JavaScript or without: %s",
    async (javaScriptEnabled) => {
      const page = await browser.page({ javaScriptEnabled });
      await page.goto("/", { waitUntil: "load" });
      const visible = () =>
        page
          .locator("#peta-ubin a")
          .evaluateAll((links) => links.filter((link) => getComputedStyle(link).opacity === "1").length);
      expect(await visible()).toBe(514);
      const group = page.getByRole("group", { name: "Saring peta" }).first();
      const bar = group.getByRole("radio").nth(1);
      const said = /: (\d+) daerah$/.exec((await bar.getAttribute("aria-label"))!)![1];
      await group.locator(".map-bar").nth(1).click();
      expect(await bar.isChecked()).toBe(true);
      expect(await visible()).toBe(Number(said));
      await page.keyboard.press("ArrowRight");
      expect(await group.getByRole("radio").nth(2).isChecked()).toBe(true);
      expect(await visible()).not.toBe(Number(said));
      await group.getByRole("radio", { name: "11 belum lapor" }).check({ force: true });
      expect(await visible()).toBe(11);
      await group.getByRole("radio", { name: "semua daerah" }).check({ force: true });
      expect(await visible()).toBe(514);
    },
  );
});

describe("on a phone", () => {
  it.each([320, 360])(
    "the nation is 38 provinces big enough for a finger, which open by a tap: %s px (F3)",
    async (width) => {
      const page = await openMap("/", width);
      expect(await page.locator("#peta-ubin").isVisible()).toBe(false);
      const tiles = await boxesOf(page, "#peta-provinsi a rect");
      expect(tiles).toHaveLength(38);
      expect(Math.min(...tiles.map((tile) => tile.width))).toBeGreaterThanOrEqual(width / 10);
      expect(overlapping(await boxesOf(page, "#peta-provinsi text"))).toEqual([]);
      expect(
        overlapping(await boxesOf(page, "#peta .map-box[data-show='narrow'] :is(.map-bar > span, .map-last-edge)")),
      ).toEqual([]);
      await press(page, page.locator("#peta-provinsi a[aria-label^='Jawa Timur,']"));
      await page.waitForURL("**/provinsi/35");
    },
  );

  it.each(["35", "33", "12", "91", "31"])(
    "province %s has tiles for a finger, each with its figure (F3)",
    async (code) => {
      const page = await openMap(`/provinsi/${code}`, 360);
      const tiles = await boxesOf(page, "#peta-ubin a rect");
      expect(Math.min(...tiles.map(({ width }) => width))).toBeGreaterThanOrEqual(32);
      const marks = await boxesOf(page, "#peta-ubin a text");
      expect(marks.length).toBeGreaterThan(tiles.length / 2);
      expect(overlapping(marks)).toEqual([]);
    },
  );
});

describe("on paper", () => {
  it("the whole map is printed, and not the provinces of the phone", async () => {
    const page = await openMap("/", 700);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#peta-ubin").isVisible()).toBe(true);
    expect(await page.locator("#peta-provinsi").isVisible()).toBe(false);
  });
});
