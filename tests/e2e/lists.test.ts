import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";
import { readRows } from "./read-page";

const browser = testBrowser();

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.page({ javaScriptEnabled: false, viewport: { width, height: 900 } });
  await page.goto(path);
  return page;
}

const namesIn = (page: Page) => page.locator("#keluar-jalur-daerah tbody th a").allInnerTexts();

describe("what is off track", () => {
  it("is ranked by attainment, pace or people, each with an address", async () => {
    const page = await open("/");
    const orders = [await namesIn(page)];
    for (const [name, choice] of [
      ["menurut laju", "laju"],
      ["menurut orang", "orang"],
    ]) {
      await press(page, page.getByRole("link", { name }));
      await page.waitForURL(`**/?urut=${choice}#keluar-jalur`);
      expect(await page.getByRole("link", { name }).getAttribute("aria-current")).toBe("true");
      orders.push(await namesIn(page));
    }
    expect(orders.map(({ length }) => length)).toEqual([10, 10, 10]);
    expect(new Set(orders.map((names) => names.join())).size).toBe(3);
    const people = await page.locator("#keluar-jalur-daerah td:nth-child(5)").allInnerTexts();
    const counts = people.map((text) => Number(text.replaceAll(".", "")));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("is narrowed to a province, a Kanwil, kota or kabupaten, and keeps ranking and month", async () => {
    const page = await open("/?urut=laju&period=2024-12");
    const form = page.getByRole("form", { name: "Pilihan daerah" });
    await form.getByLabel("Kanwil").selectOption({ label: "Jawa Timur" });
    await form.getByLabel("Jenis").selectOption("kota");
    await press(page, form.getByRole("button"));
    await page.waitForURL(/jenis=kota/);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({ urut: "laju", period: "2024-12", jenis: "kota" });
    const names = await namesIn(page);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !name.startsWith("Kota "))).toEqual([]);
    const provinces = await page.locator("#keluar-jalur-daerah td:nth-child(2)").allInnerTexts();
    expect(new Set(provinces)).toEqual(new Set(["Jawa Timur"]));
  });

  it("leads to lists of who rises and falls, and names who is silent", async () => {
    const page = await open("/provinsi/35");
    await press(page, page.getByRole("link", { name: /^\d+ turun setahun ini$/ }));
    await page.waitForURL((url) => url.href.includes("/daerah?provinsi=35&status=turun"));
    const rows = await readRows(page);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ href }) => !href.startsWith("/daerah/35."))).toEqual([]);
    await page.goto("/");
    await page.getByText("Belum lapor: 11 daerah").click();
    await expect.poll(() => page.locator("#belum-lapor li:visible").count()).toBe(11);
  });
});

describe("the list of all regions", () => {
  it.each([
    ["beltim", 1],
    ["jatim", 38],
    ["jawa timur kota", 9],
    ["kota probolinggo", 1],
    ["35.74", 1],
    ["yogya", 5],
  ])("finds %s", async (words, count) => {
    const page = await open(`/daerah?q=${encodeURIComponent(words)}`);
    expect(await readRows(page)).toHaveLength(count);
    expect(await page.locator("#saring-hasil").innerText()).toBe(`${count} dari 514 daerah`);
  });

  it("finds the same while one types as by its address", async () => {
    const page = await browser.page();
    await page.goto("/daerah", { waitUntil: "networkidle" });
    for (const words of ["jatim", "jawa timur kota", "beltim", "kab"]) {
      await page.locator("#saring").fill(words);
      const typed = (await readRows(page)).map(({ href }) => href);
      const asked = await readRows(await open(`/daerah?q=${encodeURIComponent(words)}`));
      expect(typed, words).toEqual(asked.map(({ href }) => href));
    }
  });

  it("keeps every choice while another is made: search, filters, order, month", async () => {
    const page = await open("/daerah?period=2024-12&provinsi=35&sort=coverage&order=asc");
    await page.getByLabel("Saring daerah").last().fill("kota");
    await page.keyboard.press("Enter");
    await page.getByText("Jawa Timur saring").click();
    await page.getByLabel("Jenis").selectOption("kota");
    await press(page, page.getByRole("form", { name: "Pilihan daerah" }).getByRole("button"));
    await page.waitForURL(/jenis=kota/);
    expect(await page.getByText("Jawa Timur · kota saring").isVisible()).toBe(true);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      ...{ period: "2024-12", provinsi: "35", sort: "coverage", order: "asc", q: "kota", jenis: "kota" },
    });
    const rows = await readRows(page);
    expect(rows).toHaveLength(9);
    const percents = rows.map(({ percent }) => percent!);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    await page.locator(".view-line summary").first().click();
    await page.getByLabel("Ukur terhadap").selectOption({ index: 1 });
    await press(page, page.getByRole("form", { name: "Pilihan tampilan" }).getByRole("button"));
    await page.waitForURL(/target=/);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      provinsi: "35",
      jenis: "kota",
      q: "kota",
    });
    await press(page, page.getByRole("columnheader", { name: "Peserta" }).getByRole("link"));
    await page.waitForURL(/sort=participants/);
    expect(new URL(page.url()).searchParams.get("jenis")).toBe("kota");
  });

  it("gives the file of what it shows, and leads to the page of every province", async () => {
    const page = await open("/daerah?provinsi=35&period=2024-12");
    const file = page.getByRole("link", { name: "CSV biasa: 38 daerah" });
    const csv = await (await page.request.get((await file.getAttribute("href"))!)).text();
    expect(csv.trim().split(/\r?\n/)).toHaveLength(39);
    expect(csv).toContain("2024-12");
    await page.goto("/daerah?status=belum-lapor");
    expect(await page.locator("#daerah td a[href^='/provinsi/']").count()).toBe((await readRows(page)).length);
    await page.goto("/provinsi");
    expect((await readRows(page)).map(({ href }) => href)).toHaveLength(38);
  });
});

