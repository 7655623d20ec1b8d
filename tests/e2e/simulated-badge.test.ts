import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { testBrowser } from "../support/browser";
import { readRows } from "./read-page";

const browser = testBrowser();

async function open(path: string): Promise<Page> {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(path);
  return page;
}

const badges = (place: Locator) => place.getByText("simulasi", { exact: true });
const PAGES = ["/", "/provinsi/35", "/daerah/35.74"];

describe("where everything on a page is simulated", () => {
  it.each(PAGES)("%s says so once, with the way to what it means, and badges nothing", async (path) => {
    const page = await open(path);
    const banner = page.getByText("Semua angka di halaman ini simulasi, bukan laporan resmi.");
    expect(await banner.count()).toBe(1);
    expect(await banner.getByRole("link", { name: "Apa artinya?" }).getAttribute("href")).toBe("/metode#simulasi");
    // Figures of the press are real: what the register holds beside them is marked.
    expect(await badges(page.locator("main section:not(#angka-terbit)")).count()).toBe(0);
    expect(await badges(page.locator("main header")).count()).toBe(0);
  });

  it("marks the register's figure beside a real one of the press", async () => {
    const page = await open("/daerah/19.06");
    const cell = page.locator("#angka-terbit td", { hasText: "31,0%" }).first();
    expect(await badges(cell).count()).toBe(1);
  });

  it("marks each title, table, map and chart on paper, which is cut up and passed on", async () => {
    const page = await open("/daerah/35.74");
    const marks = () =>
      page.evaluate(() => {
        const mark = (selector: string, side: "::before" | "::after") =>
          [...document.querySelectorAll(selector)].map((piece) => getComputedStyle(piece, side).content);
        return {
          titles: [...mark("h1", "::after"), ...mark("figcaption :is(h2, h3)", "::after")],
          tables: mark("#bulan-sama [role=region], #target [role=region], #segmen .bars-box", "::before"),
          printed: mark("#angka-terbit [role=region]", "::before"),
        };
      });
    expect(Object.values(await marks()).flat()).toEqual(Array(10).fill("none"));
    await page.emulateMedia({ media: "print" });
    const { titles, tables, printed } = await marks();
    expect(titles).toEqual(Array(4).fill('"simulasi"'));
    expect(tables).toEqual(Array(3).fill('"simulasi"'));
    // Real figures and simulated ones stand in one row there, and each simulated one is marked by itself.
    expect(printed).toEqual(["none", "none", "none"]);
  });

  it("marks each row of a file", async () => {
    const csv = await (await fetch(`${inject("baseUrl")}/api/v1/coverage.csv?level=regency&parent=35`)).text();
    const [heading, ...rows] = csv.trim().split(/\r?\n/);
    const place = heading!.split(",").indexOf("simulated");
    expect(rows.map((row) => row.split(",")[place])).toEqual(Array(38).fill("simulasi"));
  });
});

it("a row without a figure says why, and none says that all the others are simulated", async () => {
  for (const row of await readRows(await open("/daerah"))) {
    expect(row.note, row.name).not.toContain("simulasi");
    expect(row.note.includes("belum lapor"), row.name).toBe(row.participants === null);
  }
});
