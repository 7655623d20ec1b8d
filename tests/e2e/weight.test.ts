import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { testBrowser } from "../support/browser";

const KB = 1000;
const browser = testBrowser();

async function htmlOf(path: string): Promise<string> {
  const response = await fetch(inject("baseUrl") + path);
  expect(response.status).toBe(200);
  return response.text();
}

const inlineScripts = (html: string) =>
  [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code!).join("\n");

describe.each(["/", "/daerah/35.74"])("a visit to %s", (path) => {
  it("takes at most 15 requests and nothing on the page jumps", async () => {
    const page = await browser.page();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      (window as { shifts?: number[] }).shifts = shifts;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(path, { waitUntil: "networkidle" });
    // Past the charts, which come alive when the pointer is on them.
    for (let screen = 0; screen < 5; screen++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(150);
    }
    expect(await page.locator(".trend-live svg").count()).toBe(0);
    await page.locator(".trend-plot").first().hover();
    await page.locator(".trend-live svg").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => (window as { shifts?: number[] }).shifts)).toEqual([]);
    expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(15);
  });

  it("loads at most 180 kB of JavaScript before a chart is touched", async () => {
    const html = await htmlOf(path);
    // Browsers that know modules skip what is for those that do not.
    const loaded = html.replaceAll(/<script[^>]*noModule[^>]*>/gi, "");
    const sources = new Set([...loaded.matchAll(/\/_next\/static\/chunks\/[\w./~-]+\.js/g)].map(([source]) => source));
    expect(sources.size).toBeGreaterThan(2);
    let bytes = gzipSync(inlineScripts(html)).length;
    for (const source of sources) bytes += gzipSync(await htmlOf(source)).length;
    expect(bytes).toBeLessThanOrEqual(180 * KB);
  });
});

it("a region takes at most 230 kB in all before a chart is touched", async () => {
  const page = await browser.page();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto("/daerah/35.74", { waitUntil: "networkidle" });
  await page.locator("footer").scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(bytes).toBeGreaterThan(100 * KB);
  expect(bytes).toBeLessThanOrEqual(230 * KB);
});

describe("the HTML of /", () => {
  it("is compressed and at most 60 kB", async () => {
    const response = await fetch(`${inject("baseUrl")}/`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(gzipSync(await response.text()).length).toBeLessThanOrEqual(60 * KB);
  });

  it("has no row twice: React's data holds neither regions nor counts", async () => {
    const html = await htmlOf("/daerah");
    const table = /<table id="daerah"[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
    const rows = [...table.matchAll(/href="(\/daerah\/[\d.]+)">([^<]+)<[\s\S]*?<td[^>]*>(\d{1,3}(?:\.\d{3})+)<\/td>/g)];
    expect(rows.length).toBeGreaterThan(480);
    const scripts = inlineScripts(html);
    for (const [, href, name, count] of rows) {
      for (const text of [href!, name!, count!]) expect(scripts.includes(text), text).toBe(false);
    }
    expect(scripts.length).toBeLessThan(30 * KB);
  });
});