function codesIn(csv: string): string[] {
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return rows.map((row) => /\d\d\.\d\d/.exec(row.region_code!)![0]);
}

describe("the file of a list is what is shown", () => {
  it.each([
    "/daerah?provinsi=35&jenis=kota",
    "/daerah?status=belum-lapor",
    "/daerah?kanwil=jawa-timur&status=turun&q=kab",
    "/daerah?q=beltim&target=rpjp-2045",
    "/provinsi/35?q=kota",
  ])("%s", async (path) => {
    const page = await open(path);
    const codes = (await readRows(page)).map(({ href }) => href.replace(/.*\/|\?.*/g, ""));
    const link = page.getByRole("link", { name: `CSV biasa: ${codes.length} daerah` });
    const csv = await (await page.request.get((await link.getAttribute("href"))!)).text();
    expect(codesIn(csv)).toEqual(codes.sort());
  });

  it("follows while one types", async () => {
    const page = await browser.page();
    await page.goto("/daerah", { waitUntil: "networkidle" });
    await page.locator("#saring").fill("jatim kota");
    const link = page.getByRole("link", { name: "CSV biasa: 9 daerah" });
    const csv = await (await page.request.get((await link.getAttribute("href"))!)).text();
    expect(codesIn(csv)).toHaveLength(9);
    await page.locator("#saring").fill("");
    expect(await page.getByRole("link", { name: "Unduh Excel: 514 daerah" }).count()).toBe(1);
  });
});

describe("on a phone", () => {
  it.each(["/daerah", "/daerah?provinsi=35&jenis=kota", "/provinsi"])(
    "the first rows of %s stand on the first screen, named and with their figures",
    async (path) => {
      const page = await browser.page({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
      await page.goto(path);
      for (const cell of ["th", "td.side", "td.second"]) {
        const second = (await page.locator("#daerah tbody tr").nth(1).locator(cell).boundingBox())!;
        expect(second.y + second.height, cell).toBeLessThanOrEqual(780);
      }
    },
  );

  it.each([320, 360])("name, coverage and what is missing stand on the screen at %i px", async (width) => {
    for (const path of ["/", "/provinsi/35", "/provinsi", "/daerah?provinsi=35"]) {
      const page = await open(path, width);
      for (const row of (await page.locator("#daerah tbody tr, #keluar-jalur-daerah tbody tr").all()).slice(0, 30)) {
        for (const cell of ["th", "td.side", "td.second"]) {
          const box = (await row.locator(cell).first().boundingBox())!;
          expect(box.x, path).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, `${path} ${cell}`).toBeLessThanOrEqual(width);
          expect(box.width, path).toBeGreaterThan(8);
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});

it("a regency is shown in the spread of its province and of its kind, the rank beside it", async () => {
  const page = await open("/daerah/35.74");
  const strips = page.locator("#sebanding .spread");
  expect(await strips.locator("figcaption").allInnerTexts()).toEqual([
    expect.stringMatching(
      /^di sepertiga (bawah|tengah|atas) \d+ daerah Jawa Timur( yang melapor)? \(urutan \d+ dari atas\) · garis = /,
    ),
    expect.stringMatching(
      /^di sepertiga (bawah|tengah|atas) 9\d kota( yang melapor)? \(urutan \d+ dari atas\) · garis = target 61% · 2 titik di ujung kanan sebenarnya lebih jauh, sampai 224,9%$/,
    ),
  ]);
  expect(await strips.first().getByRole("img").getAttribute("aria-label")).toMatch(/; Kota Probolinggo 28,7%\.$/);
  expect(await page.locator("h1").innerText()).not.toMatch(/urutan/);
});

it("no page that nobody asked a list of is taller than six screens of a desk", async () => {
  const page = await open("/");
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6_000);
});
