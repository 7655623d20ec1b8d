import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { readRows } from "./read-page";

const browser = testBrowser();

async function open(path: string): Promise<Page> {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(path);
  return page;
}

/** How many of the places carry the badge, and how many there are. */
async function badged(places: Locator): Promise<[number, number]> {
  const badge = places.page().getByText("simulasi", { exact: true });
  return [await places.filter({ has: badge }).count(), await places.count()];
}

const all = (count: number) => [count, count];

describe("simulated figures are marked where they stand", () => {
  it.each(["/", "/provinsi/35", "/daerah/35.74"])("in the headline and in every chart of %s", async (path) => {
    const page = await open(path);
    expect(await badged(page.locator("main header"))).toEqual(all(1));
    const charts = await page.locator("figure").count();
    expect(charts).toBeGreaterThan(0);
    expect(await badged(page.locator("figure figcaption"))).toEqual(all(charts));
    expect(await page.locator("figure .trend-simulated").count()).toBe(charts);
    expect(await badged(page.locator("#sumber li"))).toEqual(all(1));
  });

  it("in every row of the table that has a figure, and in no other", async () => {
    const page = await open("/");
    for (const row of await readRows(page)) {
      expect(row.note.includes("simulasi"), row.name).toBe(row.participants !== null);
      expect(row.note.includes("belum lapor"), row.name).toBe(row.participants === null);
    }
    expect(await badged(page.locator("#peta"))).toEqual(all(1));
    // The last list names regions without a figure.
    expect(await badged(page.locator("#perhatian section"))).toEqual([5, 6]);
  });

  it("in same months, segments, peers and beside the printed figures of a region", async () => {
    const page = await open("/daerah/35.74");
    expect(await badged(page.locator("#bulan-sama tbody tr"))).toEqual(all(5));
    expect(await badged(page.locator("#segmen li"))).toEqual(all(4));
    expect(await badged(page.locator("#sebanding li"))).toEqual(all(6));
    // The printed numbers are real and read alone; the register's value beside them is not.
    expect(await badged(page.locator("#angka-terbit li"))).toEqual([0, 1]);
    expect(await badged(page.locator("#angka-terbit tbody td", { hasText: "belum dapat dicek" }))).toEqual(all(1));
  });
});
