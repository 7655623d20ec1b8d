import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";

const browser = testBrowser();
const PLACES = ["/", "/provinsi/19", "/daerah/35.74", "/daerah/19.06"];
const WIDTHS = [320, 360, 768, 1280, 2560];
const YEARS = ".chart:has(#tren-bulan-sama-tabel)";

async function open(path: string): Promise<Page> {
  const page = await browser.page({ colorScheme: "light" });
  await page.goto(path, { waitUntil: "networkidle" });
  for (const fold of await page.locator("#tren details.chart-more:not([open]) > summary").all()) await fold.click();
  return page;
}

/** Every word of every chart that covers another word, leaves its figure, or has a line running through it. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const slack = 0.5;
    for (const figure of document.querySelectorAll("figure.chart")) {
      const edge = figure.getBoundingClientRect();
      if (edge.width === 0) continue;
      const labels = [
        ...figure.querySelectorAll(".trend-tick span, .trend-stop, .trend-end, .trend-beyond li, .trend-legend li"),
      ].flatMap((element) => {
        const box = element.getBoundingClientRect();
        return box.width === 0 ? [] : { text: element.textContent, box, inPlot: element.matches(".trend-end") };
      });
      if (labels.length < 10) faults.push(`only ${labels.length} labels`);
      labels.forEach(({ text, box }, index) => {
        if (box.left < edge.left - slack || box.right > edge.right + slack) faults.push(`${text} leaves the figure`);
        for (const other of labels.slice(index + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (wide > slack && high > slack) faults.push(`${text} covers ${other.text}`);
        }
      });
      for (const path of figure.querySelectorAll<SVGPathElement>(".trend-lines path")) {
        const matrix = path.getScreenCTM()!;
        const length = path.getTotalLength();
        for (let at = 0; at <= length; at += 4) {
          const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
          const hit = labels.find(
            ({ box, inPlot }) => inPlot && x > box.left && x < box.right && y > box.top && y < box.bottom,
          );
          if (hit) faults.push(`a line runs through ${hit.text}`);
        }
      }
    }
    return [...new Set(faults)];
  });
}

describe.each(PLACES)("the charts of %s", (path) => {
  it("years over each other, then all months, both readable at every width (L2, L3, L8)", async () => {
    const page = await open(path);
    expect(await page.locator("#tren .chart").count()).toBe(2);
    expect(await page.locator("#tren .chart").first().locator("#tren-bulan-sama-tabel").count()).toBe(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBeLessThanOrEqual(width);
      expect(await faultsOf(page), `at ${width} px`).toEqual([]);
      const plot = (await page.locator(YEARS).locator(".trend-plot").boundingBox())!;
      expect(plot.height).toBeGreaterThanOrEqual(320);
      expect(plot.width).toBeGreaterThanOrEqual(width === 320 ? 150 : 180);
    }
  });
});

it("the saw-tooth of the nation takes half of the height of both charts at least (L2)", async () => {
  const page = await open("/");
  const shares = await page.locator("#tren .chart").evaluateAll((figures) =>
    figures.map((figure) => {
      const plot = figure.querySelector(".trend-plot")!.getBoundingClientRect();
      const boxes = [...figure.querySelectorAll(".trend-lines path")]
        .filter((line) => !line.getAttribute("stroke")!.includes("target"))
        .map((line) => line.getBoundingClientRect());
      const top = Math.min(...boxes.map((box) => box.top));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return (bottom - top) / plot.height;
    }),
  );
  expect(shares).toHaveLength(2);
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.5);
  expect(await page.locator(`${YEARS} figcaption`).innerText()).toMatch(/Sumbu dimulai dari \d+(,\d)?%, bukan nol\./);
  expect(await page.locator(`${YEARS} .trend-beyond`).innerText()).toMatch(/^▲ 61% RPJMN .+, 32,3 poin di atas$/);
});

it("the title says what the months show", async () => {
  const page = await open("/daerah/35.74");
  expect(await page.locator("#tren h2").innerText()).toBe(
    "Setiap tahun memuncak pada Desember, lalu turun; setahun sampai September 2025 tetap",
  );
});

describe("the living chart", () => {
  /** Scripts with the chart library in them, as far as they were asked for. */
  function watch(page: Page): Promise<boolean>[] {
    const found: Promise<boolean>[] = [];
    page.on("response", (response) => {
      if (!response.url().includes(".js")) return;
      found.push(
        response.text().then(
          (text) => text.includes("recharts-line"),
          () => false,
        ),
      );
    });
    return found;
  }
  const isFetched = async (found: Promise<boolean>[]) => (await Promise.all(found)).includes(true);

  it("is reached by Tab without scrolling first, and read by the arrow keys (F8)", async () => {
    const page = await browser.page();
    const found = watch(page);
    await page.goto("/daerah/35.74", { waitUntil: "networkidle" });
    const isOn = (selector: string) =>
      page.evaluate((text) => document.activeElement?.matches(text) ?? false, selector);
    expect(await isFetched(found)).toBe(false);
    // The chart takes the place of its picture as soon as it is there, so the focus may be on neither for a moment.
    for (let stop = 0; stop < 120 && !(await isOn(".trend-plot, .trend-live *")); stop++) {
      if (await isFetched(found)) break;
      await page.keyboard.press("Tab");
    }
    await page.locator(".trend-live svg:focus").waitFor();
    expect(await isFetched(found)).toBe(true);
    const tip = page.locator(".trend-tip");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => tip.locator("strong").innerText()).toBe("Maret");
    expect(await tip.innerText()).toMatch(/2025: 27,7%\s+[\d.]+ \/ [\d.]+ = 27,7%/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => tip.locator("strong").innerText()).toBe("Februari");
    // One stop of Tab, not two.
    await page.keyboard.press("Shift+Tab");
    expect(await isOn(".trend-plot, .trend-plot *")).toBe(false);
  });

  it("is fetched when the pointer comes to a chart, not when the chart comes to the screen", async () => {
    const page = await browser.page();
    const found = watch(page);
    await page.goto("/", { waitUntil: "networkidle" });
    const plot = page.locator(`${YEARS} .trend-plot`);
    await plot.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    expect(await isFetched(found)).toBe(false);
    await plot.hover();
    // The first touch already answers: the pointer need not move again.
    await page.locator(".trend-tip").waitFor();
    expect(await isFetched(found)).toBe(true);
    expect(await page.locator(".trend-live svg").count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });
});
