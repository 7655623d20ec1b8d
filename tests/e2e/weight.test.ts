import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
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

it.each([
  ["/", 220],
  ["/daerah/35.74", 230],
])("%s takes at most %i kB in all before a chart is touched", async (path, most) => {
  const page = await browser.page();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator("footer").scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(bytes).toBeGreaterThan(100 * KB);
  expect(bytes).toBeLessThanOrEqual(most * KB);
});

it("scripts and style sheets come as small as they can be, and as what they are", async () => {
  const page = await browser.page();
  const answers: Response[] = [];
  page.on("response", (response) => {
    if (/\.(?:js|css)$/.test(response.url())) answers.push(response);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  const files = await Promise.all(
    answers.map(async (answer) => {
      const { "content-type": type = "", "content-encoding": coding, "content-length": length } = answer.headers();
      const fast = brotliCompressSync(await answer.body(), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      return { type, coding, saved: fast.length - Number(length) };
    }),
  );
  expect(new Set(files.map(({ coding }) => coding))).toEqual(new Set(["br"]));
  expect(new Set(files.map(({ type }) => type.split(";")[0]))).toEqual(new Set(["application/javascript", "text/css"]));
  expect(Math.min(...files.map(({ saved }) => saved))).toBeGreaterThan(0);
});

/** @returns the bytes that come over the line to who takes gzip, which is more than Brotli */
async function gzipBytes(path: string): Promise<number> {
  const asked = get(inject("baseUrl") + path, { headers: { "accept-encoding": "gzip" } });
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  expect([response.statusCode, response.headers["content-encoding"]]).toEqual([200, "gzip"]);
  return (await buffer(response)).length;
}

describe("the HTML of /", () => {
  it("is at most 40 kB of gzip", async () => {
    expect(await gzipBytes("/")).toBeLessThanOrEqual(40 * KB);
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
