import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { textsOf } from "../support/pdf";
import { areasWithSheet, printSheets } from "./print-sheets";

const browser = testBrowser();

async function printed(path: string): Promise<string[]> {
  const page = await browser.page();
  await page.goto(path, { waitUntil: "load" });
  return textsOf(await page.pdf({ preferCSSPageSize: true }));
}

describe("the sheets of all regions", () => {
  it("are no taller than their page, and the fullest of them are one printed page each, with the name on it", async () => {
    const page = await browser.page();
    const areas = await areasWithSheet(page);
    expect(areas).toHaveLength(514 + 38);
    const { titles, pages } = await printSheets(page, areas, { fullest: 100 });
    expect(titles).toHaveLength(100);
    expect(pages).toEqual(titles);
    // Rendering 552 pages takes minutes on a busy machine.
  }, 600_000);
});

describe("a sheet", () => {
  it.each([
    // a month without a figure, for a regency and its province; another base; nothing real; far above 100%
    ["/daerah/35.74/lembar?period=2025-10", /Oktober 2025: Kota Probolinggo belum lapor\./],
    ["/provinsi/35/lembar?period=2025-10", /0 dari 38 daerah melapor/],
    ["/daerah/35.74/lembar?indicator=bpu", /tidak dapat dibandingkan/],
    ["/daerah/35.74/lembar?data=real", /Belum ada angka peserta yang nyata untuk Kota Probolinggo\./],
    ["/daerah/31.71/lembar", /Peserta lebih banyak daripada pekerja yang tinggal di sini/],
  ])("%s is one page that says what it can", async (path, words) => {
    const pages = await printed(path);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(words);
    expect(pages[0]).toMatch(/dicetak \d+ \w+ \d{4}/);
    expect(pages[0]).toContain(path.split("?")[0]);
    // What is known only to the screen, or said once by the sheet itself.
    expect(pages[0]).not.toMatch(/Cetak atau simpan|halaman 1 dari/);
  });

  it("keeps the view in its address", async () => {
    const [other] = await printed("/daerah/35.74/lembar?period=2024-12&target=rpjp-2045");
    expect(other).toContain("/daerah/35.74/lembar?period=2024-12&target=rpjp-2045");
    expect(other).toContain("data s.d. Desember 2024");
  });
});
